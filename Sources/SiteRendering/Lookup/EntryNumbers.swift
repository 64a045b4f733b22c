import SiteModel

/// From ids to numbers in the site's lists.
struct EntryNumbers: Sendable {
  let offers: [String: Int]
  let themes: [String: Int]
  let audiences: [String: Int]
  let lifeStages: [String: Int]
  let municipalities: [String: Int]
  let providers: [String: Int]
  let helplines: [String: Int]
  let sources: [String: Int]

  init(_ site: Site) {
    offers = numbers(site.offers.map(\.id))
    themes = numbers(site.themes.map(\.id))
    audiences = numbers(site.audiences.map(\.id))
    lifeStages = numbers(site.lifeStages.map(\.id))
    municipalities = numbers(site.municipalities.map(\.id))
    providers = numbers(site.providers.map(\.id))
    helplines = numbers(site.helplines.map(\.id))
    sources = numbers(site.sources.map(\.id))
  }
}

/// The number of each id. The model refuses repeats, so which of two is taken makes no difference.
private func numbers(_ ids: [String]) -> [String: Int] {
  Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
}
