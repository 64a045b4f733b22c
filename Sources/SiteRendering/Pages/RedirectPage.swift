import SiteModel
import Templates

/// A page at an old address that leads on to an offer's.
struct RedirectPage: SitePage {
  let head: PageHead
  private let target: String
  private let title: String

  /// - Parameter root: The way from the old address to the site's root.
  init(to offer: Int, root: String, _ links: SiteLinks) {
    title = links.index.site.offers[offer].title(in: links.language)
    target = root + links.address(.offer(links.index.site.offers[offer].id))
    head = PageHead(
      heading: title, description: links.siteDescription,
      quickExit: links.index.hasQuickExit(links.index.references[offer]), isUnlisted: true)
  }

  static let shape = Shape<RedirectPage>("Viderefort", "Where a page has moved.") { f in
    f.text("mal", "The new page, relative to the old one.") { $0.target }
    f.text("tittel", "The new page's title.") { $0.title }
  }

  /// The layout's name.
  static let name = "viderefort"

  static let layout = Shape<RedirectPage>(name, "A page at an old address.") { f in
    f.record("viderefort", shape, "Where the page has moved.") { $0 }
  }
}
