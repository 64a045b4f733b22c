import SiteModel
import Templates

extension Edition {
  /// An offer's facts: age, audience, referral and price always, the others when they are known, and
  /// the names of those that aren't.
  func facts(_ offer: Offer) -> (shown: [ViewRecord], unknown: [String]) {
    let access = offer.access
    var shown = [
      fact("alder", ageFact(offer)),
      fact("malgruppe", audienceFact(offer)),
      fact("henvisning", wording.fact("henvisning", access.referral)),
      fact("pris", wording.price(offer.price)),
    ]
    if let age = offer.relativesAge {
      shown.append(fact("parorende_alder", wording.age(age).capitalizedFirst))
    }
    let others: [(key: String, value: String?)] = [
      ("vedtak", wording.fact("vedtak", access.decision)),
      ("timebestilling", wording.fact("timebestilling", access.appointment)),
      ("pamelding", wording.fact("pamelding", access.registration)),
      ("drop_in", wording.fact("drop_in", access.dropIn)),
      ("anonymt", wording.fact("anonymt", access.anonymous)),
      ("oppsokende", wording.fact("oppsokende", access.outreach)),
      ("sprak", languagesFact(offer)),
      ("tolk", wording.fact("tolk", offer.interpreter)),
    ]
    var unknown: [String] = []
    for (key, value) in others {
      if let value {
        shown.append(fact(key, value))
      } else {
        unknown.append(text("swift.fakta_lite.\(key)"))
      }
    }
    return (shown, unknown)
  }

  /// What relatives need to know: nothing for offers that say nothing about relatives, otherwise
  /// every fact, known or not.
  func relativesFacts(_ offer: Offer) -> [ViewRecord] {
    guard let relatives = offer.relatives else { return [] }
    return [
      fact("parorende_alder", offer.relativesAge.map { wording.age($0).capitalizedFirst }),
      fact("uten_samtykke", wording.fact("uten_samtykke", relatives.withoutConsent)),
      fact("anonymt", wording.fact("anonymt", relatives.anonymous)),
      fact("egne_tilbud_til_barn", wording.fact("egne_tilbud_til_barn", relatives.forChildren)),
    ]
  }

  /// A fact with its name; unknown when there is no value.
  private func fact(_ key: String, _ value: String?) -> ViewRecord {
    FactShapes.fact.record([
      "navn": .text(text("swift.fakta.\(key)")),
      "verdi": .text(value ?? wording.notStated),
      "ukjent": .flag(value == nil),
    ])
  }

  private func ageFact(_ offer: Offer) -> String? {
    guard let age = offer.age else { return nil }
    let words = wording.age(age).capitalizedFirst
    let exempt = offer.ageExemptAudiences.compactMap { index.places.audiences[$0] }
      .map { localized(site.audiences[$0].name).text.loweredFirst }
    guard !exempt.isEmpty else { return words }
    return words + ". " + text("swift.alder.gjelder_ikke", ["grupper": wording.joined(exempt)])
  }

  private func audienceFact(_ offer: Offer) -> String? {
    let names = offer.audiences.compactMap { index.places.audiences[$0] }
      .map { localized(site.audiences[$0].name).text }
    guard let first = names.first else { return nil }
    return wording.joined([first] + names.dropFirst().map(\.loweredFirst))
  }

  private func languagesFact(_ offer: Offer) -> String? {
    guard !offer.languages.isEmpty else { return nil }
    return wording.joined(offer.languages.map(wording.language)).capitalizedFirst
  }
}

extension String {
  /// The text with a small first letter, unless the first word is an abbreviation.
  var loweredFirst: String {
    let scalars = Array(unicodeScalars.prefix(2))
    guard let first = scalars.first, first.properties.isUppercase,
      scalars.count < 2 || !scalars[1].properties.isUppercase
    else { return self }
    return first.properties.lowercaseMapping
      + String(String.UnicodeScalarView(unicodeScalars.dropFirst()))
  }
}
