/// What the names at one place of a template can mean: the context stack, as types.
struct Scope {
  /// One level of the context stack.
  struct Frame {
    let type: ViewType
    /// The register that holds the value.
    let register: Int
    /// The procedure's parameter that the value was reached from, going only through fields.
    let origin: Int
    /// Whether the value lies inside that parameter's value, not at it.
    let isInside: Bool
  }

  /// The levels, from the outermost in.
  private(set) var frames: [Frame] = []
  /// The first register that is free.
  private(set) var registers: Int

  /// The scope of a procedure whose parameters have the given types.
  init(parameters: [ViewType]) {
    registers = parameters.count
    frames = parameters.enumerated().map { index, type in
      Frame(type: type, register: index, origin: index, isInside: false)
    }
  }

  /// The scope of a template in the lenient mode; registers are all that is known.
  static let lenient = Scope(parameters: [])

  /// The innermost level; nil only in the lenient mode.
  var current: Frame? { frames.last }

  /// Makes a value the innermost level and returns its register.
  mutating func push(_ type: ViewType, origin: Int, isInside: Bool) -> Int {
    frames.append(Frame(type: type, register: registers, origin: origin, isInside: isInside))
    registers += 1
    return registers - 1
  }

  /// Makes room for a level whose type is unknown and returns its register.
  mutating func pushUnknown() -> Int {
    registers += 1
    return registers - 1
  }

  /// The innermost level with a field of a name, and the field.
  func find(_ name: String) -> (frame: Frame, slot: Int, field: ViewField)? {
    for frame in frames.reversed() {
      guard let shape = frame.type.recordShape, let slot = shape.slot(of: name) else { continue }
      return (frame, slot, shape.fields[slot])
    }
    return nil
  }

  /// The shapes whose fields are visible, from the innermost out, each once.
  var shapes: [ViewShape] {
    var found: [ViewShape] = []
    for frame in frames.reversed() {
      guard let shape = frame.type.recordShape else { continue }
      if !found.contains(where: { $0 === shape }) { found.append(shape) }
    }
    return found
  }

  /// The levels that a procedure called here can see, from the outermost in: records hidden by an
  /// inner one of the same shape are left out, and so are other values that aren't innermost. This
  /// keeps the number of different scopes finite however deep a template includes itself.
  var visible: [Frame] {
    var kept: [Frame] = []
    var shapes: [ViewShape] = []
    for (index, frame) in frames.enumerated().reversed() {
      if let shape = frame.type.recordShape {
        if shapes.contains(where: { $0 === shape }) { continue }
        shapes.append(shape)
      } else if index != frames.count - 1 {
        continue
      }
      kept.append(frame)
    }
    return kept.reversed()
  }
}

extension ViewType {
  /// The shape of a record; nil for lists and everything else.
  var recordShape: ViewShape? {
    switch self {
    case .shape(let reference), .optionalShape(let reference): reference.resolve()
    case .text, .html, .number, .flag, .template, .list: nil
    }
  }

  /// What tells two types apart in the key of a procedure.
  var key: String {
    switch self {
    case .text, .html, .number, .flag: word
    case .template(let folder): "template:\(folder)"
    case .shape(let reference), .optionalShape(let reference):
      "\(UInt(bitPattern: ObjectIdentifier(reference.resolve())))"
    case .list(let element): "list:" + element.key
    }
  }
}
