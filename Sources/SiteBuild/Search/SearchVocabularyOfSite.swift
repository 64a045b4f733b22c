import SearchIndex
import SiteModel

/// The id of the audience that stands for relatives.
private let relatives = "parorende"

extension SearchVocabulary {
  /// The site's vocabularies as the search knows them, in the site's order.
  init(_ site: Site) {
    self.init()
    themes = zip(site.themes, site.themeParents).map { theme, broader in
      SearchConcept(
        id: theme.id, names: theme.name.all, everydayWords: theme.everydayWords.all,
        broader: broader)
    }
    audiences = site.audiences.map {
      SearchConcept(
        id: $0.id, names: $0.name.all, everydayWords: $0.everydayWords.all,
        typicalAge: $0.typicalAge?.closed)
    }
    relativesAudience = site.audiences.firstIndex { $0.id == relatives }
    lifeStages = site.lifeStages.map {
      SearchLifeStage(id: $0.id, ages: $0.ages, everydayWords: $0.everydayWords.all)
    }
    municipalities = site.municipalities.map {
      SearchMunicipality(id: $0.id, name: $0.name, county: $0.county, neighbours: $0.neighbours)
    }
    dictionary = site.dictionary.map {
      DictionaryGroup(word: $0.word, forms: $0.forms, near: $0.near, broader: $0.broader)
    }
    crisisServices = site.crisisServices.map(\.id)
    crisisWordGroups = site.crisisWordGroups.map {
      SearchIndex.CrisisWordGroup(
        id: $0.id, words: .init($0.words, at: $0.range), points: $0.points, kind: $0.kind)
    }
    crises = site.crisisEntries.map { entry in
      SearchIndex.CrisisEntry(
        id: entry.id, rules: entry.rules.map(SearchIndex.CrisisRule.init),
        services: entry.services.compactMap { crisisServices.firstIndex(of: $0) },
        quickExit: entry.quickExit)
    }
  }
}

extension SearchIndex.CrisisRule {
  /// A rule as the search knows it.
  fileprivate init(_ rule: SiteModel.CrisisRule) {
    func texts(_ examples: [SiteModel.CrisisRule.Example]) -> [Text] {
      examples.map { Text($0.text, at: $0.range) }
    }
    let subject: Subject =
      switch rule.subject {
      case nil: .nearest
      case .writer: .asker
      case .other: .other
      }
    self.init(
      groups: texts(rule.groups), within: rule.within ?? Self.usualWindow,
      cancelling: texts(rule.cancelling), subject: subject, noticed: texts(rule.noticed),
      passedOver: texts(rule.passedOver))
  }
}

extension LocalizedText {
  /// The wordings there are, bokmål first, each once.
  fileprivate var all: [String] {
    var texts = [nb]
    for text in [nn, en].compactMap({ $0 }) where !texts.contains(text) { texts.append(text) }
    return texts
  }
}

extension AgeRange {
  /// The ages with 0 and 120 for open ends.
  var closed: ClosedRange<Int> {
    switch self {
    case .everyone: return 0...120
    case .years(let from, let to):
      let first = min(max(from ?? 0, 0), 120)
      return first...max(first, min(to ?? 120, 120))
    }
  }
}
