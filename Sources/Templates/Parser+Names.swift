import SiteBase

extension Parser {
  /// Reads a dotted name; nil, and reported, if it isn't one.
  mutating func name(_ range: Range<Int>) -> Name? {
    let text = text(range)
    if text == "." { return Name(text: text, parts: [], range: range) }
    var parts: [(text: String, range: Range<Int>)] = []
    var start = range.lowerBound
    for offset in range.lowerBound...range.upperBound
    where offset == range.upperBound || bytes[offset] == UInt8(ascii: ".") {
      parts.append((self.text(start..<offset), start..<offset))
      start = offset + 1
    }
    guard isOneWord(range), parts.allSatisfy({ !$0.text.isEmpty }) else {
      report(.templateBadName, [text], range)
      return nil
    }
    return Name(text: text, parts: parts, range: range)
  }

  /// Reads the name of a template; an inclusion without one, which is reported, if it can't be one.
  mutating func inclusion(_ range: Range<Int>) -> Inclusion {
    let isName = isOneWord(range)
    if !isName { report(.templateBadName, [text(range)], range) }
    return Inclusion(name: isName ? text(range) : nil, nameRange: range)
  }

  /// Whether a name has no white space and no control character in it.
  func isOneWord(_ range: Range<Int>) -> Bool {
    !bytes[range].contains { $0 <= 0x20 || $0 == 0x7F }
  }
}
