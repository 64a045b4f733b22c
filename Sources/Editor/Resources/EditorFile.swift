/// A file that the editor's pages load: its style sheet or a script.
package struct EditorFile: Sendable, Equatable {
  /// The bytes.
  package let bytes: [UInt8]
  /// The value of the header `Content-Type`.
  package let mediaType: String
}
