import SiteModel
import Templates

extension Edition {
  /// An offer's facts: age, audience, referral and price always, the others when they are known, and
  /// the names of those that aren't.
  func facts(
    _ offer: Offer, _ numbers: OfferNumbers
  ) -> (shown: [ViewRecord], unknown: [String]) {
    let views = shared.facts
    let access = offer.access
    var shown = [
      views.record(.age, ageFact(offer)),
      views.record(.audience, audienceFact(numbers.audiences)),
      views.record(.referral, access.referral),
      views.record(.price, wording.price(offer.price)),
    ]
    if let age = offer.relativesAge {
      shown.append(views.record(.relativesAge, wording.age(age).capitalizedFirst))
    }
    var unknown: [String] = []
    func add(_ key: FactKey, _ fact: Fact) {
      if fact == .unknown {
        unknown.append(views.nameInSentence(key))
      } else {
        shown.append(views.record(key, fact))
      }
    }
    add(.decision, access.decision)
    add(.appointment, access.appointment)
    add(.registration, access.registration)
    add(.dropIn, access.dropIn)
    add(.anonymous, access.anonymous)
    add(.outreach, access.outreach)
    if let languages = languagesFact(offer) {
      shown.append(views.record(.languages, languages))
    } else {
      unknown.append(views.nameInSentence(.languages))
    }
    add(.interpreter, offer.interpreter)
    return (shown, unknown)
  }

  /// What relatives need to know: nothing for offers that say nothing about relatives, otherwise
  /// every fact, known or not.
  func relativesFacts(_ offer: Offer) -> [ViewRecord] {
    guard let relatives = offer.relatives else { return [] }
    let views = shared.facts
    return [
      views.record(.relativesAge, offer.relativesAge.map { wording.age($0).capitalizedFirst }),
      views.record(.withoutConsent, relatives.withoutConsent),
      views.record(.anonymous, relatives.anonymous),
      views.record(.forChildren, relatives.forChildren),
    ]
  }

  private func ageFact(_ offer: Offer) -> String? {
    guard let age = offer.age else { return nil }
    let words = wording.age(age).capitalizedFirst
    let exempt = offer.ageExemptAudiences.compactMap { index.places.audiences[$0] }
      .map { shared.audienceNames[$0].inside }
    guard !exempt.isEmpty else { return words }
    return words + ". " + text("swift.alder.gjelder_ikke", ["grupper": wording.joined(exempt)])
  }

  private func audienceFact(_ audiences: [Int]) -> String? {
    guard let first = audiences.first else { return nil }
    return wording.joined(
      [shared.audienceNames[first].first]
        + audiences.dropFirst().map { shared.audienceNames[$0].inside })
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
