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

/// The same provider, municipality and letters in the title: probably one offer written twice.
func checkDuplicateOffers(_ all: AllEntries) -> [Diagnostic] {
  var first: [String: Offer] = [:]
  var diagnostics: [Diagnostic] = []
  for offer in all.offers {
    guard let provider = offer.provider else { continue }
    let key = ([provider, lettersOnly(offer.title)] + offer.municipalities)
      .joined(separator: "\u{1F}")
    guard let other = first[key] else {
      first[key] = offer
      continue
    }
    diagnostics.append(
      Diagnostic(
        .modelDuplicateOffer, [offer.title, other.title], at: offer.range,
        notes: [.init(.modelFirstHere, at: other.range)]))
  }
  return diagnostics
}

/// The title in small letters without ASCII spaces and punctuation.
private func lettersOnly(_ title: String) -> String {
  let bytes = title.lowercased().utf8.filter { byte in
    byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Audiences and themes that no offer has lead to empty pages. While some offer can't be used, what
/// is unused can't be told.
func checkUnusedTerms(_ all: AllEntries) -> [Diagnostic] {
  guard all.offers.count == all.offerIDs.count else { return [] }
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
