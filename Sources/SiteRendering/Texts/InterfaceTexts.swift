import SiteBase
import SiteModel
import Templates

/// Every text of the interface in every language, read from a theme's `tekster/` and checked: each
/// key exists in each language with the same placeholders.
///
/// Keys are written with periods, `tall_og_ord.alder.fra_til`. The groups `tall_og_ord` (formatted by
/// the program), `skript` and `sok` (sent to scripts) are not seen by templates; all others are what a
/// template reads as `tekst.<group>.<key>`.
package struct InterfaceTexts: Sendable {
  /// The languages, in the order of ``SiteLanguage``.
  private let languages: [LanguageTexts]

  /// The shape of `tekst` in templates: made once for a theme, the same for all languages.
  package let shape: Shape<TextGroup>

  init(shape: Shape<TextGroup>, languages: [LanguageTexts]) {
    precondition(languages.count == SiteLanguage.allCases.count, "One set of texts a language")
    self.shape = shape
    self.languages = languages
  }

  /// The texts in one language.
  package subscript(language: SiteLanguage) -> LanguageTexts {
    switch language {
    case .nb: languages[0]
    case .nn: languages[1]
    case .en: languages[2]
    }
  }

  /// A text in a language with its placeholders filled in; see ``LanguageTexts/text(_:_:)``.
  package func text(
    _ key: String, _ values: KeyValuePairs<String, String> = [:], _ language: SiteLanguage
  ) -> String { self[language].text(key, values) }
}

/// The interface texts in one language.
package struct LanguageTexts: Sendable {
  /// The language.
  package let language: SiteLanguage
  /// The value of `tekst` in templates, in the shape of ``InterfaceTexts/shape``.
  package let groups: TextGroup

  private let patterns: [String: TextPattern]
  private let declarations: [TextDeclaration]
  private let scriptTexts: [String: [UInt8]]

  init(
    language: SiteLanguage, groups: TextGroup, patterns: [String: TextPattern],
    declarations: [TextDeclaration], scriptTexts: [String: [UInt8]]
  ) {
    self.language = language
    self.groups = groups
    self.patterns = patterns
    self.declarations = declarations
    self.scriptTexts = scriptTexts
  }

  /// A text with its placeholders filled in. A declared key that the file lacks, which has been
  /// reported as an error, gives the key itself.
  ///
  /// - Precondition: A key the file lacks is at least declared.
  /// - Complexity: O(1) in the number of texts.
  package func text(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    if let pattern = patterns[key] { return pattern.filled(values) }
    precondition(
      declarations.contains { $0.covers(key) },
      "The text '\(key)' is not declared, so no theme is asked to have it")
    return key
  }

  /// The text of a key that may not be there, such as the name of a language; nil when it is not.
  package func optionalText(
    _ key: String, _ values: KeyValuePairs<String, String> = [:]
  ) -> String? { patterns[key]?.filled(values) }

  /// The form of a text for a count: `<key>_en` for 1, `<key>_flere` otherwise, with `{antall}` as
  /// the count.
  package func text(_ key: String, count: Int) -> String {
    text(key + (count == 1 ? "_en" : "_flere"), ["antall": String(count)])
  }

  /// One of the groups `skript` and `sok` as a JSON object in UTF-8, safe inside HTML; `{}` when the
  /// theme has no such group.
  package func json(group: String) -> [UInt8] { scriptTexts[group] ?? Array("{}".utf8) }
}

/// A group of interface texts, as templates see it.
package struct TextGroup: Sendable {
  /// The texts by key.
  let texts: [String: String]
  /// The groups inside, by key.
  let groups: [String: TextGroup]

  static let empty = TextGroup(texts: [:], groups: [:])
}
