import SiteBase

/// Checks that the partials, parents and blocks that templates name exist, in templates that no page
/// uses too.
struct InclusionCheck {
  let graph: TemplateGraph

  func diagnostics() -> [Diagnostic] {
    graph.templates.values.flatMap { template in
      template.inclusions.flatMap { check($0, in: template) }
    }
  }

  private func check(_ inclusion: Inclusion, in template: ParsedTemplate) -> [Diagnostic] {
    guard case .fixed(let name) = inclusion.target else { return [] }
    guard graph.templates[name] != nil else {
      return [
        Diagnostic(
          .templateUnknownPartial, [name], at: range(inclusion.nameRange, in: template),
          nearMiss: nearMiss(to: name, among: graph.templates.keys))
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
