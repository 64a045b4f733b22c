import SiteModel
import Templates

/// Renders pages: builds a page's view and runs its layout.
struct PageRenderer: Sendable {
  /// What one language's pages are made with.
  fileprivate struct Press: Sendable {
    let edition: Edition
    let frame: Frame
    /// The layouts, with what is the same on all of the language's pages written out.
    let templates: [Layout: Template]
  }

  private let presses: [SiteLanguage: Press]
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
    presses = Dictionary(
      uniqueKeysWithValues: editions.map { edition in
        let frame = Frame(edition, shapes: shapes)
        let templates = templates.mapValues { $0.knowing(frame.constants) }
        return (edition.language, Press(edition: edition, frame: frame, templates: templates))
      })
    self.siteLanguage = siteLanguage
    self.basePath = basePath
  }

  func render(_ page: PlannedPage, into bytes: inout [UInt8]) {
    let press = press(page.language)
    let root = page.route == .notFound ? basePath : rootPath(from: page.address)
    let place = PagePlace(page: page, root: root)
    let content = press.edition.content(of: place)
    press.render(content.layout, press.frame.record(content, at: place), into: &bytes)
  }

  /// The address an old address leads to.
  func target(of redirect: PlannedRedirect) -> String {
    let edition = press(siteLanguage).edition
    return edition.address(.offer(edition.site.offers[redirect.offer].id))
  }

  func render(_ redirect: PlannedRedirect, into bytes: inout [UInt8]) {
    let press = press(siteLanguage)
    let edition = press.edition
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
    press.render(.moved, press.frame.record(content, at: place), into: &bytes)
  }

  private func press(_ language: SiteLanguage) -> Press {
    guard let press = presses[language] else {
      preconditionFailure("There is an edition for each language")
    }
    return press
  }
}

extension PageRenderer.Press {
  fileprivate func render(_ layout: Layout, _ record: ViewRecord, into bytes: inout [UInt8]) {
    guard let template = templates[layout] else {
      preconditionFailure("Every layout was compiled before pages were planned")
    }
    template.render(record, into: &bytes)
  }
}
