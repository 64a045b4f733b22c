/// Puts a program together: joins neighbouring literals, patches jumps, and follows where in the
/// markup the output is.
struct ProgramBuilder {
  private(set) var program = Program()
  /// Where in the markup the output is after everything emitted so far.
  var markup = MarkupState()
  /// While above zero nothing is kept: content is compiled only to check it.
  private var muted = 0
  /// No literal may grow over this index: something jumps there.
  private var barrier = 0
  private var pathNumbers: [[Int]: Int32] = [:]

  /// Creates an empty builder.
  init() {}

  /// Creates a builder whose program has another's tables and no instructions yet.
  init(tablesOf other: Program) {
    program = other
    program.instructions = []
    program.literals = []
  }

  /// The index of the next instruction, to jump to.
  mutating func label() -> Int32 {
    barrier = program.instructions.count
    return Int32(barrier)
  }

  mutating func appendLiteral(_ bytes: some Collection<UInt8>) {
    markup.advance(over: bytes)
    if muted == 0 { copyLiteral(bytes) }
  }

  /// Appends a literal of a program that was checked before.
  mutating func copyLiteral(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = program.literals.count
    program.literals.append(contentsOf: bytes)
    let last = program.instructions.count - 1
    if last >= barrier, last >= 0, case .literal(let first, let count) = program.instructions[last]
    {
      program.instructions[last] = .literal(start: first, count: count + Int32(bytes.count))
    } else {
      program.instructions.append(.literal(start: Int32(start), count: Int32(bytes.count)))
    }
  }

  /// Appends an instruction and returns its index, for a later patch.
  @discardableResult
  mutating func append(_ instruction: Instruction) -> Int {
    guard muted == 0 else { return -1 }
    program.instructions.append(instruction)
    return program.instructions.count - 1
  }

  /// Lets the conditional jump at an index go to the next instruction.
  mutating func patch(_ index: Int) {
    guard index >= 0 else { return }
    let target = label()
    switch program.instructions[index] {
    case .when(let source, _): program.instructions[index] = .when(source, otherwise: target)
    case .unless(let source, _): program.instructions[index] = .unless(source, otherwise: target)
    case .keep(let source, let register, _):
      program.instructions[index] = .keep(source, register: register, otherwise: target)
    case .enter(let source, let register, _):
      program.instructions[index] = .enter(source, register: register, otherwise: target)
    default: preconditionFailure("Only conditional jumps are patched")
    }
  }

  /// Starts a loop over the list in a register, and returns what ``endLoop(_:register:)`` wants.
  mutating func beginLoop(register: Int32) -> (start: Int, body: Int32) {
    (append(.loop(register: register, end: 0)), label())
  }

  /// Ends a loop.
  mutating func endLoop(_ loop: (start: Int, body: Int32), register: Int32) {
    let end = append(.next(register: register, body: loop.body))
    guard end >= 0 else { return }
    program.instructions[loop.start] = .loop(register: register, end: Int32(end))
    _ = label()
  }

  /// From here on nothing is kept; the position in the markup is followed all the same.
  mutating func mute() { muted += 1 }
  /// Ends the innermost ``mute()``.
  mutating func unmute() { muted -= 1 }

  /// A field reached from a register's record through the slots before the last.
  mutating func source(register: Int, slots: [Int]) -> Source {
    let path = Array(slots.dropLast())
    var number: Int32 = -1
    if !path.isEmpty {
      number = pathNumbers[path] ?? Int32(program.paths.count)
      if pathNumbers.updateValue(number, forKey: path) == nil { program.paths.append(path) }
    }
    return Source(register: Int32(register), slot: Int32(slots.last ?? 0), path: number)
  }

  mutating func need(registers: Int) { program.registers = max(program.registers, registers) }
}
