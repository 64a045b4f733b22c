/// The lines of the part of a file that is YAML.
struct SourceLines {
  let bytes: [UInt8]
  /// The YAML, in offsets of the file; its first byte starts a line.
  let bounds: Range<Int>

  /// The first byte of the line that holds an offset.
  func start(of offset: Int) -> Int {
    var start = offset
    while start > bounds.lowerBound, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  /// Where the line that holds an offset ends, before its line break.
  func end(of offset: Int) -> Int {
    var end = offset
    while end < bounds.upperBound, bytes[end] != 0x0A { end += 1 }
    guard end < bounds.upperBound, end > offset, bytes[end - 1] == 0x0D else { return end }
    return end - 1
  }

  /// The first byte of the line after the one that holds an offset; nil in the last line.
  func next(after offset: Int) -> Int? {
    var end = offset
    while end < bounds.upperBound, bytes[end] != 0x0A { end += 1 }
    return end + 1 < bounds.upperBound ? end + 1 : nil
  }

  /// The offset before a line break that ends right before an offset; the offset itself if none does.
  func beforeBreak(_ offset: Int) -> Int {
    guard offset > bounds.lowerBound, bytes[offset - 1] == 0x0A else { return offset }
    return offset - 1 > bounds.lowerBound && bytes[offset - 2] == 0x0D ? offset - 2 : offset - 1
  }

  /// The line break that is used at an offset: that of its line, or of a line before.
  func lineBreak(at offset: Int) -> String {
    let end = end(of: offset)
    if end < bytes.count, bytes[end] == 0x0D || bytes[end] == 0x0A {
      return bytes[end] == 0x0D ? "\r\n" : "\n"
    }
    var index = min(offset, bytes.count)
    while index > 0 {
      index -= 1
      if bytes[index] == 0x0A { return index > 0 && bytes[index - 1] == 0x0D ? "\r\n" : "\n" }
    }
    return "\n"
  }

  /// How many bytes of its line stand before an offset. In block style these are spaces and dashes.
  func column(of offset: Int) -> Int { offset - start(of: offset) }

  /// How many spaces a line begins with.
  func indentation(_ start: Int) -> Int {
    var index = start
    while index < bounds.upperBound, bytes[index] == 0x20 { index += 1 }
    return index - start
  }

  /// Whether a line holds nothing but white space.
  func isBlank(_ start: Int) -> Bool {
    bytes[start..<end(of: start)].allSatisfy { $0 <= 0x20 }
  }

  /// Whether a line holds a comment and nothing else.
  func isComment(_ start: Int) -> Bool {
    let content = start + indentation(start)
    return content < bounds.upperBound && bytes[content] == UInt8(ascii: "#")
  }

  /// Whether only spaces stand between a line's start and an offset.
  func isFirst(_ offset: Int) -> Bool {
    let start = start(of: offset)
    return start + indentation(start) >= offset
  }

  /// The offset after the spaces and tabs at an offset.
  func skippingSpaces(_ offset: Int) -> Int {
    var index = offset
    while index < bounds.upperBound, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index
  }

  /// The offset after white space, line breaks and comments.
  func skippingGap(_ offset: Int) -> Int {
    var index = offset
    while index < bounds.upperBound {
      if bytes[index] <= 0x20 {
        index += 1
      } else if bytes[index] == UInt8(ascii: "#") {
        while index < bounds.upperBound, bytes[index] != 0x0A { index += 1 }
      } else {
        return index
      }
    }
    return index
  }

  /// Removes whole lines, given from the first byte of the first to the end of the last before its line
  /// break. A file without a last line break stays without one.
  func removal(_ range: Range<Int>) -> Splice {
    if let next = next(after: range.upperBound) { return Splice(range.lowerBound..<next, "") }
    let isBroken = range.upperBound < bounds.upperBound
    guard !isBroken, bounds.upperBound == bytes.count else {
      return Splice(range.lowerBound..<bounds.upperBound, "")
    }
    return Splice(beforeBreak(range.lowerBound)..<range.upperBound, "")
  }
}
