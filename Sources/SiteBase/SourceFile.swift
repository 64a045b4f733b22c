/// One text file the build read: its path and its bytes.
///
/// A class, so that thousands of positions share one copy of the text.
public final class SourceFile: Sendable {
  /// The file's path as shown to people, with `/` separators, relative to where the command runs.
  public let path: String
  /// The file's bytes exactly as read, including front matter fences, any BOM and any CR.
  public let bytes: [UInt8]

  /// Creates a file from what was read.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Creates a file from text, for tests and for text made in the program.
  public convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The unit in which a parser we depend on counts columns.
  public enum ColumnUnit: Sendable {
    /// libcmark-gfm.
    case utf8Byte
    /// libyaml.
    case unicodeScalar
  }

  /// Returns the byte offset of a 1-based line and column, clamped into the file.
  ///
  /// Clamps rather than traps because libcmark-gfm reports positions such as 0:0 and ends before
  /// starts.
  ///
  /// - Complexity: O(*n*) in the offset of the line; positions are only resolved for diagnostics.
  public func offset(line: Int, column: Int, unit: ColumnUnit) -> Int {
    var start = 0
    var row = 1
    while row < line, let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      start = newline + 1
      row += 1
    }
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    switch unit {
    case .utf8Byte:
      return min(start + max(column, 1) - 1, end)
    case .unicodeScalar:
      var offset = start
      var remaining = max(column, 1) - 1
      while remaining > 0, offset < end {
        offset += 1
        while offset < end, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        remaining -= 1
      }
      return offset
    }
  }

  /// The 1-based line and 1-based UTF-8 column of a byte offset, clamped into the file.
  ///
  /// - Complexity: O(*n*) in the offset.
  public func lineAndColumn(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), bytes.count)
    var line = 1
    var lineStart = 0
    for index in 0..<offset where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    return (line, offset - lineStart + 1)
  }

  /// The text of the line that holds a byte offset, without its line ending; invalid UTF-8 is shown
  /// as the replacement character.
  public func lineText(at offset: Int) -> String {
    let offset = min(max(offset, 0), bytes.count)
    var start = offset
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    var end = offset
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

/// A stretch of one source file, in byte offsets from the start of that file.
public struct SourceRange: Sendable {
  /// The file.
  public let file: SourceFile
  /// Byte offsets; may be empty, never reversed.
  public let bytes: Range<Int>

  /// Creates a range, or an empty one at `start` if `end` lies before it.
  ///
  /// libcmark-gfm reports such ends, for example for an HTML comment block.
  public init(file: SourceFile, start: Int, end: Int) {
    self.file = file
    self.bytes = start..<max(start, end)
  }
}
