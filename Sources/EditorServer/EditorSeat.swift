import Editor

/// What answers below `/rediger/`: the editor, as the server needs it.
package struct EditorSeat: Sendable {
  /// A file of the editor's pages.
  package struct File: Sendable {
    package var bytes: [UInt8]
    package var mediaType: String

    package init(bytes: [UInt8], mediaType: String) {
      self.bytes = bytes
      self.mediaType = mediaType
    }
  }

  /// Answers a request over the site as it is.
  package var respond: @Sendable (EditorRequest, PreviewState) -> EditorResponse
  /// The files by name, served at `/rediger/ressurser/`.
  package var files: [String: File]

  package init(
    files: [String: File] = [:],
    respond: @escaping @Sendable (EditorRequest, PreviewState) -> EditorResponse
  ) {
    self.files = files
    self.respond = respond
  }
}
