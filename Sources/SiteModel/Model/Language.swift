/// A language the interface and the content can be written in.
public enum SiteLanguage: String, CaseIterable, Sendable, Hashable {
  /// Norwegian bokmål.
  case nb
  /// Norwegian nynorsk.
  case nn
  /// English.
  case en
}

/// A text that may exist in several languages; bokmål is always there.
public struct LocalizedText: Sendable, Hashable {
  /// The bokmål wording.
  public let nb: String
  /// The nynorsk wording; nil when there is none.
  public let nn: String?
  /// The English wording; nil when there is none.
  public let en: String?

  /// Creates a text.
  public init(nb: String, nn: String? = nil, en: String? = nil) {
    self.nb = nb
    self.nn = nn
    self.en = en
  }

  /// The wording in `language`, or the bokmål one, with the language it really is in.
  public func text(in language: SiteLanguage) -> (text: String, language: SiteLanguage) {
    switch language {
    case .nb: (nb, .nb)
    case .nn: nn.map { ($0, .nn) } ?? (nb, .nb)
    case .en: en.map { ($0, .en) } ?? (nb, .nb)
    }
  }

  /// The wording in `language`, or the bokmål one.
  public subscript(language: SiteLanguage) -> String { text(in: language).text }
}

/// Words per language, such as what people type when they mean a theme.
public struct LocalizedWords: Sendable, Hashable {
  /// Bokmål words and phrases, in the file's order.
  public let nb: [String]
  /// Nynorsk words and phrases.
  public let nn: [String]
  /// English words and phrases.
  public let en: [String]

  /// No words in any language.
  public static let none = LocalizedWords(nb: [], nn: [], en: [])

  /// All words, bokmål first.
  public var all: [String] { nb + nn + en }
}
