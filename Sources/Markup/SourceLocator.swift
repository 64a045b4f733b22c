import SiteBase

/// Finds where in the file something stands that cmark only gives a line for.
///
/// cmark's lines are right, but its columns ignore stripped indentation and links made from bare
/// addresses have none. So the place is found by searching the block's own lines, each search going
/// on where the one before ended.
struct SourceLocator {
  private let file: SourceFile
  /// The byte offset at which each line of the body starts, as cmark counts lines.
  private var lineStarts: [Int] = []
  private let bodyStart: Int
  private var block = (line: 0, cursor: 0)

  init(_ file: SourceFile, bodyStart: Int) {
    self.file = file
    self.bodyStart = bodyStart
  }

  /// The stretch of the first `needle` not yet passed in the block that covers the lines, or
  /// the block's first line if it isn't there.
  mutating func locate(_ needle: [UInt8], inLines lines: ClosedRange<Int>) -> SourceRange {
    findLines()
    if block.line != lines.lowerBound { block = (lines.lowerBound, start(of: lines.lowerBound)) }
    let end = start(of: lines.upperBound + 1)
    let cursor = block.cursor
    let found = file.bytes.withUnsafeBufferPointer { bytes in
      firstOffset(of: needle, in: UnsafeBufferPointer(rebasing: bytes[..<end]), from: cursor)
    }
    guard let found else { return line(lines.lowerBound) }
    block.cursor = found + needle.count
    return SourceRange(file: file, start: found, end: found + needle.count)
  }

  /// A line of the body without indentation and line ending; line 1 is the body's first.
  mutating func line(_ number: Int) -> SourceRange {
    findLines()
    var start = start(of: number)
    var end = self.start(of: number + 1)
    while start < end, file.bytes[start] == 0x20 || file.bytes[start] == 0x09 { start += 1 }
    while end > start, file.bytes[end - 1] <= 0x20 { end -= 1 }
    return SourceRange(file: file, start: start, end: end)
  }

  private func start(of line: Int) -> Int {
    line <= lineStarts.count ? lineStarts[max(line, 1) - 1] : file.bytes.count
  }

  private mutating func findLines() {
    guard lineStarts.isEmpty else { return }
    var starts = [bodyStart]
    file.bytes.withUnsafeBufferPointer { bytes in
      for index in bodyStart..<bytes.count {
        let byte = bytes[index]
        guard byte <= 0x0D else { continue }
        // cmark ends a line at LF, CRLF and at a lone CR.
        let isEnd =
          byte == 0x0A
          || byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
        if isEnd { starts.append(index + 1) }
      }
    }
    lineStarts = starts
  }
}
