import SiteModel
import Templates

/// A page at an old address that leads on to the new one.
struct RedirectPage: SitePage {
  let head: PageHead
  private let target: String
  private let title: String

  /// - Parameter root: The way from the old address to the site's root.
  init(to redirected: PlannedRedirect.Target, root: String, _ links: SiteLinks) {
    let index = links.index
    var quickExit = false
    switch redirected {
    case .offer(let number):
      title = index.site.offers[number].title(in: links.language)
      quickExit = index.hasQuickExit(index.references[number])
    case .lifeStage(let number):
      title = links.localized(index.site.lifeStages[number].name).text
    }
    target = root + links.address(index.route(of: redirected))
    head = PageHead(
      heading: title, description: links.siteDescription, quickExit: quickExit, isUnlisted: true)
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

extension SiteIndex {
  /// The page that old addresses lead to.
  func route(of redirected: PlannedRedirect.Target) -> Route {
    switch redirected {
    case .offer(let number): .offer(site.offers[number].id)
    case .lifeStage(let number): .lifeStage(site.lifeStages[number].id)
    }
  }
}
