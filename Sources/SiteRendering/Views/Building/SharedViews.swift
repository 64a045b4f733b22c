import SiteModel
import Templates

/// Views of a language that many pages share, each made once. Lists go by the site's own.
struct SharedViews: Sendable {
  let helplines: [ViewRecord]
  let themeLinks: [ViewValue]
  let audienceLinks: [ViewValue]
  let municipalityLinks: [ViewValue]
  let providerLinks: [ViewValue]
  /// The audiences' names, as they begin a sentence and as they stand inside one.
  let audienceNames: [(first: String, inside: String)]
  let facts: FactViews
  /// The names of the kinds of offer.
  let kinds: [OfferKind: String]
  /// The scripts' texts as JSON.
  let scriptTexts: ViewValue

  init(_ site: Site, _ routes: SiteRoutes, _ wording: Wording) {
    let language = wording.texts.language
    func link(_ name: LocalizedText, _ route: Route) -> ViewValue {
      let found = name.text(in: language)
      return .link(
        found.text, routes.address(of: route, in: language),
        language: found.language.other(than: language))
    }
    helplines = site.helplines.map { helpline($0, wording) }
    themeLinks = site.themes.map { link($0.name, .theme($0.id)) }
    audienceLinks = site.audiences.map { link($0.name, .audience($0.id)) }
    municipalityLinks = site.municipalities.map {
      .link($0.name, routes.address(of: .municipality($0.id), in: language))
    }
    providerLinks = site.providers.map {
      .link($0.name, routes.address(of: .provider($0.id), in: language))
    }
    audienceNames = site.audiences.map { ($0.name[language], $0.name[language].loweredFirst) }
    facts = FactViews(wording)
    kinds = Dictionary(
      uniqueKeysWithValues: OfferKind.allCases.map {
        ($0, wording.texts.text("swift.slag.\($0.code)"))
      })
    scriptTexts = .html(wording.texts.json(group: "skript"))
  }
}

/// A helpline. Names are names in every language; it is the description that is read aloud.
private func helpline(_ line: Helpline, _ wording: Wording) -> ViewRecord {
  let language = wording.texts.language
  let audience = line.audienceText.text(in: language)
  return FactShapes.helpline.record([
    "id": .text(line.id),
    "navn": .text(line.name[language]),
    "telefon": .phone(line.phone),
    "sms": .phone(line.sms),
    "chat": .web(line.chat),
    // A chat that is on the front page of the line's own site needs no second link there.
    "nettside": .web(line.website == line.chat ? nil : line.website),
    "apent": .text(line.hoursText?[language] ?? line.schedule.flatMap { wording.week($0) }),
    "timer": .text(line.schedule?.json),
    "anonymt": .flag(line.isAnonymous),
    "fare": .flag(line.level == .danger),
    "unge": .flag(line.audiences.contains("barn") && !line.audiences.contains("voksne")),
    "for_hvem": .text(audience.text),
    "merknad": .linked(line.note?[language]),
    "kontrollert": .text(wording.verifiedLine(line.verification)),
    "annet_sprak": .text(audience.language.other(than: language)),
  ])
}

/// Facts in words: what doesn't depend on the offer, made once.
struct FactViews: Sendable {
  private struct Words: Sendable {
    let name: String
    let yes: ViewRecord
    let no: ViewRecord
    let unknown: ViewRecord
    /// What the fact is called in a sentence.
    let inSentence: String
  }

  private let words: [FactKey: Words]

  init(_ wording: Wording) {
    let texts = wording.texts
    words = Dictionary(
      uniqueKeysWithValues: FactKey.allCases.map { key in
        let name = texts.text("swift.fakta.\(key.rawValue)")
        func record(_ value: String, isUnknown: Bool = false) -> ViewRecord {
          factRecord(name, value, isUnknown: isUnknown)
        }
        func verdict(_ fact: Fact) -> ViewRecord {
          record(key.isYesOrNo ? wording.fact(key.rawValue, fact) ?? "" : "")
        }
        return (
          key,
          Words(
            name: name, yes: verdict(.yes), no: verdict(.no),
            unknown: record(wording.notStated, isUnknown: true),
            inSentence: key.isNamedWhenUnknown
              ? texts.text("swift.fakta_lite.\(key.rawValue)") : "")
        )
      })
  }

  /// A fact with its value; unknown when there is none.
  func record(_ key: FactKey, _ value: String?) -> ViewRecord {
    guard let value else { return self[key].unknown }
    return factRecord(self[key].name, value, isUnknown: false)
  }

  /// A yes-or-no fact.
  func record(_ key: FactKey, _ fact: Fact) -> ViewRecord {
    switch fact {
    case .yes: self[key].yes
    case .no: self[key].no
    case .unknown: self[key].unknown
    }
  }

  /// What a fact is called in a sentence about what isn't known.
  func nameInSentence(_ key: FactKey) -> String { self[key].inSentence }

  private subscript(key: FactKey) -> Words {
    guard let words = words[key] else { preconditionFailure("Every fact got its words") }
    return words
  }
}

private func factRecord(_ name: String, _ value: String, isUnknown: Bool) -> ViewRecord {
  FactShapes.fact.record([
    "navn": .text(name), "verdi": .text(value), "ukjent": .flag(isUnknown),
  ])
}
