/// Small byte questions the lexer and the parser ask. Space and tab are what the specification calls
/// white space inside a line.
enum ByteText {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  static func isSpace(_ byte: UInt8) -> Bool { isBlank(byte) || (0x0A...0x0D).contains(byte) }

  /// The start of the line that holds `offset`, if only spaces and tabs stand between.
  static func lineStart(before offset: Int, in bytes: [UInt8], from first: Int) -> Int? {
    var start = offset
    while start > first, isBlank(bytes[start - 1]) { start -= 1 }
    return start == first || bytes[start - 1] == newline ? start : nil
  }

  /// The start of the next line, or the end of the text, if only spaces and tabs stand between.
  static func nextLine(after offset: Int, in bytes: [UInt8]) -> Int? {
    var end = offset
    while end < bytes.count, isBlank(bytes[end]) { end += 1 }
    if end < bytes.count, bytes[end] == carriageReturn { end += 1 }
    if end == bytes.count { return end }
    return bytes[end] == newline ? end + 1 : nil
  }

  /// The first place of `needle` in `bytes[range]`, or nil.
  static func find(_ needle: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard let first = needle.first, range.count >= needle.count else { return nil }
    var index = range.lowerBound
    let last = range.upperBound - needle.count
    while index <= last {
      if bytes[index] == first, bytes[index..<(index + needle.count)].elementsEqual(needle) {
        return index
      }
      index += 1
    }
    return nil
  }

  /// A range without the white space at its ends.
  static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}
