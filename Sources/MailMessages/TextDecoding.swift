/// Text as UTF-8, or as Windows-1252 where the bytes are not UTF-8; line breaks become `\n`.
///
/// A byte order mark is left out; UTF-16 is read where a mark tells of it.
func decodedText(_ bytes: [UInt8]) -> String {
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    let isLittle = bytes[0] == 0xFF
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    return withPlainBreaks(String(decoding: units, as: UTF16.self))
  }
  let rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  if let text = String(validating: rest, as: UTF8.self) { return withPlainBreaks(text) }
  var scalars = String.UnicodeScalarView()
  for byte in rest {
    let value = (0x80...0x9F).contains(byte) ? windows1252[Int(byte) - 0x80] : UInt32(byte)
    scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
  }
  return withPlainBreaks(String(scalars))
}

/// The characters of the bytes 0x80 to 0x9F: https://encoding.spec.whatwg.org/#windows-1252.
private let windows1252: [UInt32] = [
  0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152,
  0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122,
  0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
]

private func withPlainBreaks(_ text: String) -> String {
  guard text.utf8.contains(0x0D) else { return text }
  var result = String.UnicodeScalarView()
  var wasReturn = false
  for scalar in text.unicodeScalars {
    if scalar == "\r" || (scalar == "\n" && !wasReturn) { result.append("\n") }
    if scalar != "\r", scalar != "\n" { result.append(scalar) }
    wasReturn = scalar == "\r"
  }
  return String(result)
}
