import SiteBase

/// The text of `t` elements, without that of `rPh`, which tells how a text is pronounced.
struct RichText {
  private var content = ""
  private var isText = false
  private var isReading = false

  /// Whether it is longer than any spreadsheet allows.
  var isTooLong: Bool { content.utf8.count > ReadingLimit.cell }

  /// The text with `\n` as line break; `_x000D_` stands for the character with that code
  /// (ECMA-376, part 1, §22.9.2.19).
  var result: String { withPlainBreaks(withoutEscapes(content)) }

  mutating func begin(_ name: String) {
    if name == "rPh" { isReading = true }
    if name == "t" { isText = true }
  }

  mutating func end(_ name: String) {
    if name == "rPh" { isReading = false }
    if name == "t" { isText = false }
  }

  mutating func add(_ text: String) {
    if isText, !isReading, !isTooLong { content += text }
  }
}

/// A text with `\n` for CR LF and for CR.
func withPlainBreaks(_ text: String) -> String {
  guard text.utf8.contains(0x0D) else { return text }
  var bytes: [UInt8] = []
  var last: UInt8 = 0
  for byte in text.utf8 {
    if byte == 0x0D {
      bytes.append(0x0A)
    } else if !(byte == 0x0A && last == 0x0D) {
      bytes.append(byte)
    }
    last = byte
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// A text with the characters that `_xHHHH_` stands for; those that no text may have are left out.
func withoutEscapes(_ text: String) -> String {
  guard text.contains("_x") else { return text }
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  var index = 0
  while index < bytes.count {
    guard let code = escapedCode(bytes, index) else {
      result.append(bytes[index])
      index += 1
      continue
    }
    index += 7
    if let scalar = Unicode.Scalar(code), code >= 0x20 || code == 0x0A || code == 0x0D || code == 9
    {
      result += Array(String(Character(scalar)).utf8)
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// The code that `_xHHHH_` at an index stands for; nil where there is no such thing.
func escapedCode(_ bytes: [UInt8], _ index: Int) -> UInt32? {
  guard index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"),
    bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_")
  else { return nil }
  let digits = bytes[index + 2..<index + 6]
  guard digits.allSatisfy({ $0.isDigit || (0x61...0x66).contains($0 | 0x20) }) else { return nil }
  return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
}
