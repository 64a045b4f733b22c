import Markup
import SiteBase

/// A page or a guide page in one language.
public struct PageText: Sendable {
  /// The title.
  public let title: String
  /// One sentence.
  public let summary: String?
  /// The text.
  public let body: MarkupDocument
  /// Per level of help: a heading and when it applies. Only the page `hjelp-na` has them.
  public let levels: [HelplineLevel: LevelText]
  /// Groups of lines by what it is about. Only the page `hjelp-na` has them.
  public let groups: [HelpGroup]
  /// The file.
  public let file: SourceFile
}

/// The heading of a level of help and the signs that it applies.
public struct LevelText: Sendable, Hashable {
  /// The heading, a call to action.
  public internal(set) var title = ""
  /// The signs, a line each.
  public internal(set) var signs: [String] = []
}

/// Helplines and offers for one situation, on the page `hjelp-na`.
public struct HelpGroup: Sendable, Hashable {
  /// The anchor.
  public internal(set) var id = ""
  /// The heading, and what leads to it at the top of the page.
  public internal(set) var title = ""
  /// Ids of the lines to call, in order.
  public internal(set) var helplines: [String] = []
  /// Ids of the lines to write to, in order.
  public internal(set) var written: [String] = []
  /// Ids of offers, in order.
  public internal(set) var offers: [String] = []
}

/// What kind of page a Markdown file is.
public enum PageKind: Sendable, Hashable {
  /// A page of the site.
  case page
  /// A page of the relatives' guide.
  case guide
  /// A municipality's own page.
  case municipality(String)
}

/// Which offers a guide page ends in.
public struct OfferSelection: Sendable, Hashable {
  /// Audiences of which an offer must have one; empty for any.
  public internal(set) var audiences: [String] = []
  /// Themes of which an offer must have one; empty for any.
  public internal(set) var themes: [String] = []
  /// Ids of the only offers to take; empty when audiences and themes decide.
  public internal(set) var only: [String] = []
}

/// A page written by people, in the languages it exists in.
public struct Page: Sendable {
  /// The id, unique among pages of its kind (and municipality).
  public let id: String
  /// The kind.
  public let kind: PageKind
  /// The page is in the main menu.
  public let isInMenu: Bool
  /// The position in its list, lowest first.
  public let order: Int
  /// The page carries the quick exit.
  public let quickExit: Bool
  /// Who a guide page speaks to, as written; empty for everyone.
  public let readers: [String]
  /// Words and phrases that the page answers in the search.
  public let keywords: [String]
  /// The offers it ends in; nil for none.
  public let selection: OfferSelection?
  /// Ids of the helplines it shows, in order; empty when audiences and themes decide.
  public let helplines: [String]
  /// When the page was last checked.
  public let verification: Verification?
  /// Where its facts are taken from.
  public let sources: [SourceReference]
  /// The texts; bokmål is always there.
  public let texts: [SiteLanguage: PageText]

  /// The text in `language`, or the bokmål one, with the language it is in.
  public func text(in language: SiteLanguage) -> (text: PageText, language: SiteLanguage)? {
    if let text = texts[language] { return (text, language) }
    return texts[.nb].map { ($0, .nb) }
  }
}
