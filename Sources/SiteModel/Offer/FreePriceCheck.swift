import Markup
import SiteBase

/// What is free names no amount in its texts.
let freePriceCheck = Check(
  [.modelFreeWithPrice],
  eachOffer: { offer, _ in
    guard offer.price == .free else { return [] }
    let texts = offer.texts
    let all =
      [texts.summary] + texts.whatYouGet + texts.steps + [texts.firstContact].compactMap(\.self)
      + [offer.body.plainText.body]
    guard
      let amount = all.lazy.filter(namesCurrency).flatMap({ $0.split(separator: "\n") }).compactMap(
        amount
      ).first
    else { return [] }
    return [Diagnostic(.modelFreeWithPrice, [amount], at: offer.range, about: [offer.id])]
  })

/// What an amount is counted in, in small letters.
private let units: Set = ["kr", "kr.", "kroner", "kroner.", "nok"]
/// The first two letters of each.
private let unitStarts = Set(units.map { $0.prefix(2) }).map { Array($0.utf8) }

/// Whether a text has a word that begins as a unit does: cheaper than taking it apart into words.
private func namesCurrency(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    var isWordStart = true
    for (index, byte) in bytes.enumerated() {
      // Spaces beyond ASCII come before units too.
      defer { isWordStart = !(0x61...0x7A).contains(byte | 0x20) }
      guard isWordStart, index + 1 < bytes.count else { continue }
      let (first, second) = (byte | 0x20, bytes[index + 1] | 0x20)
      if unitStarts.contains(where: { $0[0] == first && $0[1] == second }) { return true }
    }
    return false
  }
}

/// The first amount of money in a line, such as «50 kr» or «kr 50»; nil for none.
private func amount(in text: Substring) -> String? {
  guard text.utf8.contains(where: { 0x30...0x39 ~= $0 }) else { return nil }
  let words = text.split { $0.isWhitespace || "(),;:!?".contains($0) }
  func isNumber(_ word: Substring) -> Bool {
    !word.isEmpty && word.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
      && word.contains(where: \.isNumber)
  }
  func isUnit(_ word: Substring) -> Bool {
    units.contains(word.lowercased())
  }
  for (word, next) in zip(words, words.dropFirst()) {
    if isNumber(word), isUnit(next) { return "\(word) \(next)" }
    if isUnit(word), word.lowercased().hasPrefix("kr"), isNumber(next) { return "\(word) \(next)" }
  }
  return nil
}

extension DiagnosticKind {
  /// A free offer with an amount of money.
  static let modelFreeWithPrice = DiagnosticKind(
    "model/free-with-price", .warning,
    nb: "Tilbudet er gratis, men teksten nevner «{0}»",
    en: "The offer is free, but the text names “{0}”",
    nbHelp: "Er noe ikke gratis, skriv prisen i ord: pris: {tekst: …}.",
    enHelp: "If something is not free, write the price in words: pris: {tekst: …}.")
}
