/// What the names at one position of a template can mean: the records that are visible there.
struct Scope {
  /// One visible record.
  struct Frame {
    let shape: ViewShape
    /// The register that holds the record.
    let register: Int
  }

  /// What `{{.}}` means.
  enum Current {
    case record(ViewShape, register: Int)
    case kept(FieldType, register: Int)
  }

  /// The visible records, from the outermost in.
  private(set) var frames: [Frame]
  private(set) var current: Current?
  /// The first register that is free.
  private(set) var registers: Int
  /// The registers that sections around this position keep the values of fields in.
  private(set) var kept: [Source: Int] = [:]
  /// The register of the innermost loop's item; nil outside loops.
  private(set) var loopRegister: Int?

  /// The scope of a layout.
  init(_ shapes: [ViewShape]) {
    frames = shapes.enumerated().map { Frame(shape: $1, register: $0) }
    current = frames.last.map { .record($0.shape, register: $0.register) }
    registers = shapes.count
  }

  /// Takes a register for the value of a field.
  mutating func keep(_ source: Source) -> Int {
    kept[source] = registers
    registers += 1
    return registers - 1
  }

  /// Makes the record in a register the innermost.
  mutating func open(_ shape: ViewShape, register: Int) {
    frames.append(Frame(shape: shape, register: register))
    current = .record(shape, register: register)
  }

  /// Lets `{{.}}` be the text or markup in a register.
  mutating func open(_ type: FieldType, register: Int) {
    current = .kept(type, register: register)
  }

  /// Notes that the position is inside a loop over the list in a register.
  mutating func enterLoop(register: Int) { loopRegister = register }

  /// The innermost record with a field of a name, and the field's slot.
  func find(_ name: String) -> (frame: Frame, slot: Int)? {
    for frame in frames.reversed() {
      if let slot = frame.shape.slot(of: name) { return (frame, slot) }
    }
    return nil
  }

  /// The shapes whose fields are visible, from the innermost out, each once.
  var shapes: [ViewShape] {
    var found: [ViewShape] = []
    for frame in frames.reversed() where !found.contains(where: { $0 === frame.shape }) {
      found.append(frame.shape)
    }
    return found
  }
}
