import SiteBase

/// One template file and the name that layouts and partials know it by.
public struct TemplateSource: Sendable {
  /// The name, such as `offer` or `parts/contact`; by custom the path in the theme's template folder
  /// without extension, with `/` separators.
  public let name: String
  /// The file.
  public let file: SourceFile

  /// Creates a source.
  public init(name: String, file: SourceFile) {
    self.name = name
    self.file = file
  }
}
