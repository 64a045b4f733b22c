import SiteBase

/// What a name means.
struct Resolved {
  let place: Place
  let type: ViewType
  /// See `Scope.Frame`.
  let origin: Int
  let isInside: Bool
}

extension Compiler {
  /// Finds what a name means, or reports that it means nothing. Not for the lenient mode.
  mutating func resolve(_ name: Name, in site: Site) -> Resolved? {
    guard let first = name.parts.first else {
      return site.scope.current.map {
        Resolved(
          place: .register(Int32($0.register)), type: $0.type, origin: $0.origin,
          isInside: $0.isInside)
      }
    }
    guard let (frame, slot, field) = site.scope.find(first.text) else {
      let shapes = site.scope.shapes
      report(
        .templateUnknownVariable, [first.text, shapes.map(\.name).joined(separator: ", ")],
        site.range(first.range), in: site,
        nearMiss: nearMiss(to: first.text, among: shapes.flatMap { $0.fields.map(\.name) }))
      return nil
    }
    var slots = [slot]
    var type = field.type
    for (index, part) in name.parts.enumerated().dropFirst() {
      guard let shape = type.recordShape else {
        report(
          .templateNotARecord, [name.parts[index - 1].text, type.word],
          site.range(name.parts[index - 1].range), in: site)
        return nil
      }
      guard let slot = shape.slot(of: part.text) else {
        report(
          .templateUnknownVariable, [part.text, shape.name], site.range(part.range), in: site,
          nearMiss: nearMiss(to: part.text, among: shape.fields.map(\.name)))
        return nil
      }
      slots.append(slot)
      type = shape.fields[slot].type
    }
    return Resolved(
      place: code.path(register: frame.register, slots: slots), type: type, origin: frame.origin,
      isInside: true)
  }

  /// The place of a name in the lenient mode.
  mutating func lenientPlace(_ name: Name, in site: Site) -> Place {
    if name.isCurrent { return .register(Int32(site.scope.registers - 1)) }
    return code.named(name.parts.map(\.text), depth: site.scope.registers)
  }

  /// Writes a variable tag.
  mutating func emit(_ variable: Variable, in site: Site) {
    if isLenient {
      let place = lenientPlace(variable.name, in: site)
      code.append(variable.isRaw ? .showRaw(place) : .show(place))
      return
    }
    guard let resolved = resolve(variable.name, in: site) else { return }
    if let kind = problem(showing: resolved.type, isRaw: variable.isRaw) {
      report(
        kind, [variable.name.text, resolved.type.word], site.range(variable.name.range), in: site)
    }
    code.append(.show(resolved.place))
    code.markup.advanceOverValue()
  }

  /// The rule that showing a value of a type here would break.
  private func problem(showing type: ViewType, isRaw: Bool) -> DiagnosticKind? {
    let isMarkup: Bool
    switch type {
    case .flag, .template, .shape, .optionalShape, .list: return .templateNotText
    case .number: return isRaw ? .templateRawText : nil
    case .text:
      if isRaw { return .templateRawText }
      isMarkup = false
    case .html: isMarkup = true
    }
    switch code.markup.position {
    case .text, .comment: return nil
    case .script: return isMarkup ? nil : .templateTextInScript
    case .doubleQuoted, .singleQuoted: return isMarkup ? .templateMarkupInAttribute : nil
    case .tagOpen, .tagName, .tag, .valueStart, .unquoted, .declaration: return .templateTextInTag
    }
  }

  /// Writes a section.
  mutating func emit(_ section: Section, in site: Site) {
    var inner = site
    inner.depth += 1
    let before = code.markup
    if isLenient {
      let place = lenientPlace(section.name, in: site)
      if section.isInverted {
        condition(.unless(place, otherwise: 0), section.body, in: inner)
      } else {
        loop(place, register: inner.scope.pushUnknown(), section.body, in: inner)
      }
      return
    }
    guard let resolved = resolve(section.name, in: site) else { return }
    let place = resolved.place
    switch resolved.type {
    case _ where section.isInverted:
      condition(.unless(place, otherwise: 0), section.body, in: inner)
    case .flag, .template:
      condition(.when(place, otherwise: 0), section.body, in: inner)
    case .text, .html, .number, .shape, .optionalShape:
      let register = inner.scope.push(
        resolved.type, origin: resolved.origin, isInside: resolved.isInside)
      condition(
        .with(place, register: Int32(register), otherwise: 0), section.body, in: inner)
    case .list(let element):
      let register = inner.scope.push(element, origin: resolved.origin, isInside: true)
      loop(place, register: register, section.body, in: inner)
    }
    checkMarkup(since: before, section.name.text, site.range(section.name.range))
  }

  private mutating func condition(_ jump: Instruction, _ body: [Node], in site: Site) {
    let index = code.append(jump)
    emit(body, in: site)
    code.patch(index)
  }

  private mutating func loop(_ place: Place, register: Int, _ body: [Node], in site: Site) {
    let index = code.append(.each(place, register: Int32(register), otherwise: 0))
    let start = code.label()
    emit(body, in: site)
    code.append(.next(body: start))
    code.patch(index)
  }
}
