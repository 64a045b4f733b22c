import ContentEditing
import SiteBase
import SiteModel

/// Reads and writes content files at the moment of a save; the only place where the editor touches the
/// disk.
struct FileOnDisk {
  /// The path on the disk.
  let path: String
  /// The file as messages show it.
  let shown: String

  init(_ file: ContentFile, _ state: EditorState) {
    path = state.contentFolder + "/" + file.path
    shown = file.source.path
  }

  /// The file as it is now.
  ///
  /// - Throws: ``EditError/notAFile(_:)`` for a link, ``EditError/changedMeanwhile(_:)`` if it is gone.
  func read() throws(EditError) -> SourceFile {
    switch readRegularFile(path, limit: FileLimits.bytes) {
    case .bytes(let bytes): return SourceFile(path: shown, bytes: bytes)
    case .missing, .tooLarge: throw .changedMeanwhile(shown)
    case .other: throw .notAFile(shown)
    case .failed(let code): throw .system(shown, code: code)
    }
  }

  /// Replaces the file, if it still is the one that was read.
  func write(_ edited: SourceFile, over read: SourceFile) throws(EditError) {
    try replaceFile(at: path, read, with: edited)
  }
}
