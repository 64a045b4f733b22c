import Markup
import SiteModel

/// The addresses of a site: which languages each page exists in, and where each stands.
struct SiteRoutes: Sendable {
  /// The language of the site's root.
  let siteLanguage: SiteLanguage
  /// The languages of pages that exist in more than the site's own, that one first.
  private let translated: [Route: [SiteLanguage]]
  /// The ids of the published offers.
  private let offers: Set<String>

  init(_ site: Site) {
    siteLanguage = site.settings.language
    let own = site.settings.language
    let others = SiteLanguage.allCases.filter { $0 != own }
    var translated: [Route: [SiteLanguage]] = [:]
    for route in [Route.front, .helpNow, .search, .relatives] { translated[route] = [own] + others }
    for page in site.pages {
      let route = Route(page)
      guard translated[route] == nil, route != .notFound else { continue }
      let languages = others.filter { page.texts[$0] != nil }
      if !languages.isEmpty { translated[route] = [own] + languages }
    }
    for offer in site.offers {
      let languages = others.filter { offer.hasPage(in: $0, siteLanguage: own) }
      if !languages.isEmpty { translated[.offer(offer.id)] = [own] + languages }
    }
    self.translated = translated
    offers = Set(site.offers.map(\.id))
  }

  /// The languages a page exists in, the site's own first.
  func languages(of route: Route) -> [SiteLanguage] { translated[route] ?? [siteLanguage] }

  /// The address of a page in a language, or in the site's own where it doesn't exist in that one.
  func address(of route: Route, in language: SiteLanguage) -> String {
    guard language != siteLanguage, translated[route]?.contains(language) == true else {
      return route.address
    }
    return "\(language.rawValue)/\(route.address)"
  }

  /// The address an internal link of a text leads to; nil for an offer that is not published.
  func address(of link: SiteLink, in language: SiteLanguage) -> String? {
    if link.kind == .offer, !offers.contains(link.id) { return nil }
    let address = address(of: Route(link), in: language)
    return link.fragment.map { "\(address)#\($0)" } ?? address
  }
}

extension Route {
  /// The page an internal link of a text leads to.
  init(_ link: SiteLink) {
    switch link.kind {
    case .helpNow: self = .helpNow
    case .offer: self = .offer(link.id)
    case .guide: self = .guide(link.id)
    case .theme: self = .theme(link.id)
    case .audience: self = .audience(link.id)
    case .lifeStage: self = .lifeStage(link.id)
    case .provider: self = .provider(link.id)
    case .municipality: self = .municipality(link.id)
    case .page: self = .fixed[link.id] ?? .page(link.id)
    }
  }

  /// Pages that links name like pages of text and that stand in a place of their own.
  private static let fixed: [String: Route] = [
    "hjelp-na": .helpNow, "sok": .search, "parorende": .relatives, "a-til-a": .aToZ,
    "min-liste": .myList, "planen": .plans, "tall": .figures, "temaer": .themes,
    "tilbydere": .providers, "finner-ikke": .notFound,
  ]
}

extension Offer {
  /// Whether there is a page for the offer in a language that isn't the site's own: where it is
  /// translated, or where it is written when the site's own page shows a translation.
  fileprivate func hasPage(in other: SiteLanguage, siteLanguage: SiteLanguage) -> Bool {
    translations[other] != nil || (language == other && translations[siteLanguage] != nil)
  }
}
