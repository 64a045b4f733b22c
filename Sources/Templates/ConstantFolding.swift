/// Writes a program out for root fields whose values are known before any page is: the interface's
/// texts, the theme's files, the footer.
///
/// Half of what a page shows is the same on every page of a language. What is known becomes literal
/// text, sections over it lose their tests, and loops over it are written out, so that it costs a page
/// nothing but the copying of bytes. The output is the same byte for byte.
struct ConstantFolding {
  /// A loop over more items than this stays a loop; written out it would make every layout large.
  private static let mostCopies = 32

  private let source: Program
  /// The known values by the root's slot.
  private let fields: [Int: ViewValue]
  /// The known values in registers that sections and loops fill.
  private var registers: [Int32: ViewValue] = [:]
  private var code: ProgramBuilder

  /// The program with the root's `fields` written out.
  static func fold(_ program: Program, _ fields: [Int: ViewValue]) -> Program {
    // Procedures follow the layout, and see its registers under other numbers; they stay as they are.
    let end = program.procedures.min().map { Int($0) } ?? program.instructions.count
    var folding = ConstantFolding(program, fields)
    folding.fold(0..<end)
    folding.code.appendProcedures(of: program, from: end)
    return folding.code.program
  }

  private init(_ source: Program, _ fields: [Int: ViewValue]) {
    self.source = source
    self.fields = fields
    code = ProgramBuilder(tablesOf: source)
  }

  /// Folds a stretch of whole instructions. Sections and loops nest: the body of a conditional jump
  /// ends where it jumps to, a loop's with its `next`.
  private mutating func fold(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let instruction = source.instructions[index]
      index += 1
      switch instruction {
      case .literal(let start, let count):
        code.copyLiteral(source.literals[Int(start)..<Int(start + count)])
      case .show(let place):
        if let value = value(at: place) {
          var bytes: [UInt8] = []
          bytes.appendShown(value)
          code.copyLiteral(bytes[...])
        } else {
          code.append(instruction)
        }
      case .when(let place, let otherwise):
        condition(instruction, value(at: place)?.isShown, index..<Int(otherwise))
        index = Int(otherwise)
      case .unless(let place, let otherwise):
        condition(instruction, (value(at: place)?.isShown).map { !$0 }, index..<Int(otherwise))
        index = Int(otherwise)
      case .with(let place, let register, let otherwise):
        let value = value(at: place)
        let body = index..<Int(otherwise)
        if value?.isShown == true, calls(in: body) {
          // A procedure reads the register.
          condition(instruction, nil, body)
        } else {
          bind(register, to: value) { $0.condition(instruction, value?.isShown, body) }
        }
        index = Int(otherwise)
      case .each(let place, let register, let otherwise):
        loop(instruction, value(at: place), register, index..<(Int(otherwise) - 1))
        index = Int(otherwise)
      case .indentation, .showRaw, .call, .callNamed, .exit: code.append(instruction)
      case .next: preconditionFailure("A loop's end is inside the loop")
      }
    }
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

  private mutating func loop(
    _ each: Instruction, _ value: ViewValue?, _ register: Int32, _ body: Range<Int>
  ) {
    if let items = value?.items, items.count <= Self.mostCopies, !calls(in: body) {
      for item in items { bind(register, to: item) { $0.fold(body) } }
      return
    }
    let index = code.append(each)
    let start = code.label()
    bind(register, to: nil) { $0.fold(body) }
    code.append(.next(body: start))
    code.patch(index)
  }

  /// Folds with a register known to hold a value, or known to hold no value that is known.
  private mutating func bind(
    _ register: Int32, to value: ViewValue?, _ fold: (inout ConstantFolding) -> Void
  ) {
    let before = registers[register]
    registers[register] = value
    fold(&self)
    registers[register] = before
  }

  private func calls(in body: Range<Int>) -> Bool {
    source.instructions[body].contains {
      switch $0 {
      case .call, .callNamed: true
      default: false
      }
    }
  }

  /// The value at a place; nil if only a page knows it.
  private func value(at place: Place) -> ViewValue? {
    switch place {
    case .register(let register): return registers[register]
    case .field(let register, let slot): return value(in: register, [Int(slot)])
    case .path(let index):
      let path = source.paths[Int(index)]
      return value(in: path.register, path.slots)
    case .named: return nil
    }
  }

  private func value(in register: Int32, _ slots: [Int]) -> ViewValue? {
    var rest = slots[...]
    // The root is what a layout's first register holds.
    guard var value = register == 0 ? rest.popFirst().flatMap({ fields[$0] }) : registers[register]
    else { return nil }
    for slot in rest {
      guard case .record(let record) = value else { return .absent }
      value = record.values[slot]
    }
    return value
  }
}

extension ViewValue {
  /// What a loop goes over: a list's items, or the value itself if it is shown.
  var items: [ViewValue] {
    if case .list(let items) = self { items } else { isShown ? [self] : [] }
  }
}
