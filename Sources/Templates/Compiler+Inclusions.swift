import SiteBase

extension Compiler {
  /// Writes a partial or parent tag: the template is put in place.
  mutating func emit(_ inclusion: Inclusion, in position: Position) {
    guard let name = inclusion.name, let template = graph.templates[name] else { return }
    guard !template.isBroken, !graph.recursive.contains(name) else { return }
    let before = code.markup
    var inner = Position(
      template: template, scope: position.scope, fillings: position.fillings,
      margin: margin(of: inclusion, in: position), depth: position.depth + 1,
      comesFrom: Diagnostic.Note(
        Compiler.includedHere, at: position.range(inclusion.nameRange)))
    for block in inclusion.arguments {
      inner.fillings[block.name, default: []].append(
        Filling(template: position.template, block: block, fillings: position.fillings))
    }
    emit(template.body, in: inner)
    checkMarkup(since: before, name, position.range(inclusion.nameRange))
  }

  /// How the lines of what a tag includes are indented: a tag alone on its line indents them all, a
  /// tag inside a line indents none.
  private func margin(of inclusion: Inclusion, in position: Position) -> Margin {
    guard let blanks = inclusion.indentation else { return Margin() }
    return Margin(
      bytes: position.margin.bytes + position.margin.own(position.template.file.bytes[blanks]))
  }
}
