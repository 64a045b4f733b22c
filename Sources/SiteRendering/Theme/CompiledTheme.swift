import SiteBase
import Templates

/// A theme with its templates compiled for the layouts of all pages. It holds for any content.
package struct CompiledTheme: Sendable {
  /// The theme.
  package let theme: SiteTheme
  /// What is the same on all pages of a language.
  let language: Shape<LanguageFrame>
  /// The layouts by name; nil when one is missing or has errors.
  let layouts: [String: Template]?
  /// What is wrong with the templates.
  let diagnostics: [Diagnostic]

  /// Compiles a theme's templates.
  package init(_ theme: SiteTheme) {
    let language = LanguageFrame.shape(texts: theme.texts.shape, resources: theme.assets.shape)
    let compiled = TemplateSet.compile(
      theme.templates,
      layouts: layoutShapes.mapValues { [language.view, PageFrame.shape.view, $0] })
    var layouts: [String: Template] = [:]
    for name in layoutShapes.keys { layouts[name] = compiled.value.layout(name) }
    self.theme = theme
    self.language = language
    self.layouts = layouts.count == layoutShapes.count ? layouts : nil
    // The content names icons too, so one that no template includes may still be used.
    diagnostics = compiled.diagnostics.filter {
      !($0.kind == .templateUnused && $0.arguments.first?.hasPrefix("ikoner/") == true)
    }
  }
}
