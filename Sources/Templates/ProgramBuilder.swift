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

  /// Creates an empty builder.
  init() {}

  /// Creates a builder whose program has another's tables and no instructions yet.
  init(tablesOf other: Program) {
    program = other
    program.instructions = []
    program.literals = []
  }

  /// The index of the next instruction, as a place to jump to.
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

  /// Appends the procedures of a program, which begin at an index, as they are.
  mutating func appendProcedures(of other: Program, from start: Int) {
    let shift = label() - Int32(start)
    for instruction in other.instructions[start...] {
      switch instruction {
      case .literal(let start, let count):
        // Never joined to the one before: an instruction more or less would move the jumps.
        let copy = Int32(program.literals.count)
        program.literals += other.literals[Int(start)..<Int(start + count)]
        append(.literal(start: copy, count: count))
      case .when(let place, let target): append(.when(place, otherwise: target + shift))
      case .unless(let place, let target): append(.unless(place, otherwise: target + shift))
      case .with(let place, let register, let target):
        append(.with(place, register: register, otherwise: target + shift))
      case .each(let place, let register, let target):
        append(.each(place, register: register, otherwise: target + shift))
      case .next(let body): append(.next(body: body + shift))
      case .indentation, .show, .showRaw, .call, .callNamed, .exit: append(instruction)
      }
    }
    program.procedures = other.procedures.map { $0 + shift }
  }

  /// Lets the conditional jump at an index go to the next instruction.
  mutating func patch(_ index: Int) {
    guard index >= 0 else { return }
    let target = label()
    switch program.instructions[index] {
    case .when(let place, _): program.instructions[index] = .when(place, otherwise: target)
    case .unless(let place, _): program.instructions[index] = .unless(place, otherwise: target)
    case .with(let place, let register, _):
      program.instructions[index] = .with(place, register: register, otherwise: target)
    case .each(let place, let register, _):
      program.instructions[index] = .each(place, register: register, otherwise: target)
    default: preconditionFailure("Only conditional jumps are patched")
    }
  }

  /// Runs `body` without keeping what it emits; the place in the markup is followed and put back.
  mutating func mute() { muted += 1 }
  mutating func unmute() { muted -= 1 }
  var isMuted: Bool { muted > 0 }

  mutating func path(register: Int, slots: [Int]) -> Place {
    if slots.count == 1 { return .field(register: Int32(register), slot: Int32(slots[0])) }
    if isMuted { return .register(0) }
    program.paths.append(Program.Path(register: Int32(register), slots: slots))
    return .path(Int32(program.paths.count - 1))
  }

  mutating func named(_ parts: [String], depth: Int) -> Place {
    if isMuted { return .register(0) }
    program.names.append(parts)
    return .named(Int32(program.names.count - 1), depth: Int32(depth))
  }

  mutating func addCallSite(_ site: Program.CallSite) -> Int32 {
    if isMuted { return 0 }
    program.callSites.append(site)
    return Int32(program.callSites.count - 1)
  }

  /// Sets aside a number for a procedure whose code comes later.
  mutating func reserveProcedure() -> Int32 {
    program.procedures.append(-1)
    return Int32(program.procedures.count - 1)
  }

  mutating func beginProcedure(_ number: Int32) { program.procedures[Int(number)] = label() }

  mutating func need(registers: Int) { program.registers = max(program.registers, registers) }

  mutating func limitCalls() { program.limitsCalls = true }
}
