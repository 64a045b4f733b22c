import SiteModel

/// Puts facts into words in one language, through the theme's texts alone.
struct Wording: Sendable {
  /// The texts.
  let texts: LanguageTexts
  /// The names of the months, January first.
  let months: [String]
  /// The names of the weekdays, Monday first.
  let weekdays: [String]

  init(texts: LanguageTexts) {
    self.texts = texts
    months = (1...12).map { texts.text("swift.maneder.m\($0)") }
    weekdays = (1...7).map { texts.text("swift.dager.d\($0)") }
  }

  /// Words one after the other with «og» before the last; empty for none.
  func joined(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    let first = words.dropLast().joined(separator: ", ")
    return texts.text("swift.antall.og", ["forste": first, "siste": last])
  }

  /// How many offers.
  func offers(_ count: Int) -> String { texts.text("swift.antall.tilbud", count: count) }

  /// «ikke oppgitt».
  var notStated: String { texts.text("swift.verdi.ikke_oppgitt") }

  /// The name of a language by its BCP 47 code; the code itself when the theme has no name for it.
  func language(_ code: String) -> String {
    texts.optionalText("swift.sprak.\(code.lowercased())") ?? code
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
    if first.isASCII {
      guard (0x61...0x7A).contains(first.value) else { return self }
      var text = self
      return text.withUTF8 { bytes in
        String(unsafeUninitializedCapacity: bytes.count) { target in
          _ = target.initialize(from: bytes)
          target[0] &-= 0x20
          return bytes.count
        }
      }
    }
    guard first.properties.isLowercase else { return self }
    return first.properties.uppercaseMapping
      + String(String.UnicodeScalarView(unicodeScalars.dropFirst()))
  }
}
