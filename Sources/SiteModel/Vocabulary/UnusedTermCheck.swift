import SiteBase

/// Audiences and themes that no offer has lead to empty pages. While some offer can't be used,
/// nothing is reported, as that offer may have them.
let unusedTermCheck = Check([.modelUnusedTerm]) { all in
  guard all.offers.count == all.offerIDs.count else { return [] }
  let vocabularies = all.shared.vocabularies
  let audiences = Set(all.offers.flatMap(\.audiences))
  let themes = Set(all.offers.flatMap(\.themes))
  let broader = Set(vocabularies.themes.compactMap(\.broader))
  return vocabularies.audiences.filter { !audiences.contains($0.id) }.map {
    Diagnostic(
      .modelUnusedTerm, [$0.name.nb], at: vocabularies.ranges[.audience]?[$0.id])
  }
    + vocabularies.themes.filter { !themes.contains($0.id) && !broader.contains($0.id) }.map {
      Diagnostic(.modelUnusedTerm, [$0.name.nb], at: vocabularies.ranges[.theme]?[$0.id])
    }
}

extension DiagnosticKind {
  /// A term nothing uses.
  static let modelUnusedTerm = DiagnosticKind(
    "model/unused-term", .warning,
    nb: "Ingen tilbud bruker «{0}»",
    en: "No offer uses “{0}”")
}
