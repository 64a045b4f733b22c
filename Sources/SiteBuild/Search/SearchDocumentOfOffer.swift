import Markup
import SearchIndex
import SiteBase
import SiteModel

extension SearchDocument {
  /// An offer as the search sees it. Notes to staff and hidden addresses are not in an ``Offer``, so
  /// they can't come along.
  init(_ offer: Offer, _ positions: VocabularyPositions, _ providers: [String: Provider]) {
    self.init(
      id: offer.id, path: "tilbud/\(offer.id)/", title: offer.title, summary: offer.summary,
      kind: SearchKind(offer.kind))
    let translations = SiteLanguage.allCases.compactMap { offer.translations[$0] }
    otherNames = offer.otherNames + translations.map(\.title)
    let provider = offer.provider.flatMap { providers[$0] }
    self.provider = provider?.name
    providerNames = names(of: offer, provider, providers)
    body = searchedText(of: offer, translations)
    keywords = offer.keywords
    themes = offer.themes.compactMap { positions.themes[$0] }
    broaderThemes = Set(themes.flatMap { positions.broaderThemes[$0] }).subtracting(themes).sorted()
    audiences = offer.audiences.compactMap { positions.audiences[$0] }
    crisisServices = positions.crisisServices[offer.id] ?? []
    municipalities = offer.municipalities.compactMap { positions.municipalities[$0] }
    age = SearchAge(offer.age)
    ageLeavesOutSome = !offer.ageExemptAudiences.isEmpty
    relativeAge = SearchAge(offer.relativesAge ?? offer.relatives?.age)
    (facts, deniedFacts) = searchFacts(of: offer)
    languages = offer.languages.isEmpty ? nil : offer.languages.map { $0.lowercased() }
    schedule = offer.schedule?.encoded
    status = SearchStatus(offer.status)
  }
}

/// Every name people may know the providers by: abbreviations, those they are a part of, partners.
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
  // A provider is checked not to be a part of itself; the limit only says that nobody counts on it.
  var position = 0
  while position < ids.count, position < 100 {
    if let named = providers[ids[position]] {
      add(named.name)
      add(named.abbreviation)
      if let parent = named.parent, !ids.contains(parent) { ids.append(parent) }
    }
    position += 1
  }
  return names
}

/// The rest of the page's text, headings and lists included.
private func searchedText(of offer: Offer, _ translations: [OfferTranslation]) -> String {
  var parts: [String] = []
  func add(_ body: MarkupDocument) {
    guard !body.isEmpty else { return }
    let text = body.plainText
    parts += [text.headings, text.body]
  }
  add(offer.body)
  parts += offer.whatYouGet + offer.steps
  parts += [offer.firstContact, offer.statusNote].compactMap { $0 }
  for place in offer.places {
    guard case .site(let site) = place else { continue }
    parts += [site.name, site.address?.street, site.address?.town].compactMap { $0 }
  }
  for translation in translations {
    parts.append(translation.summary)
    parts += translation.whatYouGet + translation.steps
    if let first = translation.firstContact { parts.append(first) }
    add(translation.body)
  }
  return parts.filter { !$0.isEmpty }.joined(separator: "\n")
}

/// What is known to be true and what is known to be false; what is in neither is unknown.
private func searchFacts(of offer: Offer) -> (true: SearchFacts, false: SearchFacts) {
  var known: SearchFacts = []
  var denied: SearchFacts = []
  func state(_ fact: Fact, _ bit: SearchFacts) {
    switch fact {
    case .yes: known.insert(bit)
    case .no: denied.insert(bit)
    case .unknown: break
    }
  }
  let access = offer.access
  state(access.dropIn, .dropIn)
  state(access.referral.opposite, .withoutReferral)
  state(access.decision.opposite, .withoutDecision)
  state(access.appointment.opposite, .withoutAppointment)
  state(access.registration.opposite, .withoutSignup)
  state(access.anonymous, .anonymous)
  state(access.outreach, .outreach)
  state(offer.interpreter, .interpreter)
  state(wheelchair(offer.places), .wheelchair)
  switch offer.price {
  case .free: known.insert(.free)
  case .amount(let kroner, _): state(kroner > 0 ? .no : .yes, .free)
  case .text, .unknown: break
  }
  if let relatives = offer.relatives {
    state(relatives.withoutConsent, .withoutConsent)
    state(relatives.forChildren, .ownOfferForChildren)
  }
  // A channel that isn't named is unknown: few sources list all the ways to get in touch.
  for case .channel(let channel, _) in offer.places {
    switch channel {
    case .digital: known.insert(.digital)
    case .phone: known.insert(.phone)
    case .home: known.insert(.atHome)
    case .school, .outdoors: break
    }
  }
  return (known, denied)
}

/// Yes if one of the places takes wheelchairs, no if all of them are known not to.
private func wheelchair(_ places: [Place]) -> Fact {
  let facts = places.compactMap { place -> Fact? in
    if case .site(let site) = place { site.accessibility.wheelchair } else { nil }
  }
  if facts.contains(.yes) { return .yes }
  return !facts.isEmpty && facts.allSatisfy { $0 == .no } ? .no : .unknown
}

extension Fact {
  /// The fact said the other way round; unknown stays unknown.
  fileprivate var opposite: Fact {
    switch self {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }
}

extension SearchKind {
  fileprivate init(_ kind: OfferKind) {
    switch kind {
    case .service: self = .service
    case .voluntary: self = .voluntary
    case .relatives: self = .relatives
    }
  }
}

extension SearchStatus {
  fileprivate init(_ status: OfferStatus) {
    switch status {
    case .active: self = .active
    case .paused: self = .paused
    case .planned: self = .planned
    case .unclear: self = .unclear
    case .ended: self = .ended
    case .draft: preconditionFailure("A draft is never in a published site")
    }
  }
}

extension SearchAge {
  fileprivate init(_ age: AgeRange?) {
    switch age {
    case nil: self = .unknown
    case .everyone: self = .all
    case .years(let from, let to): self = .range(AgeRange.years(from: from, to: to).closed)
    }
  }
}
