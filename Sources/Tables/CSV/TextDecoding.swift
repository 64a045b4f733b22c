/// How the characters of a text file are written.
package enum CSVEncoding: String, Sendable, Equatable {
  case utf8 = "UTF-8"
  case utf8WithMark = "UTF-8 med BOM"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1252 = "Windows-1252"
}

/// A text file as UTF-8, without a byte order mark.
struct DecodedText {
  let bytes: [UInt8]
  let encoding: CSVEncoding

  /// The line and column of a byte, from 1.
  func place(_ offset: Int) -> (Int, Int) {
    var line = 1
    var start = 0
    for index in 0..<min(offset, bytes.count) {
      let isBreak =
        bytes[index] == 0x0A
        || bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
      guard isBreak else { continue }
      line += 1
      start = index + 1
    }
    return (line, offset - start + 1)
  }
}

/// Decodes a text file that a spreadsheet program saved: UTF-8, UTF-16 or Windows-1252.
///
/// Only what isn't UTF-8 is taken for Windows-1252, and only if no letter in it is written as UTF-8: a
/// file that two programs wrote in has both, and no reading of it is right.
///
/// - Throws: ``WorkbookFault`` for a mix of encodings and for control characters.
func decodedText(_ bytes: [UInt8]) throws(WorkbookFault) -> DecodedText {
  let text: DecodedText
  if bytes.starts(with: [0xFF, 0xFE]) {
    text = try utf16(bytes.dropFirst(2), .utf16LittleEndian)
  } else if bytes.starts(with: [0xFE, 0xFF]) {
    text = try utf16(bytes.dropFirst(2), .utf16BigEndian)
  } else if bytes.count >= 4, bytes[0] != 0, bytes[1] == 0, bytes[2] != 0, bytes[3] == 0 {
    text = try utf16(bytes[...], .utf16LittleEndian)
  } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
    text = DecodedText(bytes: Array(bytes.dropFirst(3)), encoding: .utf8WithMark)
  } else if String(validating: bytes, as: UTF8.self) != nil {
    text = DecodedText(bytes: bytes, encoding: .utf8)
  } else {
    text = try windows1252(bytes)
  }
  guard String(validating: text.bytes, as: UTF8.self) != nil else {
    throw WorkbookFault(
      "Fila sier at den er UTF-8, men er det ikke. Lagre den på nytt som «CSV UTF-8».",
      "The file says that it is UTF-8 and isn't. Save it again as “CSV UTF-8”.")
  }
  let control = text.bytes.indices.first { index in
    let byte = text.bytes[index]
    // C1 controls are C2 80 to C2 9F.
    return byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
      || byte == 0xC2 && (0x80...0x9F).contains(text.bytes[index + 1])
  }
  if let control {
    throw WorkbookFault(
      "Et styretegn som ingen tabell har. Fila er ikke tekst, eller to tegnsett er blandet.",
      "A control character that no table has. The file is no text, or two encodings are mixed.",
      at: text.place(control))
  }
  return text
}

private func utf16(
  _ bytes: ArraySlice<UInt8>, _ encoding: CSVEncoding
) throws(WorkbookFault) -> DecodedText {
  var units: [UInt16] = []
  units.reserveCapacity(bytes.count / 2)
  var index = bytes.startIndex
  while index + 1 < bytes.endIndex {
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    units.append(encoding == .utf16BigEndian ? first << 8 | second : second << 8 | first)
    index += 2
  }
  guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
    throw WorkbookFault(
      "Fila er ikke hel UTF-16. Lagre den på nytt som «CSV UTF-8».",
      "The file is no whole UTF-16. Save it again as “CSV UTF-8”.")
  }
  return DecodedText(bytes: Array(text.utf8), encoding: encoding)
}

private func windows1252(_ bytes: [UInt8]) throws(WorkbookFault) -> DecodedText {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + bytes.count / 16)
  for (index, byte) in bytes.enumerated() {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    // `Ã` before one of these is æ, ø, å or another letter of Latin-1 in UTF-8.
    let isMix = byte == 0xC3 && (0x80...0xBF).contains(next)
    guard !isMix, let scalar = windows1252Scalar(byte) else {
      throw WorkbookFault(
        "To tegnsett er blandet i fila. Lagre den på nytt som «CSV UTF-8».",
        "Two encodings are mixed in the file. Save it again as “CSV UTF-8”.",
        at: DecodedText(bytes: bytes, encoding: .windows1252).place(index))
    }
    result += Array(String(Character(scalar)).utf8)
  }
  return DecodedText(bytes: result, encoding: .windows1252)
}

/// A character of Windows-1252; nil for the five bytes that it leaves open
/// (https://encoding.spec.whatwg.org/index-windows-1252.txt, which maps those to controls).
private func windows1252Scalar(_ byte: UInt8) -> Unicode.Scalar? {
  guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
  let scalar = Array("€\u{0}‚ƒ„…†‡ˆ‰Š‹Œ\u{0}Ž\u{0}\u{0}‘’“”•–—˜™š›œ\u{0}žŸ".unicodeScalars)[
    Int(byte - 0x80)]
  return scalar == "\u{0}" ? nil : scalar
}
