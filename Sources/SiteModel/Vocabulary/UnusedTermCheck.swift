import SiteBase

/// Audiences and themes that no offer has lead to empty pages. While some offer can't be used,
/// nothing is reported, as that offer may have them.
let unusedTermCheck = Check([.modelUnusedTerm]) { all in
  guard all.offers.count == all.offerIDs.count else { return [] }
  let vocabularies = all.shared.vocabularies
  var audiences = Set(vocabularies.audiences.map(\.id))
  var themes = Set(vocabularies.themes.map(\.id))
  themes.subtract(vocabularies.themes.compactMap(\.broader))
  // The first offers have nearly all of them, whatever the number of offers.
  for offer in all.offers where !audiences.isEmpty || !themes.isEmpty {
    audiences.subtract(offer.audiences)
    themes.subtract(offer.themes)
  }
  return vocabularies.audiences.filter { audiences.contains($0.id) }.map {
    Diagnostic(
      .modelUnusedTerm, [$0.name.nb], at: vocabularies.ranges[.audience]?[$0.id])
  }
    + vocabularies.themes.filter { themes.contains($0.id) }.map {
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
