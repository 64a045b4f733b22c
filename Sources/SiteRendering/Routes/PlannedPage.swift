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
  /// What lives elsewhere now.
  let target: Target

  /// What has old addresses, as its number in the site's list.
  enum Target: Sendable {
    case offer(Int)
    case lifeStage(Int)
  }
}

/// Every page of a site, in an order that depends on the site alone.
func plannedPages(_ index: SiteIndex, _ routes: SiteRoutes) -> [PlannedPage] {
  var all = PageType.all.flatMap { $0.routes(index) }
  let planned = Set(all)
  all += index.site.pages.map { Route($0) }.filter { !planned.contains($0) }
  return all.flatMap { route in
    routes.languages(of: route).map { language in
      PlannedPage(
        route: route, language: language, address: routes.address(of: route, in: language))
    }
  }
}

/// Every old address, in the order of the offers and then of the stages of life.
func plannedRedirects(_ site: Site) -> [PlannedRedirect] {
  func redirects(
    _ paths: [String], to target: PlannedRedirect.Target
  ) -> [PlannedRedirect] {
    paths.map { PlannedRedirect(address: String($0.drop { $0 == "/" }), target: target) }
  }
  return site.offers.indices.flatMap { redirects(site.offers[$0].formerPaths, to: .offer($0)) }
    + site.lifeStages.indices.flatMap {
      redirects(site.lifeStages[$0].formerPaths, to: .lifeStage($0))
    }
}
