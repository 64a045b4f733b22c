import SiteBase

/// A theme's templates, compiled: every layout ready to render.
///
/// The templates are Mustache with inheritance, without lambdas, dynamic names, other delimiters and
/// unescaped text, and with stricter rules:
///
/// - Every name must be a field that is visible there, in branches that never run too. A name means
///   the field of the innermost record that has it, even if that field is absent.
/// - `{{x}}` escapes text and writes markup as it is. Text may be in text and in quoted attributes,
///   markup in text and scripts; nothing in styles, comments, and attributes that run code.
/// - A section over a flag tests it and leaves `{{.}}` alone. See ``FieldType`` for the other types.
/// - A loop inside another goes over a list of the other's items.
/// - A block shows what the outermost template that fills it gives; what the others give is checked.
///   Blocks in partials can be filled too. Blocks and partials in a filling belong to the template it
///   is written in, whatever the parent's blocks are called.
/// - No template includes itself.
package struct TemplateSet: Sendable {
  private let templates: [String: Template]

  /// Compiles templates and checks them against the shapes of their layouts.
  ///
  /// - Parameter sources: Every template of the theme, in any order, with site files in the place of
  ///   the theme files they override.
  /// - Parameter layouts: The shapes of the records that each layout, by name, is rendered with, from
  ///   the outermost in.
  /// - Returns: The layouts that have no errors, and what is wrong.
  package static func compile(
    _ sources: [TemplateSource], layouts: [String: [ViewShape]]
  ) -> Diagnosed<TemplateSet> {
    let parsed = parse(sources)
    var diagnostics = parsed.diagnostics
    let graph = TemplateGraph(parsed.value)
    diagnostics += InclusionCheck(graph: graph).diagnostics()
    var used: Set<String> = []
    var templates: [String: Template] = [:]
    for (name, shapes) in layouts.sorted(by: { $0.key < $1.key }) {
      guard let layout = graph.templates[name] else {
        diagnostics.append(
          Diagnostic(
            .templateMissingLayout, [name],
            nearMiss: nearMiss(to: name, among: graph.templates.keys))
        )
        continue
      }
      used.formUnion(graph.reachable(from: name))
      guard !layout.isBroken else { continue }
      let compiler = Compiler(graph, layout: layout, shapes: shapes)
      diagnostics += compiler.diagnostics
      if !compiler.diagnostics.hasErrors {
        templates[name] = Template(program: compiler.code.program, shapes: shapes)
      }
    }
    for template in parsed.value where !used.contains(template.name) {
      let start = SourceRange(file: template.file, start: 0, end: 0)
      diagnostics.append(Diagnostic(.templateUnused, [template.name], at: start))
    }
    if diagnostics.hasErrors {
      templates = templates.filter {
        graph.isWhole(from: $0.key)
          && graph.recursive.isDisjoint(with: graph.reachable(from: $0.key))
      }
    }
    return Diagnosed(TemplateSet(templates: templates), diagnostics.inReportOrder())
  }

  private static func parse(_ sources: [TemplateSource]) -> Diagnosed<[ParsedTemplate]> {
    var templates: [ParsedTemplate] = []
    var diagnostics: [Diagnostic] = []
    var seen: [String: SourceFile] = [:]
    for source in sources {
      if let first = seen.updateValue(source.file, forKey: source.name) {
        let note = Diagnostic.Note(
          MessageText(nb: "Den andre malen", en: "The other template"),
          at: SourceRange(file: first, start: 0, end: 0))
        diagnostics.append(
          Diagnostic(
            .templateDuplicateName, [source.name],
            at: SourceRange(file: source.file, start: 0, end: 0), notes: [note]))
        continue
      }
      let parsed = Parser.parse(source)
      templates.append(parsed.value)
      diagnostics += parsed.diagnostics
    }
    return Diagnosed(templates, diagnostics)
  }

  /// The layout of a name, or nil if there is none or it has errors.
  package func layout(_ name: String) -> Template? { templates[name] }
}
