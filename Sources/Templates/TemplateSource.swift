import SiteBase

/// One template file and the name that layouts and partials know it by.
package struct TemplateSource: Sendable {
  /// The name, such as `offer` or `parts/contact`; by custom the path in the theme's template folder
  /// without extension, with `/` separators.
  package let name: String
  /// The file.
  package let file: SourceFile

  /// Creates a source.
  package init(name: String, file: SourceFile) {
    self.name = name
    self.file = file
  }
}
