import SiteBase

/// Runs a program over the levels of a page. One renderer serves one page.
struct Renderer {
  private let program: Program
  private var levels: [Level]
  /// The text or markup that sections keep, by register.
  private var kept: [KeptValue]

  /// - Parameter base: The register of the first level.
  init(program: Program, levels: [Level], base: Int) {
    self.program = program
    // A register holds something at all times; one that nothing was put in is never read.
    self.levels =
      levels.prefix(1).flatMap { repeatElement($0, count: base) } + levels
      + levels.prefix(1).flatMap {
        repeatElement($0, count: max(0, program.registers - base - levels.count))
      }
    kept = [KeptValue](repeating: .none, count: program.registers)
  }

  mutating func run(into output: inout [UInt8]) {
    var instruction = 0
    while true {
      switch program.instructions[instruction] {
      case .literal(let start, let count):
        let start = Int(start)
        program.literals.withUnsafeBufferPointer {
          output.append(
            contentsOf: UnsafeBufferPointer(rebasing: $0[start..<(start + Int(count))]))
        }
      case .show(let source):
        guard let level = level(of: source) else { break }
        switch level.values[Int(source.slot)] {
        case .text(let text): if let text = text(level) { output.appendEscaped(text) }
        case .html(let html): if let html = html(level) { output.append(contentsOf: html) }
        case .flag, .level: break
        }
      case .showKept(let register): kept[Int(register)].append(to: &output)
      case .when(let source, let otherwise):
        if !isShown(source) {
          instruction = Int(otherwise)
          continue
        }
      case .unless(let source, let otherwise):
        if isShown(source) {
          instruction = Int(otherwise)
          continue
        }
      case .keep(let source, let register, let otherwise):
        let value = level(of: source)?.keptValue(Int(source.slot)) ?? .none
        guard value.isShown else {
          instruction = Int(otherwise)
          continue
        }
        kept[Int(register)] = value
      case .enter(let source, let register, let otherwise):
        guard let inner = level(of: source)?.entered(Int(source.slot)) else {
          instruction = Int(otherwise)
          continue
        }
        levels[Int(register)] = inner
      case .loop(let register, _):
        levels[Int(register)] = levels[Int(register)].first
      case .next(let register, let body):
        if let next = levels[Int(register)].next {
          levels[Int(register)] = next
          instruction = Int(body)
          continue
        }
      case .exit: return
      }
      instruction += 1
    }
  }

  /// The level that holds a field; nil if a record on the way is absent.
  private func level(of source: Source) -> Level? {
    let level = levels[Int(source.register)]
    return source.path < 0 ? level : level.following(program.paths[Int(source.path)])
  }

  private func isShown(_ source: Source) -> Bool {
    level(of: source)?.isShown(Int(source.slot)) ?? false
  }
}

/// Text or markup that a section keeps for its content.
enum KeptValue {
  case none
  case text(String)
  case html([UInt8])

  /// Whether a section over the value renders.
  var isShown: Bool {
    switch self {
    case .none: false
    case .text(let text): !text.utf8.isEmpty
    case .html(let html): !html.isEmpty
    }
  }

  /// Appends the value as a variable tag shows it.
  func append(to output: inout [UInt8]) {
    switch self {
    case .none: break
    case .text(let text): output.appendEscaped(text)
    case .html(let html): output.append(contentsOf: html)
    }
  }
}

extension Level {
  /// The text or markup of a field.
  func keptValue(_ slot: Int) -> KeptValue {
    switch values[slot] {
    case .text(let text): text(self).map { .text($0) } ?? .none
    case .html(let html): html(self).map { .html($0) } ?? .none
    case .flag, .level: .none
    }
  }

  /// The level of a record or list; nil for one that is absent or empty.
  func entered(_ slot: Int) -> Level? {
    guard case .level(let inner) = values[slot] else { return nil }
    return inner(self)
  }

  /// Whether a section over a field renders; see ``FieldType``.
  func isShown(_ slot: Int) -> Bool {
    switch values[slot] {
    case .flag(let flag): flag(self)
    case .level(let inner): inner(self) != nil
    case .text, .html: keptValue(slot).isShown
    }
  }

  /// The level at the end of a path of records; nil if one of them is absent.
  func following(_ path: [Int]) -> Level? {
    var level: Level? = self
    for slot in path { level = level?.entered(slot) }
    return level
  }
}
