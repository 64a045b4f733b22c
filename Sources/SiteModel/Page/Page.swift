import Markup
import SiteBase

/// A page or a guide page in one language.
package struct PageText: Sendable {
  /// The title.
  package let title: String
  /// One sentence.
  package let summary: String?
  /// The text.
  package let body: MarkupDocument
  /// Per level of help: a heading and when it applies. Only the page `hjelp-na` has them.
  package let levels: [HelplineLevel: LevelText]
  /// Groups of lines by what it is about. Only the page `hjelp-na` has them.
  package let groups: [HelpGroup]
  /// The file.
  package let file: SourceFile
}

/// The heading of a level of help and the signs that it applies.
package struct LevelText: Sendable, Hashable {
  /// The heading, a call to action.
  package internal(set) var title = ""
  /// The signs, a line each.
  package internal(set) var signs: [String] = []
}

/// Helplines and offers for one situation, on the page `hjelp-na`.
package struct HelpGroup: Sendable, Hashable {
  /// The anchor.
  package internal(set) var id = ""
  /// The heading, and what leads to it at the top of the page.
  package internal(set) var title = ""
  /// Ids of the lines to call, in order.
  package internal(set) var helplines: [String] = []
  /// Ids of the lines to write to, in order.
  package internal(set) var written: [String] = []
  /// Ids of offers, in order.
  package internal(set) var offers: [String] = []
}

/// What kind of page a Markdown file is.
package enum PageKind: Sendable, Hashable {
  /// A page of the site.
  case page
  /// A page of the relatives' guide.
  case guide
  /// A municipality's own page.
  case municipality(String)
}

/// Which offers a guide page ends in.
package struct OfferSelection: Sendable, Hashable {
  /// Audiences of which an offer must have one; empty for any.
  package internal(set) var audiences: [String] = []
  /// Themes of which an offer must have one; empty for any.
  package internal(set) var themes: [String] = []
  /// Ids of the only offers to take; empty when audiences and themes decide.
  package internal(set) var only: [String] = []
}

/// A page written by people, in the languages it exists in.
package struct Page: Sendable {
  /// The id, unique among pages of its kind (and municipality).
  package let id: String
  /// The kind.
  package let kind: PageKind
  /// The page is in the main menu.
  package let isInMenu: Bool
  /// The position in its list, lowest first.
  package let order: Int
  /// The page carries the quick exit.
  package let quickExit: Bool
  /// Who a guide page speaks to, as written; empty for everyone.
  package let readers: [String]
  /// Words and phrases that the page answers in the search.
  package let keywords: [String]
  /// The offers it ends in; nil for none.
  package let selection: OfferSelection?
  /// Ids of the helplines it shows, in order; empty when audiences and themes decide.
  package let helplines: [String]
  /// When the page was last checked.
  package let verification: Verification?
  /// Where its facts are taken from.
  package let sources: [SourceReference]
  /// The texts; bokmål is always there.
  package let texts: [SiteLanguage: PageText]

  /// The text in `language`, or the bokmål one, with the language it is in.
  package func text(in language: SiteLanguage) -> (text: PageText, language: SiteLanguage)? {
    if let text = texts[language] { return (text, language) }
    return texts[.nb].map { ($0, .nb) }
  }
}
