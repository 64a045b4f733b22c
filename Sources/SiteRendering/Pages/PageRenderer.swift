import SiteModel
import Templates

/// Renders pages: builds a page's view and runs its layout.
struct PageRenderer: Sendable {
  /// How much room a page gets before it is rendered; most need less.
  private static let usualBytes = 40_000

  private let editions: [SiteLanguage: (edition: Edition, frame: Frame)]
  private let shapes: LayoutShapes
  private let templates: [Layout: Template]
  private let siteLanguage: SiteLanguage
  /// What the 404 page's links start with: it is shown for any address, so its way to the root can't
  /// be relative.
  private let basePath: String

  /// Creates a renderer.
  ///
  /// - Parameter editions: One for each language.
  /// - Parameter templates: The compiled layouts.
  init(
    _ editions: [Edition], shapes: LayoutShapes, templates: [Layout: Template],
    siteLanguage: SiteLanguage, basePath: String
  ) {
    self.editions = Dictionary(
      uniqueKeysWithValues: editions.map { ($0.language, ($0, Frame($0, shapes: shapes))) })
    self.shapes = shapes
    self.templates = templates
    self.siteLanguage = siteLanguage
    self.basePath = basePath
  }

  func render(_ page: PlannedPage) -> [UInt8] {
    guard let (edition, frame) = editions[page.language] else {
      preconditionFailure("There is an edition for each language")
    }
    let root = page.route == .notFound ? basePath : rootPath(from: page.address)
    let place = PagePlace(page: page, root: root)
    let content = edition.content(of: place)
    return render(content.layout, frame.record(content, at: place))
  }

  /// The address an old address leads to.
  func target(of redirect: PlannedRedirect) -> String {
    let offer = edition.site.offers[redirect.offer]
    return edition.address(.offer(offer.id))
  }

  func render(_ redirect: PlannedRedirect) -> [UInt8] {
    let offer = edition.site.offers[redirect.offer]
    let title = offer.texts(in: siteLanguage).title
    let route = Route.offer(offer.id)
    let root = rootPath(from: redirect.address)
    let target = target(of: redirect)
    let place = PagePlace(
      page: PlannedPage(route: route, language: siteLanguage, address: target), root: root)
    let quickExit = edition.offerPage(redirect.offer, place).quickExit
    let content = PageContent(
      layout: .moved, heading: title, description: edition.siteDescription, quickExit: quickExit,
      isUnlisted: true,
      fields: [
        "viderefort": .record(
          TextShapes.moved.record(["mal": .text(root + target), "tittel": .text(title)]))
      ])
    return render(.moved, frame.record(content, at: place))
  }

  private var edition: Edition { main.edition }
  private var frame: Frame { main.frame }

  private var main: (edition: Edition, frame: Frame) {
    guard let main = editions[siteLanguage] else {
      preconditionFailure("There is an edition for each language")
    }
    return main
  }

  private func render(_ layout: Layout, _ record: ViewRecord) -> [UInt8] {
    guard let template = templates[layout] else {
      preconditionFailure("Every layout was compiled before pages were planned")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.usualBytes)
    template.render(record, into: &bytes)
    return bytes
  }
}
