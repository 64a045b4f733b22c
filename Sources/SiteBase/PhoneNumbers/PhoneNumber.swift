/// A telephone number that can be called from Norway: three digits (113), four (1412), five from
/// 02 (02800), six (116 117) or eight, or an international one with its country code.
///
/// The lengths are those of the Norwegian numbering plan (Nkom, «E.164-nummerplanen»).
package struct PhoneNumber: Hashable, Sendable {
  /// The normal form: digits alone, without `+47`; a number in another country begins with `+`.
  package let digits: String

  /// Reads a number however its digits are grouped. Spaces, no-break spaces, `-`, `.`,
  /// parentheses and `%20` may part them, and `+47` or `0047` may come first. Nil when anything
  /// else is in the text, or when no number has that many digits.
  package init?(_ text: some StringProtocol) {
    var digits: [UInt8] = []
    var rest = Array(text.utf8)[...]
    let hasPlus = rest.first == UInt8(ascii: "+")
    if hasPlus { rest = rest.dropFirst() }
    while let byte = rest.first {
      if byte &- 0x30 < 10 {
        digits.append(byte)
        rest = rest.dropFirst()
      } else if let separator = Self.separators.first(where: { rest.starts(with: $0) }) {
        rest = rest.dropFirst(separator.count)
      } else {
        return nil
      }
    }
    self.init(digits: digits[...], hasPlus: hasPlus)
  }

  private static let separators = [" ", "\u{A0}", "\u{202F}", "-", ".", "(", ")", "%20"]
    .map { Array($0.utf8) }

  /// Reads the digits of a number, with its country code if it has one.
  init?(digits: ArraySlice<UInt8>, hasPlus: Bool) {
    let written = String(decoding: digits, as: UTF8.self)
    if hasPlus || written.hasPrefix("00") {
      let international = written.dropFirst(hasPlus ? 0 : 2)
      if international.hasPrefix("47") {
        guard international.utf8.count == 10 else { return nil }
        self.digits = String(international.dropFirst(2))
      } else {
        // E.164 allows 15 digits; the shortest with a country code have 7.
        guard (7...15).contains(international.utf8.count) else { return nil }
        self.digits = "+" + international
      }
      return
    }
    switch written.utf8.count {
    case 3, 4: guard written.hasPrefix("1") else { return nil }
    case 5: guard written.hasPrefix("0") else { return nil }
    case 6: guard written.hasPrefix("116") else { return nil }
    case 8: guard !written.hasPrefix("0"), !written.hasPrefix("1") else { return nil }
    default: return nil
    }
    self.digits = written
  }

  /// What stands after `tel:` and `sms:`. Eight digits get Norway's country code, so that they work
  /// from abroad; short numbers only work without.
  package var diallable: String { digits.utf8.count == 8 ? "+47" + digits : digits }

  /// The number grouped as Norwegians read it aloud: `33 00 00 00`, `915 08 588`, `116 117`.
  package var grouped: String {
    let sizes: [Int]
    switch digits.utf8.count {
    case 8: sizes = "489".contains(digits.prefix(1)) ? [3, 2, 3] : [2, 2, 2, 2]
    case 6: sizes = [3, 3]
    default: return digits
    }
    var rest = digits[...]
    return sizes.map { size in
      defer { rest = rest.dropFirst(size) }
      return String(rest.prefix(size))
    }.joined(separator: " ")
  }
}
