/// What a person asks of the editor, decoded and checked by the server: its host, origin, token and size
/// are as they must be.
package struct EditorRequest: Sendable {
  package enum Method: Sendable {
    /// Reads; must change nothing.
    case get
    /// Writes.
    case post
  }

  package var method: Method
  /// The path below the editor's root, decoded, its parts in order; empty for the start page.
  package var path: [String]
  /// The query's fields in order, decoded; a name may come more than once.
  package var query: [Field]
  /// The fields of the form that was sent, in order, decoded; empty for `get`.
  package var form: [Field]
  /// Who asks, as the municipality's own sign-on names them; nil on one person's own machine.
  package var editor: String?
  /// The token that every form must carry back in a field named `nokkel`.
  package var token: String
  /// Whether the form carried the token. What didn't is shown again, and writes nothing.
  var isWhole = true

  /// One field of a query or form.
  package struct Field: Sendable, Equatable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package init(
    method: Method, path: [String], query: [Field] = [], form: [Field] = [], editor: String? = nil,
    token: String = ""
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.form = form
    self.editor = editor
    self.token = token
  }
}
