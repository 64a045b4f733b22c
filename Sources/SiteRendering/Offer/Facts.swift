import SiteModel
import Templates

/// A fact with its name.
struct FactView: Sendable {
  let name: String
  let value: String
  var isUnknown = false

  static let shape = Shape<FactView>("Fakta", "A fact with its name.") { f in
    f.text("navn", "What the fact is about.") { $0.name }
    f.text("verdi", "What is known; «ikke oppgitt» when nothing is.") { $0.value }
    f.flag("ukjent", "Nothing is known.") { $0.isUnknown }
  }
}

/// Facts in words: what doesn't depend on the offer, made once a language.
struct FactWords: Sendable {
  private struct Words: Sendable {
    let name: String
    let yes: FactView
    let no: FactView
    let unknown: FactView
    /// What the fact is called in a sentence.
    let inSentence: String
  }

  private let words: [FactKey: Words]

  init(_ texts: LanguageTexts) {
    let notStated = texts.text("tall_og_ord.verdi.ikke_oppgitt")
    var all: [FactKey: Words] = [:]
    for key in FactKey.allCases {
      let name = texts.text("tall_og_ord.fakta.\(key.rawValue)")
      func verdict(_ value: String) -> FactView {
        FactView(
          name: name,
          value: key.isYesOrNo ? texts.text("tall_og_ord.verdi.\(key.rawValue).\(value)") : "")
      }
      all[key] = Words(
        name: name, yes: verdict("ja"), no: verdict("nei"),
        unknown: FactView(name: name, value: notStated, isUnknown: true),
        inSentence: key.isNamedWhenUnknown
          ? texts.text("tall_og_ord.fakta_lite.\(key.rawValue)") : "")
    }
    words = all
  }

  /// A fact with its value; unknown when there is none.
  func view(_ key: FactKey, _ value: String?) -> FactView {
    let words = self[key]
    return value.map { FactView(name: words.name, value: $0) } ?? words.unknown
  }

  /// A yes-or-no fact.
  func view(_ key: FactKey, _ fact: Fact) -> FactView {
    switch fact {
    case .yes: self[key].yes
    case .no: self[key].no
    case .unknown: self[key].unknown
    }
  }

  /// What a fact is called in a sentence about what isn't known.
  func nameInSentence(_ key: FactKey) -> String { self[key].inSentence }

  private subscript(key: FactKey) -> Words {
    guard let words = words[key] else { preconditionFailure("Every fact has its words") }
    return words
  }
}

/// An offer's facts: age, audience, referral and price always, the others when they are known, and
/// the names of those that aren't.
struct OfferFacts {
  private(set) var shown: [FactView]
  private(set) var unknown: [String] = []

  init(_ offer: Offer, _ references: OfferReferences, _ links: SiteLinks) {
    let wording = links.wording
    let words = wording.facts
    let access = offer.access
    shown = [
      words.view(.age, Self.age(offer, links)),
      words.view(.audience, Self.audiences(references.audiences, links)),
      words.view(.referral, access.referral), words.view(.price, wording.price(offer.price)),
    ]
    if let age = offer.relativesAge {
      shown.append(words.view(.relativesAge, wording.age(age).capitalizedFirst))
    }
    let languages =
      offer.languages.isEmpty
      ? nil : wording.joined(offer.languages.map(wording.language)).capitalizedFirst
    let others: [(FactKey, Fact)] = [
      (.decision, access.decision), (.appointment, access.appointment),
      (.registration, access.registration), (.dropIn, access.dropIn),
      (.anonymous, access.anonymous), (.outreach, access.outreach),
    ]
    for (key, fact) in others { add(key, fact == .unknown ? nil : words.view(key, fact), words) }
    add(.languages, languages.map { words.view(.languages, $0) }, words)
    let interpreter = offer.interpreter
    add(.interpreter, interpreter == .unknown ? nil : words.view(.interpreter, interpreter), words)
  }

  private mutating func add(_ key: FactKey, _ view: FactView?, _ words: FactWords) {
    if let view { shown.append(view) } else { unknown.append(words.nameInSentence(key)) }
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

extension Wording {
  /// What relatives need to know: nothing for offers without facts for relatives, otherwise every
  /// fact, known or not.
  func relativesFacts(_ offer: Offer) -> [FactView] {
    guard let relatives = offer.relatives else { return [] }
    return [
      facts.view(.relativesAge, offer.relativesAge.map { age($0).capitalizedFirst }),
      facts.view(.withoutConsent, relatives.withoutConsent),
      facts.view(.anonymous, relatives.anonymous), facts.view(.forChildren, relatives.forChildren),
    ]
  }
}
