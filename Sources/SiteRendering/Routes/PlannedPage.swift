import SiteModel

/// A page that will be written: what it is about and in which language.
struct PlannedPage: Sendable {
  let route: Route
  let language: SiteLanguage
  /// Its address from the site's root.
  let address: String
}

/// An old address that leads to a page.
struct PlannedRedirect: Sendable {
  /// The old address, without `/` in front.
  let address: String
  /// The offer that lives elsewhere now, as its place in the site's list.
  let offer: Int
}

/// Every page of a site, in an order that depends on the site alone.
func plannedPages(_ site: Site, _ index: SiteIndex, _ routes: SiteRoutes) -> [PlannedPage] {
  var all: [Route] = [
    .front, .search, .helpNow, .relatives, .themes, .providers, .aToZ, .myList, .notFound,
  ]
  all += site.offers.map { .offer($0.id) }
  all += site.providers.map { .provider($0.id) }
  for (theme, place) in zip(site.themes, site.themes.indices) {
    all.append(.theme(theme.id))
    for (municipality, offers) in zip(site.municipalities, index.offersByThemeIn[place])
    where !offers.isEmpty {
      all.append(.themeIn(theme: theme.id, municipality: municipality.id))
    }
  }
  all += site.audiences.map { .audience($0.id) }
  all += site.lifeStages.map { .lifeStage($0.id) }
  all += site.municipalities.map { .municipality($0.id) }
  if index.alphabet.hasPagePerLetter {
    all += index.alphabet.groups.filter { !$0.entries.isEmpty }.map { .letter($0.letter.slug) }
  }
  if !site.plans.isEmpty { all.append(.plans) }
  all += site.plans.map { .plan($0.municipality) }
  if !site.figures.isEmpty { all.append(.figures) }
  all += index.municipalitiesWithFigures.map { .figuresIn(site.municipalities[$0].id) }

  let fixed = Set(all)
  for page in site.pages {
    let route = Route(page)
    switch route {
    // The text of a page about what the site doesn't have stands alone, as do all the others.
    case .page, .guide, .municipalityPage: all.append(route)
    case .plans, .figures: if !fixed.contains(route) { all.append(.page(page.id)) }
    default: break
    }
  }
  return all.flatMap { route in
    routes.languages(of: route).map { language in
      PlannedPage(
        route: route, language: language, address: routes.address(of: route, in: language))
    }
  }
}

/// Every old address, in the order of the offers.
func plannedRedirects(_ site: Site) -> [PlannedRedirect] {
  site.offers.indices.flatMap { place in
    site.offers[place].formerPaths.map {
      PlannedRedirect(address: String($0.drop { $0 == "/" }), offer: place)
    }
  }
}
