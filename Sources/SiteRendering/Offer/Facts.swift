import SiteModel
import Templates

/// A fact with its name.
struct FactView: Sendable {
  let name: String
  let value: String

  static let shape = Shape<FactView>("Fakta", "A fact with its name.") { f in
    f.text("navn", "What the fact is about.") { $0.name }
    f.text("verdi", "What is known.") { $0.value }
  }
}

/// Facts in words: what doesn't depend on the offer, made once a language.
struct FactWords: Sendable {
  private struct Words: Sendable {
    let name: String
    let yes: FactView
    let no: FactView
  }

  private let words: [FactKey: Words]

  init(_ texts: LanguageTexts) {
    var all: [FactKey: Words] = [:]
    for key in FactKey.allCases {
      let name = texts.text("tall_og_ord.fakta.\(key.rawValue)")
      func verdict(_ value: String) -> FactView {
        FactView(
          name: name,
          value: key.isYesOrNo ? texts.text("tall_og_ord.verdi.\(key.rawValue).\(value)") : "")
      }
      all[key] = Words(name: name, yes: verdict("ja"), no: verdict("nei"))
    }
    words = all
  }

  /// A fact with its value; nil when there is none.
  func view(_ key: FactKey, _ value: String?) -> FactView? {
    value.map { FactView(name: self[key].name, value: $0) }
  }

  /// A yes-or-no fact; nil when it isn't known.
  func view(_ key: FactKey, _ fact: Fact) -> FactView? {
    switch fact {
    case .yes: self[key].yes
    case .no: self[key].no
    case .unknown: nil
    }
  }

  private subscript(key: FactKey) -> Words {
    guard let words = words[key] else { preconditionFailure("Every fact has its words") }
    return words
  }
}

/// An offer's known facts, in two lists: who it is for, and the others.
struct OfferFacts {
  let audience: [FactView]
  /// Sentences, or a name and a value; the price is the first of them where it is known.
  let others: [String]
  /// What it costs, as it is among the others; nil when nobody has said.
  let price: String?

  init(_ offer: Offer, _ references: OfferReferences, _ links: SiteLinks) {
    let wording = links.wording
    let words = wording.facts
    let access = offer.access
    audience = [
      words.view(.age, Self.age(offer, links)),
      words.view(.audience, Self.audiences(references.audiences, links)),
      words.view(.relativesAge, offer.relativesAge.map { wording.age($0).capitalizedFirst }),
    ].compactMap(\.self)
    let languages =
      offer.languages.isEmpty
      ? nil : wording.joined(offer.languages.map(wording.language)).capitalizedFirst
    func line(_ key: FactKey, _ fact: Fact) -> String? { words.view(key, fact)?.value }
    func line(_ key: FactKey, _ value: String?) -> String? {
      words.view(key, value).map { "\($0.name): \($0.value)" }
    }
    price = line(.price, wording.price(offer.price))
    others = [
      price, line(.referral, access.referral),
      line(.decision, access.decision), line(.appointment, access.appointment),
      line(.registration, access.registration), line(.dropIn, access.dropIn),
      line(.anonymous, access.anonymous), line(.outreach, access.outreach),
      line(.languages, languages), line(.interpreter, offer.interpreter),
    ].compactMap(\.self)
  }

  private static func age(_ offer: Offer, _ links: SiteLinks) -> String? {
    guard let age = offer.age else { return nil }
    let wording = links.wording
    let words = wording.age(age).capitalizedFirst
    let exempt = offer.ageExemptAudiences.compactMap { links.index.numbers.audiences[$0] }
      .map { links.audiences[$0].name.loweredFirst }
    guard !exempt.isEmpty else { return words }
    let groups = wording.joined(exempt)
    return words + ". " + wording.texts.text("tall_og_ord.alder.gjelder_ikke", ["grupper": groups])
  }

  private static func audiences(_ audiences: [Int], _ links: SiteLinks) -> String? {
    guard let first = audiences.first else { return nil }
    return links.wording.joined(
      [links.audiences[first].name]
        + audiences.dropFirst().map { links.audiences[$0].name.loweredFirst })
  }
}

/// A level of help that an offer belongs to, by the name its municipality gives it.
struct LevelView {
  let municipality: Municipality
  let level: HelpLevel
  let links: SiteLinks

  /// The municipality's own page about its levels, by convention.
  private static let page = "nivaer"

  /// The levels of an offer, by municipality and number.
  static func levels(of offer: Offer, _ references: OfferReferences, _ links: SiteLinks) -> [Self] {
    references.municipalities.flatMap { number in
      let municipality = links.index.site.municipalities[number]
      return municipality.levels.filter { offer.levels.contains($0.number) }
        .map { LevelView(municipality: municipality, level: $0, links: links) }
    }
  }

  static let shape = Shape<LevelView>("Niva_av_hjelp", "A level of help in a municipality.") { f in
    f.text("nummer", "The number.") { String($0.level.number) }
    f.text("navn", "What the municipality calls it.") { $0.links.localized($0.level.name).text }
    f.text("annet_sprak", "The language of the name when it isn't the page's.") {
      $0.links.localized($0.level.name).other
    }
    f.text("adresse", "The municipality's page about its levels; absent when it has none.") {
      $0.address
    }
  }

  private var address: String? {
    let isThere = links.index.site.pages.contains {
      $0.kind == .municipality(municipality.id) && $0.id == Self.page
    }
    return isThere
      ? links.address(.municipalityPage(municipality: municipality.id, page: Self.page)) : nil
  }
}

extension Wording {
  /// What is known of what relatives need to know.
  func relativesFacts(_ offer: Offer) -> [FactView] {
    guard let relatives = offer.relatives else { return [] }
    return [
      facts.view(.withoutConsent, relatives.withoutConsent),
      facts.view(.anonymous, relatives.anonymous), facts.view(.forChildren, relatives.forChildren),
    ].compactMap(\.self)
  }
}
