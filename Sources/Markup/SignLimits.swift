import SiteBase

/// Finds what is too much of one sign, link references that would grow beyond all measure, and control
/// characters, before cmark reads the text; empty when it may.
///
/// - Complexity: O(*n*).
func signDiagnostics(_ file: SourceFile, bodyStart: Int) -> [Diagnostic] {
  file.bytes.withUnsafeBufferPointer { bytes in
    var diagnostics: [Diagnostic] = []
    func report(_ kind: DiagnosticKind, _ arguments: [String], _ range: Range<Int>) {
      guard diagnostics.count < MarkupLimits.problems else { return }
      diagnostics.append(
        Diagnostic(
          kind, arguments,
          at: SourceRange(file: file, start: range.lowerBound, end: range.upperBound)))
    }
    var counts = [Int](repeating: 0, count: 256)
    var previous: UInt8 = 0
    for index in bodyStart..<bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "]"):
        // A run of one sign counts once.
        if byte == previous, byte != UInt8(ascii: "@") { break }
        counts[Int(byte)] += 1
        if let limit = limit(of: byte), counts[Int(byte)] == limit + 1 {
          let sign = String(UnicodeScalar(byte))
          report(.markupTooManySigns, [sign, String(limit)], index..<index + 1)
        }
      // NUL has a message of its own, which knows what it means for the file.
      case 0x01...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F:
        report(.markupControlCharacter, [codePoint(UInt32(byte))], index..<index + 1)
      case 0x80...0x9F where previous == 0xC2:
        report(.markupControlCharacter, [codePoint(UInt32(byte))], index - 1..<index + 1)
      default: break
      }
      previous = byte
    }
    if let definition = largeReference(
      bytes, from: bodyStart, brackets: counts[Int(UInt8(ascii: "]"))])
    {
      report(.markupRepeatedReference, [], definition)
    }
    return diagnostics
  }
}

private func limit(of sign: UInt8) -> Int? {
  switch sign {
  case UInt8(ascii: "*"), UInt8(ascii: "_"): MarkupLimits.emphasisSigns
  case UInt8(ascii: "@"): MarkupLimits.atSigns
  default: nil
  }
}

/// A code point as `U+` and four hexadecimal digits.
func codePoint(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}

/// Finds a link reference that the text may use so often that its address and title come to more than
/// ``MarkupLimits/referenceBytes``; nil for none.
///
/// - Complexity: O(*n*): of each reference no more is read than makes it too large, and there are no more
///   references than brackets.
private func largeReference(
  _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, brackets: Int
) -> Range<Int>? {
  guard brackets > 0 else { return nil }
  let limit = MarkupLimits.referenceBytes / brackets
  var index = start
  while index + 1 < bytes.count {
    if bytes[index] == UInt8(ascii: "]"), bytes[index + 1] == UInt8(ascii: ":") {
      let length = referenceLength(bytes, from: index + 2, limit: limit)
      if length > limit { return index..<index + 2 }
    }
    index += 1
  }
  return nil
}

/// The length of the address and title behind `[name]:`, or more than `limit` if they are longer.
private func referenceLength(
  _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int
) -> Int {
  let end = min(bytes.count, start + limit + 1)
  var index = start
  // A quotation's line starts with its sign, also between a name and its address.
  func skipSpace() {
    while index < end, bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: ">") { index += 1 }
  }
  skipSpace()
  if index < end, bytes[index] == UInt8(ascii: "<") {
    while index < end, bytes[index] != UInt8(ascii: ">"), bytes[index] != 0x0A { index += 1 }
  } else {
    while index < end, bytes[index] > 0x20 { index += 1 }
  }
  let address = index
  skipSpace()
  guard index < end else { return index == bytes.count ? address - start : index - start }
  let close: UInt8
  switch bytes[index] {
  case UInt8(ascii: "\""), UInt8(ascii: "'"): close = bytes[index]
  case UInt8(ascii: "("): close = UInt8(ascii: ")")
  default: return address - start
  }
  index += 1
  while index < end, bytes[index] != close { index += 1 }
  return index - start
}
