import SiteModel
import Templates

/// A page written by people, in the language it shows in.
struct WrittenPage {
  let page: Page?
  let text: PageText?
  /// The text's language when it isn't the page's.
  let otherLanguage: String?

  var title: String? { text?.title }
  var summary: String? { text?.summary }
  var quickExit: Bool { page?.quickExit ?? false }
}

/// The pages written by people, by where they are on the site.
final class WrittenPages: Sendable {
  let links: SiteLinks
  private let pages: [Route: Page]

  init(_ links: SiteLinks) {
    self.links = links
    pages = Dictionary(
      links.index.site.pages.map { (Route($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The text of a page; nothing if nobody has written any.
  subscript(route: Route) -> WrittenPage {
    guard let page = pages[route], let found = page.text(in: links.language) else {
      return WrittenPage(page: nil, text: nil, otherLanguage: nil)
    }
    return WrittenPage(
      page: page, text: found.text, otherLanguage: found.language.other(than: links.language))
  }

  /// The pages of a kind, in their order.
  func pages(of kind: SiteModel.PageKind) -> [Page] {
    links.index.site.pages.filter { $0.kind == kind }
  }

  /// A link to a page.
  func link(to page: Page) -> Link {
    let route = Route(page)
    let written = self[route]
    return Link(
      name: written.title ?? "", address: links.address(route), language: written.otherLanguage)
  }
}

/// A link to a written page with its sentence.
struct PageLink {
  let name: String?
  let address: String
  let summary: String?
  let language: String?

  init(_ page: Page, _ pages: WrittenPages) {
    let written = pages[Route(page)]
    name = written.title
    address = pages.links.address(Route(page))
    summary = written.summary
    language = written.otherLanguage
  }

  static let shape = Shape<PageLink>("Sidelenke", "A link to a page with its sentence.") { f in
    f.text("navn", "The title.") { $0.name }
    f.text("adresse", "The page.") { $0.address }
    f.text("kort", "One sentence.") { $0.summary }
    f.text("annet_sprak", "The language of the title when it isn't the page's.") { $0.language }
  }
}
