import SiteModel

/// Puts facts into words in one language, through the theme's texts alone.
final class Wording: Sendable {
  /// The texts.
  let texts: LanguageTexts
  /// The names of the months, January first.
  let months: [String]
  /// The names of the weekdays, Monday first.
  let weekdays: [String]
  /// The names of the kinds of offer.
  private let kinds: [OfferKind: String]
  /// The names and yes-or-no values of facts.
  let facts: FactWords

  init(texts: LanguageTexts) {
    self.texts = texts
    months = (1...12).map { texts.text("tall_og_ord.maneder.m\($0)") }
    weekdays = (1...7).map { texts.text("tall_og_ord.dager.d\($0)") }
    kinds = Dictionary(
      uniqueKeysWithValues: OfferKind.allCases.map {
        ($0, texts.text("tall_og_ord.slag.\($0.code)"))
      })
    facts = FactWords(texts)
  }

  /// Words one after the other with «og» before the last; empty for none.
  func joined(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    let first = words.dropLast().joined(separator: ", ")
    return texts.text("tall_og_ord.antall.og", ["forste": first, "siste": last])
  }

  /// The name of a kind of offer.
  func kind(_ kind: OfferKind) -> String? { kinds[kind] }

  /// How many offers.
  func offers(_ count: Int) -> String { texts.text("tall_og_ord.antall.tilbud", count: count) }

  /// The name of a language by its BCP 47 code; the code itself when the theme has no name for it.
  func language(_ code: String) -> String {
    texts.optionalText("tall_og_ord.sprak.\(code.lowercased())") ?? code
  }
}

extension SiteLanguage {
  /// The code when it isn't the page's language: what `annet_sprak` holds.
  func other(than page: SiteLanguage) -> String? { self == page ? nil : rawValue }
}

extension String {
  /// The text with a capital first letter, also æ, ø and å.
  var capitalizedFirst: String {
    guard let first = unicodeScalars.first else { return self }
    guard first.properties.isLowercase else { return self }
    return first.properties.uppercaseMapping + String(unicodeScalars.dropFirst())
  }

  /// The text with a small first letter, unless the first word is an abbreviation.
  var loweredFirst: String {
    let scalars = Array(unicodeScalars.prefix(2))
    guard let first = scalars.first, first.properties.isUppercase,
      scalars.count < 2 || !scalars[1].properties.isUppercase
    else { return self }
    return first.properties.lowercaseMapping + String(unicodeScalars.dropFirst())
  }
}
