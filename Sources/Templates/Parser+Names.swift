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

  /// Reads the name of a template, or a dynamic name after `*`.
  mutating func inclusion(_ range: Range<Int>) -> Inclusion? {
    if bytes[range.lowerBound] == UInt8(ascii: "*") {
      let inner = ByteText.trimmed(range.lowerBound + 1..<range.upperBound, in: bytes)
      guard !inner.isEmpty else {
        report(.templateEmptyTag, [], range)
        return nil
      }
      return name(inner).map { Inclusion(target: .dynamic($0), nameRange: inner) }
    }
    guard isOneWord(range) else {
      report(.templateBadName, [text(range)], range)
      return nil
    }
    return Inclusion(target: .fixed(text(range)), nameRange: range)
  }

  /// Whether a name has no white space and no control character in it.
  func isOneWord(_ range: Range<Int>) -> Bool {
    !bytes[range].contains { $0 <= 0x20 || $0 == 0x7F }
  }

  /// A name as the closing tag must repeat it: `* a` is `*a`.
  func closingName(_ range: Range<Int>) -> String {
    guard bytes[range.lowerBound] == UInt8(ascii: "*") else { return text(range) }
    return "*" + text(ByteText.trimmed(range.lowerBound + 1..<range.upperBound, in: bytes))
  }
}
