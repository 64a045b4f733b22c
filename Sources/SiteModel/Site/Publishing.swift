import SiteBase

/// The site as it is on a day: what is not published is left out, with every mention of it.
func published(_ all: AllEntries, date: CalendarDate) -> Site {
  let visible = all.offers.filter { $0.publication == .published }
  let ids = Set(visible.map(\.id))
  let vocabularies = all.shared.vocabularies
  let freshness = freshness(
    of: visible, vocabularies.sources, vocabularies.crisisServices, all.settings, on: date)
  let withdrawn = Set(
    zip(visible, freshness).filter { $1.standing == .withdrawn }.map(\.0.id))
  var queries = vocabularies.ownerQueries
  for index in queries.indices {
    queries[index].accepted.removeAll { !ids.contains($0) || withdrawn.contains($0) }
  }
  var services = vocabularies.crisisServices
  for index in services.indices { services[index].offers.removeAll { !ids.contains($0) } }
  var plans = all.shared.plans
  for plan in plans.indices {
    for measure in plans[plan].measures.indices {
      plans[plan].measures[measure].becameOffers.removeAll { !ids.contains($0) }
      plans[plan].measures[measure].offers.removeAll { !ids.contains($0) }
    }
  }
  var figures = all.shared.figures
  for index in figures.indices { figures[index].offers.removeAll { !ids.contains($0) } }
  let cards = vocabularies.cardsByID
  var municipalities = all.shared.municipalities
  for index in municipalities.indices {
    for way in municipalities[index].waysIn.indices {
      let entry = municipalities[index].waysIn[way].entry
      municipalities[index].waysIn[way].contact = entry?.contact(in: cards) ?? Contact()
    }
  }
  var providers = vocabularies.providers
  for index in providers.indices {
    providers[index].contacts = providers[index].contactEntries.compactMap {
      $0.contact(in: cards)
    }
  }
  return Site(
    settings: all.settings, municipalities: municipalities,
    audiences: vocabularies.audiences, themes: vocabularies.themes,
    lifeStages: vocabularies.lifeStages, providers: providers,
    helplines: vocabularies.helplines, sources: vocabularies.sources,
    dictionary: vocabularies.dictionary, crisisEntries: vocabularies.crisisEntries,
    crisisWordGroups: vocabularies.crisisWordGroups,
    crisisWeights: vocabularies.crisisWeights.first, crisisServices: services,
    ownerQueries: queries, searchWordLists: vocabularies.searchWordLists,
    glossary: vocabularies.glossary, offers: visible, freshness: freshness, pages: all.pages,
    plans: plans, figures: figures,
    assets: all.shared.assets, date: date)
}
