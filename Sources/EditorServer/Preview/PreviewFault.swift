import SiteBase
import SiteRendering

/// An error of the site as the panel over a page tells it.
struct PreviewFault: Sendable, Equatable {
  /// The file; nil for an error that belongs to none.
  var file: String?
  /// Its line, from 1.
  var line: Int?
  /// What is wrong, and what to do about it.
  var sentences: [String]
  /// The address of the form's field; nil where there is no form for the file.
  var field: String?

  /// The most that are told at once.
  static let most = 20

  /// - Parameter field: The field's address below the editor's root.
  init(_ diagnostic: Diagnostic, field: String?, language: MessageLanguage) {
    file = diagnostic.range?.file.path
    line = diagnostic.range.map { $0.file.lineAndColumn(of: $0.bytes.lowerBound).line }
    sentences = [diagnostic.kind.summary.text(language, diagnostic.arguments)]
    if let help = diagnostic.kind.help?.text(language, diagnostic.arguments) {
      sentences.append(help)
    }
    self.field = field.map { "/\(editorRoot)/" + $0 }
  }
}

/// The address of a form, by the kind's word and the id.
func formAddress(_ kind: String, _ id: String) -> String {
  "/\(editorRoot)/\(kind)/\(percentEncoded(id, keeping: "/"))"
}
