import SiteBase

/// The site as it is on a day: what is not published is left out, with every mention of it.
func published(_ all: AllEntries, date: CalendarDate) -> Site {
  let visible = all.offers.filter(\.isPublished)
  let ids = Set(visible.map(\.id))
  let vocabularies = all.shared.vocabularies
  return Site(
    settings: all.settings, municipalities: all.shared.municipalities,
    audiences: vocabularies.audiences, themes: vocabularies.themes,
    lifeStages: vocabularies.lifeStages, providers: vocabularies.providers,
    helplines: vocabularies.helplines, sources: vocabularies.sources,
    dictionary: vocabularies.dictionary, crisisEntries: vocabularies.crisisEntries,
    crisisWordGroups: vocabularies.crisisWordGroups,
    crisisServices: vocabularies.crisisServices.map { $0.keeping(ids) },
    ownerQueries: vocabularies.ownerQueries.map { $0.keeping(ids) },
    offers: visible, pages: all.pages,
    plans: all.shared.plans.map { $0.keeping(ids) },
    figures: all.shared.figures.map { $0.keeping(ids) },
    assets: zip(all.shared.assetPaths, all.shared.assets).map { path, source in
      ContentFile(path: path, source: source)
    }, date: date)
}

extension OwnerQuery {
  fileprivate func keeping(_ ids: Set<String>) -> OwnerQuery {
    OwnerQuery(
      text: text, municipality: municipality, age: age, accepted: accepted.filter(ids.contains),
      range: range)
  }
}

extension CrisisService {
  fileprivate func keeping(_ ids: Set<String>) -> CrisisService {
    CrisisService(id: id, name: name, offers: offers.filter(ids.contains), helpline: helpline)
  }
}

extension Plan {
  fileprivate func keeping(_ ids: Set<String>) -> Plan {
    var copy = self
    copy.measures = measures.map { measure in
      var measure = measure
      measure.becameOffers = measure.becameOffers.filter(ids.contains)
      return measure
    }
    return copy
  }
}

extension Figure {
  fileprivate func keeping(_ ids: Set<String>) -> Figure {
    var copy = self
    copy.offers = offers.filter(ids.contains)
    return copy
  }
}
