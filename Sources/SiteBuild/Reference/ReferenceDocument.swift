import SiteBase
import SiteModel
import SiteRendering

/// A document that is printed from the code, so that it can't differ from it.
package enum ReferenceDocument: String, CaseIterable, Sendable {
  /// What may stand in the content files.
  case content = "innhold"
  /// What templates can show.
  case templates = "maler"
  /// Every message the compiler can give.
  case messages = "meldinger"

  /// The committed file, relative to the repository's root.
  package var path: String { "docs/\(rawValue).md" }

  /// The document, Markdown in Norwegian.
  package var text: String {
    switch self {
    case .content: contentReferencePage()
    case .templates: templateReferencePage()
    case .messages: messageReferencePage()
    }
  }
}

/// A JSON Schema for editors, one per kind of content file.
package enum EditorSchema {
  /// The names of the kinds, as in the reference of the content files.
  package static var names: [String] { ContentFileKind.all.map(\.name) }

  /// The schema as JSON with a line end; nil for a name that isn't there.
  package static func json(_ name: String) -> [UInt8]? {
    ContentFileKind.all.first { $0.name == name }?.jsonSchema
  }
}
