import YAML

/// A language the interface and the content can be written in.
package enum SiteLanguage: String, CaseIterable, Sendable, Hashable {
  /// Norwegian bokmål.
  case nb
  /// Norwegian nynorsk.
  case nn
  /// English.
  case en
}

/// A text that may exist in several languages; bokmål is always there.
package struct LocalizedText: Sendable, Hashable {
  /// The bokmål wording.
  package internal(set) var nb: String
  /// The nynorsk wording; nil when there is none.
  package internal(set) var nn: String?
  /// The English wording; nil when there is none.
  package internal(set) var en: String?

  /// Creates a text.
  package init(nb: String, nn: String? = nil, en: String? = nil) {
    self.nb = nb
    self.nn = nn
    self.en = en
  }

  /// The wording in `language`, or the bokmål one, with the language it really is in.
  package func text(in language: SiteLanguage) -> (text: String, language: SiteLanguage) {
    switch language {
    case .nb: (nb, .nb)
    case .nn: nn.map { ($0, .nn) } ?? (nb, .nb)
    case .en: en.map { ($0, .en) } ?? (nb, .nb)
    }
  }

  /// The wording in `language`, or the bokmål one.
  package subscript(language: SiteLanguage) -> String { text(in: language).text }
}

/// Words per language, such as what people type when they mean a theme.
package struct LocalizedWords: Sendable, Hashable {
  /// Bokmål words and phrases, in the file's order.
  package internal(set) var nb: [String]
  /// Nynorsk words and phrases.
  package internal(set) var nn: [String]
  /// English words and phrases.
  package internal(set) var en: [String]

  /// No words in any language.
  package static let none = LocalizedWords(nb: [], nn: [], en: [])

  /// All words, bokmål first.
  package var all: [String] { nb + nn + en }
}

extension LocalizedText {
  fileprivate static let schema = schema(.text())

  fileprivate static func schema(_ plain: FieldType<String>) -> Schema<LocalizedText> {
    Schema("språktekst", "Samme tekst på flere språk.", empty: LocalizedText(nb: "")) {
      Field("nb", plain, \.nb, "Bokmål.", required: true)
      Field("nn", plain, \.nn, "Nynorsk.")
      Field("en", plain, \.en, "Engelsk.")
    }
  }
}

extension FieldType<LocalizedText> {
  /// A text per language; a single text is bokmål.
  static var localized: Self { localized(.text(), LocalizedText.schema) }

  /// The same with at most `limit` characters in each language.
  static func localized(limit: Int) -> Self {
    let plain = FieldType<String>.text(limit: limit)
    return localized(plain, LocalizedText.schema(plain))
  }

  private static func localized(
    _ plain: FieldType<String>, _ schema: Schema<LocalizedText>
  ) -> Self {
    let group = FieldType.group(schema)
    return Self(.either([plain.form, group.form])) { node, name, reader in
      node.text == nil
        ? group.read(node, name, &reader)
        : plain.read(node, name, &reader).map { LocalizedText(nb: $0) }
    }
  }
}

extension LocalizedWords {
  fileprivate static let schema = Schema(
    "språkord", "Ord på flere språk.", empty: LocalizedWords.none
  ) {
    Field("nb", .list(.text()), \.nb, "Bokmål.")
    Field("nn", .list(.text()), \.nn, "Nynorsk.")
    Field("en", .list(.text()), \.en, "Engelsk.")
  }
}

extension FieldType<LocalizedWords> {
  /// Words per language; a plain list is bokmål.
  static var localizedWords: Self {
    let plain = FieldType<[String]>.list(.text())
    let group = FieldType.group(LocalizedWords.schema)
    return Self(.either([plain.form, group.form])) { node, name, reader in
      node.entries != nil
        ? group.read(node, name, &reader)
        : plain.read(node, name, &reader).map { LocalizedWords(nb: $0, nn: [], en: []) }
    }
  }
}

extension FieldType<SiteLanguage> {
  /// A form of Norwegian.
  static var norwegian: Self { .choice([(.nb, "bokmål"), (.nn, "nynorsk")]) }
}
