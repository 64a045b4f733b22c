import SiteModel
import Templates

/// Renders the pages of one language: makes a page and runs its layout.
struct PageRenderer: Sendable {
  let parts: PageParts
  private let shared: SharedFrame
  private let language: Shape<LanguageFrame>
  /// The layouts by name, with what is the same on all of the language's pages written out.
  private let layouts: [String: Template]
  /// What the 404 page's links start with: it is shown for any address, so its way to the root can't
  /// be relative.
  private let basePath: String

  /// - Parameter layouts: The compiled layouts by name: all that ``PageType`` has, and the redirect's.
  init(
    _ parts: PageParts, _ shared: SharedFrame, _ language: Shape<LanguageFrame>,
    layouts: [String: Template], basePath: String
  ) {
    let frame = LanguageFrame(
      links: parts.links, helplines: parts.helplines, written: parts.written, assets: parts.assets)
    self.parts = parts
    self.shared = shared
    self.language = language
    self.layouts = layouts.mapValues { $0.knowing(language.level(frame)) }
    self.basePath = basePath
  }

  /// Appends a page.
  func render(_ page: PlannedPage, into bytes: inout [UInt8]) {
    let root = page.route == .notFound ? basePath : rootPath(from: page.address)
    let location = PageLocation(page: page, root: root)
    let made = page.route.type.make(location, parts)
    render(page.route.type.layout, made, at: location, into: &bytes)
  }

  /// What an offer's page states.
  func facts(_ page: PlannedPage) -> PublicFacts {
    let location = PageLocation(page: page, root: rootPath(from: page.address))
    let number = parts.links.index.number(of: location, in: \.offers)
    return PublicFacts(OfferPage(number, at: location, parts))
  }

  /// The address an old address leads to.
  func target(of redirect: PlannedRedirect) -> String {
    parts.links.address(parts.links.index.route(of: redirect.target))
  }

  /// Appends the page at an old address.
  func render(_ redirect: PlannedRedirect, into bytes: inout [UInt8]) {
    let links = parts.links
    let root = rootPath(from: redirect.address)
    let page = RedirectPage(to: redirect.target, root: root, links)
    let target = PlannedPage(
      route: links.index.route(of: redirect.target), language: links.language,
      address: target(of: redirect))
    render(
      RedirectPage.name, (page.head, RedirectPage.layout.level(page)),
      at: PageLocation(page: target, root: root), into: &bytes)
  }

  private func render(
    _ layout: String, _ page: PageType.Made, at location: PageLocation, into bytes: inout [UInt8]
  ) {
    guard let template = layouts[layout] else {
      preconditionFailure("Every layout is compiled before pages are planned")
    }
    let frame = PageFrame(location: location, head: page.head, shared: shared)
    template.render([PageFrame.shape.level(frame), page.level], into: &bytes)
  }
}
