import SiteBase

/// What readers of YAML take a text without quotes for. Ours takes it for a text; others, by YAML 1.1
/// or 1.2, may not, and they read the files too.
enum PlainMeaning: Equatable {
  /// A text to every reader.
  case text
  /// A whole or decimal number that every reader reads alike.
  case number
  /// A day that every reader reads alike.
  case date
  /// Something else than a text to some reader: `no`, `0123`, `11:00`, `~`.
  case other

  init(_ text: String) {
    let bytes = Array(text.utf8)
    guard let first = bytes.first else {
      self = .other
      return
    }
    if first.isLetter || "~<=".utf8.contains(first) {
      self = Self.words.contains(text.lowercased()) ? .other : .text
    } else if first.isDigit || "+-.".utf8.contains(first) {
      self = Self.number(bytes, text)
    } else {
      self = .text
    }
  }

  /// The types null, bool, merge and value of YAML 1.1 (yaml.org/type), which have those of 1.2.
  private static let words: Set = [
    "~", "null", "y", "n", "yes", "no", "true", "false", "on", "off", "<<", "=",
  ]

  /// The types int, float and timestamp of YAML 1.1, and those of 1.2's core schema.
  private static func number(_ bytes: [UInt8], _ text: String) -> PlainMeaning {
    if CalendarDate(text) != nil { return .date }
    var rest = bytes[...]
    if rest.first == 0x2B || rest.first == 0x2D { rest = rest.dropFirst() }
    let isBare = rest.count == bytes.count || bytes[0] == 0x2D
    if [".inf", ".nan"].contains(String(decoding: rest, as: UTF8.self).lowercased()) {
      return .other
    }
    let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if isBare, parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDigit) }),
      parts[0].count == 1 || parts[0].first != 0x30
    {
      return .number
    }
    return mayBeNumber(rest) || isTimestamp(bytes) ? .other : .text
  }

  /// Whether something after the sign could be a number to anyone: digits in any base with `_`, `.`, an
  /// exponent, or parts of an hour.
  private static func mayBeNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.contains(where: \.isDigit) else { return false }
    let marks = Array("_.:".utf8)
    if bytes.allSatisfy({ $0.isDigit || marks.contains($0) }) { return true }
    if bytes.first == 0x30, let base = bytes.dropFirst().first, "xXoObB".utf8.contains(base) {
      return bytes.dropFirst(2).allSatisfy {
        $0.isDigit || (0x61...0x66).contains($0 | 0x20) || $0 == 0x5F
      }
    }
    let exponent = bytes.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 | 0x20 == 0x65 }
    guard exponent.count == 2 else { return false }
    let signed = exponent[1].first == 0x2B || exponent[1].first == 0x2D
    let power = signed ? exponent[1].dropFirst() : exponent[1]
    return exponent[0].allSatisfy { $0.isDigit || marks.contains($0) }
      && power.allSatisfy { $0.isDigit || $0 == 0x5F }
  }

  /// Whether something could be a day or a time of a day: `2026-1-2`, `2026-01-02 11:00`.
  private static func isTimestamp(_ bytes: [UInt8]) -> Bool {
    let parts = bytes.split(separator: 0x2D, maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[0].allSatisfy(\.isDigit),
      (1...2).contains(parts[1].count), parts[1].allSatisfy(\.isDigit)
    else { return false }
    let day = parts[2].prefix(while: \.isDigit)
    guard (1...2).contains(day.count) else { return false }
    return parts[2].count == day.count || " \tTt".utf8.contains(parts[2][day.endIndex])
  }
}

/// Whether every reader reads a text without quotes as that very text, as far as its characters go.
///
/// - Parameter inFlow: Whether it is inside brackets.
func isSafeWithoutQuotes(_ text: String, inFlow: Bool) -> Bool {
  let bytes = Array(text.utf8)
  guard let first = bytes.first, let last = bytes.last, first > 0x20, last > 0x20,
    !text.unicodeScalars.contains(where: { $0 == "\t" || $0 == "\n" || isEscaped($0) })
  else { return false }
  // Indicators (YAML 1.2.2, 5.3). `-`, `?` and `:` may begin a text when something follows, but not
  // to every reader inside brackets.
  if ",[]{}#&*!|>'\"%@`?:".utf8.contains(first) { return false }
  if first == 0x2D, bytes.count == 1 || !(bytes[1].isDigit || bytes[1].isLetter) { return false }
  if last == UInt8(ascii: ":") { return false }
  for (index, byte) in bytes.enumerated() {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
    switch byte {
    case UInt8(ascii: ":"):
      if next <= 0x20 || inFlow && !(next.isLetter || next.isDigit || next == 0x2F) { return false }
    case UInt8(ascii: "#"): if bytes[index - 1] <= 0x20 { return false }
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "?"):
      if inFlow { return false }
    default: break
    }
  }
  return true
}

/// Whether a character can only be written as an escape: what is not printable (YAML 1.2.2, 5.1), line
/// breaks of YAML 1.1, and the byte order mark.
func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A: false
  case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
  default: false
  }
}
