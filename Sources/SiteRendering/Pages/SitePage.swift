import SiteModel
import Templates

/// A page of the site: a small value with what the page's fields are read from.
protocol SitePage: SendableMetatype {
  /// What the page says about itself.
  var head: PageHead { get }
}

/// What a page says about itself.
struct PageHead {
  /// The main heading.
  let heading: String
  /// The whole title when it isn't the heading and the site's name.
  var title: String?
  /// One sentence for search engines.
  var description: String
  /// The number of the municipality the page belongs to.
  var municipality: Int?
  var quickExit = false
  /// Search engines should leave the page out.
  var isUnlisted = false
  /// The language of the content when it isn't the page's.
  var contentLanguage: String?
  /// The pages above, without the front page and the page itself.
  var above: [Link] = []
}

/// Where a page is.
struct PageLocation {
  let page: PlannedPage
  /// The way to the site's root, with `/` at its end.
  let root: String
}

/// What the pages of one language are made from. Each page takes what it needs.
struct PageParts: Sendable {
  let links: SiteLinks
  let lists: OfferLists
  let helplines: Helplines
  let written: WrittenPages
  let glossary: Glossary
  let assets: ThemeAssets
  /// The file name of the search index's entry; waits until the index is made.
  let searchEntry: @Sendable () -> String
  /// The heading in offers' texts about who an offer is for, by language.
  let audienceHeadings: [SiteLanguage: String]
}
