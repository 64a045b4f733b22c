import SiteModel

/// An offer as the index numbers it: what it refers to is an index into the site's lists.
///
/// Notes to staff and hidden addresses are not in an ``Offer``, so they can't come along.
struct SearchDocument: Sendable {
  let offer: Offer
  /// Whether it comes after its equals, for the age of its facts.
  let isLowered: Bool
  /// The name of who gives it; nil when not stated.
  let provider: String?
  /// What the button of its card calls, as ``CardEncoding`` writes it; nil for none.
  let phone: String?
  /// Every further name people may know the providers by: abbreviations, parents, partners.
  let providerNames: [String]
  /// Indices of the site's themes, without repeats.
  let themes: [Int]
  /// Indices of the themes wider than ``themes``, without repeats and without those: a filter for a
  /// theme shows what has a narrower one too. They leave the ranking as it is.
  let broaderThemes: [Int]
  /// Indices of the site's audiences; empty when not stated.
  let audiences: [Int]
  /// Indices of the services for those in danger that it is one of, ascending.
  let crisisServices: [Int]
  /// Indices of the site's municipalities.
  let municipalities: [Int]

  init(_ offer: Offer, _ standing: Standing, _ lists: SiteLists) {
    self.offer = offer
    isLowered = standing == .lowered
    let provider = offer.provider.flatMap { lists.providers[$0] }
    self.provider = provider?.name
    phone = offer.cardContact.map { written($0, lists.providers) }
    providerNames = names(of: offer, provider, lists.providers)
    let themes = offer.themes.compactMap { lists.themes[$0] }
    self.themes = themes
    broaderThemes = Set(themes.flatMap { lists.broaderThemes[$0] }).subtracting(themes).sorted()
    audiences = offer.audiences.compactMap { lists.audiences[$0] }
    crisisServices = lists.crisisServices[offer.id] ?? []
    municipalities = offer.municipalities.compactMap { lists.municipalities[$0] }
  }

  /// The offer's id, which `data-id` and the owner's questions have.
  var id: String { offer.id }
  /// The page's path from the site's root without a leading slash.
  var path: String { "tilbud/\(offer.id)/" }
  /// Other names and abbreviations, searched like the title.
  var otherNames: [String] { offer.otherNames + translations.map(\.title) }
  /// How old the one who uses it must be, 0 and 120 for open ends; nil when not stated.
  var age: ClosedRange<Int>? { offer.age?.years }
  /// How old a relative must be who uses it as a relative; nil when not stated.
  var relativeAge: ClosedRange<Int>? { (offer.relativesAge ?? offer.relatives?.age)?.years }
  /// Whether ``age`` leaves some of its audiences out, such as the parents of the children it is for:
  /// an age outside it is then not stated instead of wrong.
  var ageLeavesOutSome: Bool { !offer.ageExemptAudiences.isEmpty }
  /// Languages it is given in, as BCP 47 tags in lower case; empty when not stated.
  var languages: [String] { offer.languages.map { $0.lowercased() } }

  private var translations: [OfferTranslation] {
    SiteLanguage.allCases.compactMap { offer.translations[$0] }
  }
}

/// A card's number, who answers where that isn't the provider shown, and the year it was published where nobody
/// has tried it, `?` for an unknown one; with `|` between them, and without what is empty at the end.
private func written(_ card: CardContact, _ providers: [String: Provider]) -> String {
  let year = card.contact.untried.map { $0.year.map(String.init) ?? "?" }
  let provider = card.provider.flatMap { providers[$0]?.name }?.replacing("|", with: " ")
  let parts = [card.contact.phone, provider, year]
  return parts[...(parts.lastIndex { $0 != nil } ?? 0)].map { $0 ?? "" }.joined(separator: "|")
}

/// Every name people may know the providers by: abbreviations, those they are a part of, partners. Parts of a
/// municipality above them are left out: their names («Barn og unge») are words of what others give.
private func names(
  of offer: Offer, _ provider: Provider?, _ providers: [String: Provider]
) -> [String] {
  var names: [String] = []
  func add(_ name: String?) {
    if let name, !names.contains(name) { names.append(name) }
  }
  var ids = offer.partners
  if let provider {
    add(provider.abbreviation)
    if let parent = provider.parent { ids.insert(parent, at: 0) }
  }
  // Guards against cycles, which the model refuses.
  var index = 0
  while index < ids.count, index < 100 {
    if let named = providers[ids[index]] {
      if named.type != .municipal {
        add(named.name)
        add(named.abbreviation)
      }
      if let parent = named.parent, !ids.contains(parent) { ids.append(parent) }
    }
    index += 1
  }
  return names
}

/// The indices of a site's entries by id.
struct SiteLists: Sendable {
  let themes: [String: Int]
  /// The indices of all themes wider than each.
  let broaderThemes: [[Int]]
  let audiences: [String: Int]
  let municipalities: [String: Int]
  let providers: [String: Provider]
  /// Per offer, the indices of the services for those in danger that it is one of, ascending.
  let crisisServices: [String: [Int]]

  init(_ site: Site) {
    func indices(_ ids: [String]) -> [String: Int] {
      Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
    }
    themes = indices(site.themes.map(\.id))
    broaderThemes = site.broaderThemes
    audiences = indices(site.audiences.map(\.id))
    municipalities = indices(site.municipalities.map(\.id))
    providers = Dictionary(
      site.providers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var services: [String: [Int]] = [:]
    for (number, service) in site.crisisServices.enumerated() {
      for offer in Set(service.offers) { services[offer, default: []].append(number) }
    }
    crisisServices = services
  }
}

extension AgeRange {
  /// The ages, both ends included, with 0 and 120 for open ends.
  var years: ClosedRange<Int> {
    switch self {
    case .everyone: return 0...120
    case .years(let from, let to):
      let first = min(max(from ?? 0, 0), 120)
      return first...max(first, min(to ?? 120, 120))
    }
  }
}
