import SiteModel
import Templates

/// What the frames of a language's pages have in common, made once.
final class SharedFrame: Sendable {
  let links: SiteLinks
  /// The main menu.
  let menu: [(route: Route, link: Link)]
  let frontLink: Link
  let municipalities: [MunicipalityMark]
  /// The languages' own names.
  let languageNames: [SiteLanguage: String]
  /// The languages' own names of their front pages.
  let frontPageNames: [SiteLanguage: String]
  private let allStatements: [Municipality]

  /// A municipality as pages that belong to it show it.
  struct MunicipalityMark: Sendable {
    let municipality: Municipality
    let address: String
    let logo: String?
  }

  /// A footer with more statements than this is longer than most pages; a catalogue of forty
  /// municipalities would carry a third of its bytes there.
  private static let mostStatements = 6

  init(
    _ links: SiteLinks, _ written: WrittenPages, _ assets: ThemeAssets,
    languageNames: [SiteLanguage: String], frontPageNames: [SiteLanguage: String]
  ) {
    let site = links.index.site
    self.links = links
    self.languageNames = languageNames
    self.frontPageNames = frontPageNames
    frontLink = Link(name: links.siteName, address: links.address(.front))
    municipalities = site.municipalities.map {
      MunicipalityMark(
        municipality: $0, address: links.address(.municipality($0.id)),
        logo: assets.logo(municipality: $0.id))
    }
    allStatements = site.municipalities.filter { $0.accessibilityStatement != nil }
    let fixed: [(Route, String)] = [
      (.search, "sok"), (.relatives, "parorende"), (.themes, "temaer"), (.myList, "min_liste"),
    ]
    // «Hjelp nå» is in the crisis strip, above the menu.
    let others = site.pages.filter { page in
      let route = Route(page)
      return page.isInMenu && page.kind == .page && route != .helpNow
        && !fixed.contains { $0.0 == route }
    }
    menu =
      fixed.map { route, key in
        let name = links.wording.texts.text("tall_og_ord.meny.\(key)")
        return (route, Link(name: name, address: links.address(route)))
      } + others.map { (Route($0), written.link(to: $0)) }
  }

  /// The municipalities whose accessibility statements a page's footer names: all when they are few.
  /// When they are many, a page of one municipality names that one, and the front page and the page
  /// about accessibility, which every footer leads to, name them all.
  func statements(on route: Route, of municipality: Int?) -> [Municipality] {
    if allStatements.count <= Self.mostStatements { return allStatements }
    if route == .front || route == .page("tilgjengelighet") { return allStatements }
    return municipality.map { [municipalities[$0].municipality] }?
      .filter { $0.accessibilityStatement != nil } ?? []
  }

  static let municipality = Shape<MunicipalityMark>(
    "Kommune", "The municipality a page belongs to."
  ) { f in
    f.text("id", "The id.") { $0.municipality.id }
    f.text("navn", "The name.") { $0.municipality.name }
    f.text("adresse", "Its page.") { $0.address }
    f.text("logo", "Its logo's address from the site's root.") { $0.logo }
    f.text("vert", "The name of its own website for showing.") {
      $0.municipality.website.hostForShowing
    }
  }

  static let statement = Shape<Municipality>(
    "Erklaring", "A municipality's accessibility statement."
  ) { f in
    f.text("navn", "The municipality.") { $0.name }
    f.text("url", "The whole address.") { $0.accessibilityStatement }
    f.text("vert", "The site's name for showing.") { $0.accessibilityStatement?.hostForShowing }
  }
}
