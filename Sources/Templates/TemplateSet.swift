import SiteBase

/// A theme's templates, compiled: every layout ready to render.
///
/// The templates are Mustache, the whole specification with inheritance and dynamic names but
/// without lambdas. The strict mode that themes are compiled in adds to it:
///
/// - Every name must be a field that is visible there, in branches that never run too. A name means
///   the field of the innermost record that has it, even if that field is absent.
/// - `{{x}}` escapes text and writes markup as it is; `{{{x}}}` and `{{&x}}` are for markup only.
///   Text may stand in text and in quoted attributes, markup in text and scripts, numbers anywhere.
/// - A section over a flag tests it and leaves `{{.}}` alone. See `ViewType` for the other types.
/// - A dynamic name needs a field of the type `template`, whose folder says which templates it may
///   name; each of them is checked.
/// - A block shows what the outermost template that fills it says; what the others say is checked.
///   Blocks in partials can be filled too. Blocks and partials in a filling belong to the template it
///   is written in, whatever the parent's blocks are called.
/// - A template that includes itself must do so for a value inside the innermost one.
public struct TemplateSet: Sendable {
  private let programs: [String: Program]
  private let shapes: [String: ViewShape]

  /// Compiles templates and checks them against the shapes of their layouts.
  ///
  /// - Parameter sources: Every template of the theme, in any order, with site files in the place of
  ///   the theme files they override.
  /// - Parameter entryPoints: The shape of the record that each layout, by name, is rendered with.
  /// - Returns: The layouts that have no errors, and what is wrong.
  public static func compile(
    _ sources: [TemplateSource], entryPoints: [String: ViewShape]
  ) -> Diagnosed<TemplateSet> {
    let parsed = parse(sources)
    var diagnostics = parsed.diagnostics
    let graph = TemplateGraph(parsed.value)
    diagnostics += InclusionCheck(graph: graph).diagnostics()
    var used: Set<String> = []
    var programs: [String: Program] = [:]
    for (name, shape) in entryPoints.sorted(by: { $0.key < $1.key }) {
      guard let layout = graph.templates[name] else {
        diagnostics.append(
          Diagnostic(
            .templateMissingLayout, [name],
            nearMiss: nearMiss(to: name, among: graph.templates.keys))
        )
        continue
      }
      used.formUnion(graph.reachable(fixedFrom: name))
      guard !layout.isBroken else { continue }
      let compiler = Compiler(graph, layout: layout, shape: shape)
      used.formUnion(compiler.used)
      diagnostics += compiler.diagnostics
      if !compiler.diagnostics.hasErrors { programs[name] = compiler.code.program }
    }
    for template in parsed.value where !used.contains(template.name) {
      let start = SourceRange(file: template.file, start: 0, end: 0)
      diagnostics.append(Diagnostic(.templateUnused, [template.name], at: start))
    }
    if diagnostics.hasErrors { programs = programs.filter { graph.isSound(from: $0.key) } }
    return Diagnosed(
      TemplateSet(programs: programs, shapes: entryPoints), diagnostics.inReportOrder())
  }

  /// Compiles templates as the specification has it: names are looked up when rendering, and what is
  /// missing is empty. For the specification's own cases.
  package static func compileLeniently(
    _ sources: [TemplateSource], layout: String
  ) -> Diagnosed<TemplateSet> {
    let parsed = parse(sources)
    let graph = TemplateGraph(parsed.value)
    guard let template = graph.templates[layout], !template.isBroken else {
      return Diagnosed(TemplateSet(programs: [:], shapes: [:]), parsed.diagnostics)
    }
    let compiler = Compiler(graph, layout: template, shape: nil)
    let programs = compiler.hasGivenUp ? [:] : [layout: compiler.code.program]
    return Diagnosed(
      TemplateSet(programs: programs, shapes: [:]), parsed.diagnostics + compiler.diagnostics)
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
  public func layout(_ name: String) -> Template? {
    programs[name].map { Template(program: $0, shape: shapes[name]) }
  }
}
