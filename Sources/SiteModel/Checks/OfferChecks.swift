import SiteBase

/// An old address leads to one place, and not to one that is in use.
func checkFormerPaths(_ all: AllEntries) -> [Diagnostic] {
  var taken: [String: SourceRange] = [:]
  var diagnostics: [Diagnostic] = []
  for offer in all.offers {
    for path in offer.formerPaths {
      if let first = taken[path.lowercased()] {
        diagnostics.append(
          Diagnostic(
            .modelFormerPathTaken, [path], at: offer.range,
            notes: [.init(.modelFirstHere, at: first)]))
      } else {
        taken[path.lowercased()] = offer.range
      }
    }
  }
  return diagnostics
}

/// An age range must be possible for at least one of the offer's audiences that has a usual age.
func checkAges(_ all: AllEntries) -> [Diagnostic] {
  let typical = Dictionary(
    all.shared.vocabularies.audiences.compactMap { audience in
      audience.typicalAge.map { (audience.id, $0) }
    }, uniquingKeysWith: { a, _ in a })
  return all.offers.compactMap { offer in
    guard case .years(let from, let to) = offer.age else { return nil }
    let ages = offer.audiences.compactMap { typical[$0] }
    guard ages.count == offer.audiences.count, !ages.isEmpty,
      !ages.contains(where: { $0.overlaps((from ?? 0)...(to ?? 200)) })
    else { return nil }
    return Diagnostic(
      .modelAgeAudience, [offer.audiences.joined(separator: ", ")], at: offer.range)
  }
}

/// Nobody is sent on to something that has ended.
func checkSuccessors(_ all: AllEntries) -> [Diagnostic] {
  let ended = Set(all.offers.filter { $0.status == .ended }.map(\.id))
  return all.offers.compactMap { offer in
    guard let successor = offer.successor, ended.contains(successor) else { return nil }
    return Diagnostic(.modelEndedReference, [successor], at: offer.range)
  }
}

/// The same provider, municipality and almost the same title: probably one offer written twice.
func checkDuplicateOffers(_ all: AllEntries) -> [Diagnostic] {
  var groups: [String: [Offer]] = [:]
  for offer in all.offers {
    guard let provider = offer.provider else { continue }
    groups[provider + "\u{1F}" + offer.municipalities.joined(separator: ","), default: []]
      .append(offer)
  }
  var diagnostics: [Diagnostic] = []
  // Above 200 offers a provider's names are too many to compare pair by pair.
  for (_, group) in groups.sorted(by: { $0.key < $1.key }) where (2...200).contains(group.count) {
    for (index, offer) in group.enumerated() where offer.title.unicodeScalars.count >= 9 {
      guard
        let other = group[..<index].first(where: {
          offer.title != $0.title && offer.title.unicodeScalars.count >= 9
            && nearMissDistanceIsOne(offer.title, $0.title)
        })
      else { continue }
      diagnostics.append(
        Diagnostic(
          .modelDuplicateOffer, [offer.title, other.title], at: offer.range,
          notes: [.init(.modelFirstHere, at: other.range)]))
    }
  }
  return diagnostics
}

/// Whether two titles differ in case, in one letter, or in nothing but spaces and punctuation.
private func nearMissDistanceIsOne(_ a: String, _ b: String) -> Bool {
  func letters(_ text: String) -> String {
    String(text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic })
  }
  return letters(a) == letters(b)
}

/// Audiences and themes that no offer has lead to empty pages.
func checkUnusedTerms(_ all: AllEntries) -> [Diagnostic] {
  let vocabularies = all.shared.vocabularies
  let audiences = Set(all.offers.flatMap(\.audiences))
  let themes = Set(all.offers.flatMap(\.themes))
  let broader = Set(vocabularies.themes.compactMap(\.broader))
  return vocabularies.audiences.filter { !audiences.contains($0.id) }.map {
    Diagnostic(
      .modelUnusedTerm, [$0.name.nb], at: vocabularies.places[.audience]?[$0.id])
  }
    + vocabularies.themes.filter { !themes.contains($0.id) && !broader.contains($0.id) }.map {
      Diagnostic(.modelUnusedTerm, [$0.name.nb], at: vocabularies.places[.theme]?[$0.id])
    }
}
