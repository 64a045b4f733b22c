import SiteBase

/// The site as it is on a day: what is not published is left out, with every mention of it.
func published(_ all: AllEntries, date: CalendarDate) -> Site {
  let visible = all.offers.filter { $0.isPublished(on: date) }
  let ids = Set(visible.map(\.id))
  let vocabularies = all.shared.vocabularies
  return Site(
    settings: all.settings, municipalities: all.shared.municipalities,
    audiences: vocabularies.audiences, themes: vocabularies.themes,
    lifeStages: vocabularies.lifeStages, providers: vocabularies.providers,
    helplines: vocabularies.helplines, sources: vocabularies.sources,
    dictionary: vocabularies.dictionary, crisisEntries: vocabularies.crisisEntries,
    ownerQueries: vocabularies.ownerQueries.map { $0.keeping(ids) },
    offers: visible.map { $0.published(on: date, keeping: ids) }, pages: all.pages,
    plans: all.shared.plans.map { $0.keeping(ids) },
    figures: all.shared.figures.map { $0.keeping(ids) },
    assets: zip(all.shared.assetPaths, all.shared.assets).map { path, source in
      ContentFile(path: path, source: source)
    }, date: date)
}

extension Offer {
  fileprivate func isPublished(on date: CalendarDate) -> Bool {
    guard status != .draft else { return false }
    if let validFrom, date < validFrom { return false }
    if let validTo, date > validTo { return false }
    return true
  }

  fileprivate func published(on date: CalendarDate, keeping ids: Set<String>) -> Offer {
    var copy = self
    if let until = notice?.until, until < date { copy.notice = nil }
    copy.related = related.filter(ids.contains)
    copy.partOf = partOf.flatMap { ids.contains($0) ? $0 : nil }
    copy.successor = successor.flatMap { ids.contains($0) ? $0 : nil }
    return copy
  }
}

extension OwnerQuery {
  fileprivate func keeping(_ ids: Set<String>) -> OwnerQuery {
    OwnerQuery(
      text: text, municipality: municipality, age: age, accepted: accepted.filter(ids.contains),
      range: range)
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
