import SiteBase

/// What a name means.
private enum Resolved {
  /// The field of a record.
  case field(ViewField, Source)
  /// The record itself, by `{{.}}`.
  case record(ViewShape, register: Int)
  /// The text or markup that a section keeps, by `{{.}}` or by its name.
  case kept(FieldType, register: Int)

  var type: FieldType {
    switch self {
    case .field(let field, _): field.type
    case .record(let shape, _): .record(shape)
    case .kept(let type, _): type
    }
  }
}

extension Compiler {
  /// Finds what a name means, or reports that it means nothing.
  private mutating func resolve(_ name: Name, in position: Position) -> Resolved? {
    guard let first = name.parts.first else {
      switch position.scope.current {
      case .record(let shape, let register): return .record(shape, register: register)
      case .kept(let type, let register): return .kept(type, register: register)
      case nil: return nil
      }
    }
    guard let (frame, slot) = position.scope.find(first.text) else {
      let shapes = position.scope.shapes
      report(
        .templateUnknownVariable, [first.text, shapes.map(\.name).joined(separator: ", ")],
        position.range(first.range), in: position,
        nearMiss: nearMiss(to: first.text, among: shapes.flatMap { $0.fields.map(\.name) }))
      return nil
    }
    var slots = [slot]
    var field = frame.shape.fields[slot]
    for (index, part) in name.parts.enumerated().dropFirst() {
      guard let shape = field.type.recordShape else {
        report(
          .templateNotARecord, [name.parts[index - 1].text, field.type.word],
          position.range(name.parts[index - 1].range), in: position)
        return nil
      }
      guard let slot = shape.slot(of: part.text) else {
        report(
          .templateUnknownVariable, [part.text, shape.name], position.range(part.range),
          in: position, nearMiss: nearMiss(to: part.text, among: shape.fields.map(\.name)))
        return nil
      }
      slots.append(slot)
      field = shape.fields[slot]
    }
    let source = code.source(register: frame.register, slots: slots)
    switch field.type {
    case .text, .html:
      // A section around keeps the value, so that it is made once.
      if let register = position.scope.kept[source] { return .kept(field.type, register: register) }
    case .flag, .record, .optional, .list: break
    }
    return .field(field, source)
  }

  /// Writes a variable tag.
  mutating func emit(_ variable: Variable, in position: Position) {
    guard let resolved = resolve(variable.name, in: position) else { return }
    let name = variable.name
    if let kind = problem(showing: resolved.type) {
      report(kind, [name.text, resolved.type.word], position.range(name.range), in: position)
    }
    switch resolved {
    case .field(_, let source): code.append(.show(source))
    case .kept(_, let register): code.append(.showKept(register: Int32(register)))
    case .record: break
    }
    code.markup.advanceOverValue()
  }

  /// The rule that showing a value of a type here would break.
  private func problem(showing type: FieldType) -> DiagnosticKind? {
    let isMarkup: Bool
    switch type {
    case .flag, .record, .optional, .list: return .templateNotText
    case .text: isMarkup = false
    case .html: isMarkup = true
    }
    switch code.markup.position {
    case .text: return nil
    case .script: return isMarkup ? nil : .templateTextInScript
    case .style, .comment: return .templateTextInScript
    case .doubleQuoted, .singleQuoted:
      if isMarkup { return .templateMarkupInAttribute }
      return code.markup.isInUnsafeAttribute ? .templateUnsafeAttribute : nil
    case .tagOpen, .tagName, .tag, .valueStart, .unquoted, .declaration: return .templateTextInTag
    }
  }

  /// Writes a section.
  mutating func emit(_ section: Section, in position: Position) {
    guard let resolved = resolve(section.name, in: position) else { return }
    let before = code.markup
    var inner = position
    inner.depth += 1
    switch resolved {
    case .field(let field, let source):
      emit(section, over: field, source, in: inner)
    case .record, .kept:
      // What `{{.}}` means is there, or the section around wouldn't render.
      if section.isInverted { code.mute() }
      emit(section.body, in: inner)
      if section.isInverted { code.unmute() }
    }
    checkMarkup(since: before, section.name.text, position.range(section.name.range))
  }

  private mutating func emit(
    _ section: Section, over field: ViewField, _ source: Source, in position: Position
  ) {
    var inner = position
    if section.isInverted {
      condition(.unless(source, otherwise: 0), section.body, in: inner)
      return
    }
    switch field.type {
    case .flag:
      guard let listSlot = field.listSlot else {
        condition(.when(source, otherwise: 0), section.body, in: inner)
        return
      }
      // The list is kept for the loop inside, so that it is made once.
      let list = Source(register: source.register, slot: Int32(listSlot), path: source.path)
      let register = inner.scope.keep(list)
      condition(
        .enter(list, register: Int32(register), otherwise: 0), section.body, in: inner)
    case .text, .html:
      let register = inner.scope.keep(source)
      inner.scope.open(field.type, register: register)
      condition(
        .keep(source, register: Int32(register), otherwise: 0), section.body, in: inner)
    case .record(let shape), .optional(let shape):
      let register = inner.scope.keep(source)
      inner.scope.open(shape, register: register)
      condition(
        .enter(source, register: Int32(register), otherwise: 0), section.body, in: inner)
    case .list(let shape): loop(section, over: shape, source, in: inner)
    }
  }

  private mutating func condition(
    _ jump: Instruction, _ body: [Node], in position: Position
  ) {
    let index = code.append(jump)
    emit(body, in: position)
    code.patch(index)
  }

  /// Writes a section over a list. A loop inside another may only go over a list of the other's own
  /// items, so that a page grows with what it shows and never with a product of lists.
  private mutating func loop(
    _ section: Section, over shape: ViewShape, _ source: Source, in position: Position
  ) {
    var inner = position
    if let outer = position.scope.loopRegister, source.register < outer {
      report(
        .templateNestedLoop, [section.name.text], position.range(section.name.range), in: position)
    }
    let kept = position.scope.kept[source]
    let register = kept ?? inner.scope.keep(source)
    inner.scope.open(shape, register: register)
    inner.scope.enterLoop(register: register)
    code.need(registers: inner.scope.registers)
    let jump =
      kept == nil ? code.append(.enter(source, register: Int32(register), otherwise: 0)) : -1
    let loop = code.beginLoop(register: Int32(register))
    emit(section.body, in: inner)
    code.endLoop(loop, register: Int32(register))
    code.patch(jump)
  }
}
