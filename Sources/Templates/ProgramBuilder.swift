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

  /// The index of the next instruction, as a place to jump to.
  mutating func label() -> Int32 {
    barrier = program.instructions.count
    return Int32(barrier)
  }

  mutating func appendLiteral(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    markup.advance(over: bytes)
    guard muted == 0 else { return }
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
