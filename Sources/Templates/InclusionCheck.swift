import SiteBase

/// Checks that the partials, parents and blocks that templates name exist, and that no template leads
/// to itself, in templates that no page uses too.
struct InclusionCheck {
  let graph: TemplateGraph

  func diagnostics() -> [Diagnostic] {
    graph.templates.values.flatMap { template in
      template.inclusions.flatMap { check($0, in: template) }
    }
  }

  private func check(_ inclusion: Inclusion, in template: ParsedTemplate) -> [Diagnostic] {
    guard let name = inclusion.name else { return [] }
    guard graph.templates[name] != nil else {
      return [
        Diagnostic(
          .templateUnknownPartial, [name], at: range(inclusion.nameRange, in: template),
          nearMiss: nearMiss(to: name, among: graph.templates.keys))
      ]
    }
    if graph.reachable(from: name).contains(template.name) {
      return [
        Diagnostic(
          .templateEndlessRecursion, [name], at: range(inclusion.nameRange, in: template))
      ]
    }
    guard !inclusion.arguments.isEmpty, let known = graph.blockNames(of: name) else { return [] }
    return inclusion.arguments.filter { !known.contains($0.name) }.map { block in
      Diagnostic(
        .templateUnknownBlock, [block.name, name], at: range(block.nameRange, in: template),
        nearMiss: nearMiss(to: block.name, among: known))
    }
  }

  private func range(_ bytes: Range<Int>, in template: ParsedTemplate) -> SourceRange {
    SourceRange(file: template.file, start: bytes.lowerBound, end: bytes.upperBound)
  }
}
