import Markup
import SiteBase

/// What is free names no amount in its texts.
let freePriceCheck = Check(
  [.modelFreeWithPrice],
  eachOffer: { offer, _ in
    guard offer.price == .free else { return [] }
    let texts = offer.texts
    let lines =
      [texts.summary] + texts.whatYouGet + texts.steps + [texts.firstContact].compactMap(\.self)
      + offer.body.plainText.body.split(separator: "\n").map(String.init)
    guard let amount = lines.lazy.compactMap(amount).first else { return [] }
    return [Diagnostic(.modelFreeWithPrice, [amount], at: offer.range, about: [offer.id])]
  })

/// The first amount of money in a text, such as «50 kr» or «kr 50»; nil for none.
private func amount(in text: String) -> String? {
  guard text.utf8.contains(where: { 0x30...0x39 ~= $0 }) else { return nil }
  let words = text.split { $0.isWhitespace || "(),;:!?".contains($0) }
  func isNumber(_ word: Substring) -> Bool {
    !word.isEmpty && word.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
      && word.contains(where: \.isNumber)
  }
  func isUnit(_ word: Substring) -> Bool {
    ["kr", "kr.", "kroner", "kroner.", "nok"].contains(word.lowercased())
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
