import SiteBase

/// The site as it is on a day: what is not published is left out, with every mention of it.
func published(_ all: AllEntries, date: CalendarDate) -> Site {
  let visible = all.offers.filter { $0.publication == .published }
  let ids = Set(visible.map(\.id))
  let vocabularies = all.shared.vocabularies
  var queries = vocabularies.ownerQueries
  for index in queries.indices { queries[index].accepted.removeAll { !ids.contains($0) } }
  var services = vocabularies.crisisServices
  for index in services.indices { services[index].offers.removeAll { !ids.contains($0) } }
  var plans = all.shared.plans
  for plan in plans.indices {
    for measure in plans[plan].measures.indices {
      plans[plan].measures[measure].becameOffers.removeAll { !ids.contains($0) }
    }
  }
  var figures = all.shared.figures
  for index in figures.indices { figures[index].offers.removeAll { !ids.contains($0) } }
  return Site(
    settings: all.settings, municipalities: all.shared.municipalities,
    audiences: vocabularies.audiences, themes: vocabularies.themes,
    lifeStages: vocabularies.lifeStages, providers: vocabularies.providers,
    helplines: vocabularies.helplines, sources: vocabularies.sources,
    dictionary: vocabularies.dictionary, crisisEntries: vocabularies.crisisEntries,
    crisisWordGroups: vocabularies.crisisWordGroups, crisisServices: services,
    ownerQueries: queries, searchWordLists: vocabularies.searchWordLists, offers: visible,
    pages: all.pages, plans: plans, figures: figures,
    assets: all.shared.assets, date: date)
}
