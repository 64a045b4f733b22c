/// Writes a program out for an outermost record whose values are known before any page is: the
/// interface's texts, the theme's files, the footer.
///
/// Half of what a page shows is the same on every page of a language. What is known becomes literal
/// text, sections over it lose their tests, and loops over it are written out, so that it costs a page
/// nothing but the copying of bytes. The output is the same byte for byte.
struct ConstantFolding {
  private let source: Program
  /// The known levels by register: the outermost record, and what sections over it open.
  private var levels: [Int32: Level]
  private var kept: [Int32: KeptValue] = [:]
  private var code: ProgramBuilder

  /// The program with the record in register 0 written out.
  static func fold(_ program: Program, _ level: Level) -> Program {
    var folding = ConstantFolding(
      source: program, levels: [0: level], code: ProgramBuilder(tablesOf: program))
    folding.fold(0..<program.instructions.count)
    return folding.code.program
  }

  private init(source: Program, levels: [Int32: Level], code: ProgramBuilder) {
    self.source = source
    self.levels = levels
    self.code = code
  }

  /// Folds a stretch of whole instructions. Sections and loops nest: the body of a conditional jump
  /// ends at its target, a loop's body at its `next`.
  private mutating func fold(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let instruction = source.instructions[index]
      index += 1
      switch instruction {
      case .literal(let start, let count):
        code.copyLiteral(source.literals[Int(start)..<Int(start + count)])
      case .show(let place):
        show(known(place, absent: .none) { $0.keptValue(Int(place.slot)) }, instruction)
      case .showKept(let register): show(kept[register], instruction)
      case .when(let place, let end):
        let isShown = known(place, absent: false) { $0.isShown(Int(place.slot)) }
        condition(instruction, isShown, index..<Int(end))
        index = Int(end)
      case .unless(let place, let end):
        let isShown = known(place, absent: false) { $0.isShown(Int(place.slot)) }
        condition(instruction, isShown.map { !$0 }, index..<Int(end))
        index = Int(end)
      case .keep(let place, let register, let end):
        kept[register] = known(place, absent: .none) { $0.keptValue(Int(place.slot)) }
        condition(instruction, kept[register]?.isShown, index..<Int(end))
        kept[register] = nil
        index = Int(end)
      case .enter(let place, let register, let end):
        let inner = known(place, absent: nil) { $0.entered(Int(place.slot)) }
        levels[register] = inner.flatMap { $0 }
        condition(instruction, inner.map { $0 != nil }, index..<Int(end))
        levels[register] = nil
        index = Int(end)
      case .loop(let register, let end):
        loop(register, index..<Int(end))
        index = Int(end) + 1
      case .next: preconditionFailure("The end of a loop is outside its body")
      case .exit: code.append(instruction)
      }
    }
  }

  /// Writes a known value out; leaves one that isn't to the page.
  private mutating func show(_ value: KeptValue?, _ instruction: Instruction) {
    guard let value else {
      code.append(instruction)
      return
    }
    var bytes: [UInt8] = []
    value.append(to: &bytes)
    code.copyLiteral(bytes)
  }

  /// A section whose test is known to hold, known not to, or is left to the page.
  private mutating func condition(_ jump: Instruction, _ holds: Bool?, _ body: Range<Int>) {
    switch holds {
    case true?: fold(body)
    case false?: break
    case nil:
      let index = code.append(jump)
      fold(body)
      code.patch(index)
    }
  }

  private mutating func loop(_ register: Int32, _ body: Range<Int>) {
    guard let level = levels[register] else {
      let loop = code.beginLoop(register: register)
      fold(body)
      code.endLoop(loop, register: register)
      return
    }
    var item: Level? = level.first
    while let current = item {
      levels[register] = current
      fold(body)
      item = current.next
    }
  }

  /// What is read from a known level, `absent` if a record on the way is; nil if only a page knows
  /// the level.
  private func known<Value>(
    _ place: Source, absent: Value, _ read: (Level) -> Value
  ) -> Value? {
    guard let level = levels[place.register] else { return nil }
    guard place.path >= 0 else { return read(level) }
    return level.following(source.paths[Int(place.path)]).map(read) ?? absent
  }
}
