import SiteBase

/// Runs a program over a value. One renderer serves one page.
struct Renderer {
  private let program: Program
  private var registers: [ViewValue]
  /// The fields of the record that each register last held. What nearly every tag asks for, kept where
  /// it is read without counting the record's references up and down; asked only while the register
  /// holds a record, as the types say that the compiler checked.
  private var fields: [[ViewValue]]
  /// The first register of the running procedure.
  private var base = 0
  private var loops: [Loop] = []
  private var callers: [Caller] = []
  private var calls = 0
  /// What goes before each line of the running procedure.
  private var indentation: [UInt8] = []

  private struct Loop {
    let items: [ViewValue]
    var next: Int
    let register: Int
  }

  private struct Caller {
    let instruction: Int
    let base: Int
    let indentation: [UInt8]
  }

  init(program: Program, root: ViewValue) {
    self.program = program
    registers = [ViewValue](repeating: .absent, count: program.registers)
    fields = [[ViewValue]](repeating: [], count: program.registers)
    set(0, root)
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
      case .indentation: output.append(contentsOf: indentation)
      case .show(let place): show(place, into: &output)
      case .showRaw(let place): output.appendRaw(value(at: place))
      case .when(let place, let otherwise):
        if !value(at: place).isShown {
          instruction = Int(otherwise)
          continue
        }
      case .unless(let place, let otherwise):
        if value(at: place).isShown {
          instruction = Int(otherwise)
          continue
        }
      case .with(let place, let register, let otherwise):
        let value = value(at: place)
        guard value.isShown else {
          instruction = Int(otherwise)
          continue
        }
        set(base + Int(register), value)
      case .each(let place, let register, let otherwise):
        guard begin(value(at: place), register: base + Int(register)) else {
          instruction = Int(otherwise)
          continue
        }
      case .next(let body):
        if advance() {
          instruction = Int(body)
          continue
        }
      case .call(let procedure, let site):
        if let start = call(procedure, Int(site), from: instruction) {
          instruction = start
          continue
        }
      case .callNamed(let place, let site):
        if case .text(let name) = value(at: place),
          let procedure = program.callSites[Int(site)].procedures[name],
          let start = call(procedure, Int(site), from: instruction)
        {
          instruction = start
          continue
        }
      case .exit:
        guard let caller = callers.popLast() else { return }
        base = caller.base
        indentation = caller.indentation
        instruction = caller.instruction
      }
      instruction += 1
    }
  }

  /// Starts a loop; false if there is nothing to loop over.
  private mutating func begin(_ value: ViewValue, register: Int) -> Bool {
    let items = value.items
    guard let first = items.first else { return false }
    set(register, first)
    loops.append(Loop(items: items, next: 1, register: register))
    return true
  }

  /// Goes on with the innermost loop; false if it is done.
  private mutating func advance() -> Bool {
    let last = loops.count - 1
    let next = loops[last].next
    guard next < loops[last].items.count else {
      loops.removeLast()
      return false
    }
    set(loops[last].register, loops[last].items[next])
    loops[last].next = next + 1
    return true
  }

  /// Enters a procedure and returns where it starts, or nil past the lenient limit.
  private mutating func call(_ procedure: Int32, _ site: Int, from instruction: Int) -> Int? {
    calls += 1
    if program.limitsCalls, calls > Limits.lenientCalls { return nil }
    let callSite = program.callSites[site]
    let newBase = base + Int(callSite.base)
    while registers.count < newBase + program.registers {
      registers.append(.absent)
      fields.append([])
    }
    for (index, argument) in callSite.arguments.enumerated() {
      set(newBase + index, registers[base + Int(argument)])
    }
    callers.append(Caller(instruction: instruction, base: base, indentation: indentation))
    base = newBase
    if !callSite.keepsIndentation {
      indentation = callSite.indentation
    } else if !callSite.indentation.isEmpty {
      indentation += callSite.indentation
    }
    return Int(program.procedures[Int(procedure)])
  }

  private mutating func set(_ register: Int, _ value: ViewValue) {
    registers[register] = value
    if case .record(let record) = value { fields[register] = record.values }
  }

  private func show(_ place: Place, into output: inout [UInt8]) {
    if case .field(let register, let slot) = place {
      output.appendShown(fields[base + Int(register)][Int(slot)])
    } else {
      output.appendShown(value(at: place))
    }
  }

  private func value(at place: Place) -> ViewValue {
    switch place {
    case .register(let register): return registers[base + Int(register)]
    case .field(let register, let slot): return fields[base + Int(register)][Int(slot)]
    case .path(let index):
      let path = program.paths[Int(index)]
      var value = fields[base + Int(path.register)][path.slots[0]]
      for slot in path.slots.dropFirst() {
        guard case .record(let record) = value else { return .absent }
        value = record.values[slot]
      }
      return value
    case .named(let index, let depth):
      return find(program.names[Int(index)], depth: Int(depth))
    }
  }

  /// Looks a dotted name up from the innermost level out.
  private func find(_ name: [String], depth: Int) -> ViewValue {
    for register in stride(from: base + depth - 1, through: 0, by: -1) {
      guard case .record(var record) = registers[register],
        let slot = record.shape.slot(of: name[0])
      else { continue }
      var value = record.values[slot]
      for part in name.dropFirst() {
        guard case .record(let inner) = value, let slot = inner.shape.slot(of: part) else {
          return .absent
        }
        record = inner
        value = record.values[slot]
      }
      return value
    }
    return .absent
  }
}

extension [UInt8] {
  /// Appends a value as a variable tag shows it.
  mutating func appendShown(_ value: ViewValue) {
    switch value {
    case .text(let text): appendEscaped(text)
    case .html(let bytes): append(contentsOf: bytes)
    case .number(let number): appendDigits(number)
    case .absent, .flag, .record, .list: break
    }
  }

  fileprivate mutating func appendRaw(_ value: ViewValue) {
    if case .text(let text) = value { append(contentsOf: text.utf8) } else { appendShown(value) }
  }

  private mutating func appendDigits(_ number: Int) {
    append(contentsOf: String(number).utf8)
  }
}
