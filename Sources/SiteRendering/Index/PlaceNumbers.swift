import SiteModel

/// From ids to places in the site's lists.
struct PlaceNumbers: Sendable {
  let offers: [String: Int]
  let themes: [String: Int]
  let audiences: [String: Int]
  let lifeStages: [String: Int]
  let municipalities: [String: Int]
  let providers: [String: Int]
  let helplines: [String: Int]
  let sources: [String: Int]

  init(_ site: Site) {
    offers = places(site.offers.map(\.id))
    themes = places(site.themes.map(\.id))
    audiences = places(site.audiences.map(\.id))
    lifeStages = places(site.lifeStages.map(\.id))
    municipalities = places(site.municipalities.map(\.id))
    providers = places(site.providers.map(\.id))
    helplines = places(site.helplines.map(\.id))
    sources = places(site.sources.map(\.id))
  }
}

/// The place of each id. The model refuses repeats, so which of two counts never shows.
private func places(_ ids: [String]) -> [String: Int] {
  Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
}
