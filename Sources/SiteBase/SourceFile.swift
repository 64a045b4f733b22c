/// One text file the build read: its path and its bytes.
///
/// A class, so that thousands of positions share one copy of the text.
package final class SourceFile: Sendable {
  /// The file's path as shown to people, with `/` separators, relative to where the command runs.
  package let path: String
  /// The file's bytes exactly as read, including front matter fences, any BOM and any CR.
  package let bytes: [UInt8]

  /// Creates a file from what was read.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Creates a file from text, for tests and for text made in the program.
  package convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The 1-based line and 1-based UTF-8 column of a byte offset, clamped into the file.
  ///
  /// - Complexity: O(*n*) in the offset.
  package func lineAndColumn(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), bytes.count)
    var line = 1
    var lineStart = 0
    for index in 0..<offset where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    return (line, offset - lineStart + 1)
  }
}

/// A stretch of one source file, in byte offsets from the start of that file.
package struct SourceRange: Sendable {
  /// The file.
  package let file: SourceFile
  // Half as large as a range: an offer has some fifty of these.
  private let start: UInt32
  private let end: UInt32

  /// Byte offsets; may be empty, never reversed.
  package var bytes: Range<Int> { Int(start)..<Int(end) }

  /// Creates a range, or an empty one at `start` if `end` lies before it.
  ///
  /// libcmark-gfm reports such ends, for example for an HTML comment block.
  package init(file: SourceFile, start: Int, end: Int) {
    self.file = file
    // No file is that large that a position in it is cut off.
    self.start = UInt32(clamping: start)
    self.end = UInt32(clamping: max(start, end))
  }
}
