import SiteBase

/// No two offers of one municipality share a title, however it is capitalised.
let titleCheck = Check([.modelDuplicateTitle]) { all in
  var first: [String: Offer] = [:]
  var diagnostics: [Diagnostic] = []
  for (offer, traits) in zip(all.offers, all.traits) {
    for municipality in offer.municipalities {
      let key = municipality + "\u{1F}" + traits.loweredTitle
      guard let earlier = first[key] else {
        first[key] = offer
        continue
      }
      diagnostics.append(
        Diagnostic(
          .modelDuplicateTitle, [offer.title], at: offer.range,
          notes: [.init(.modelFirstHere, at: earlier.range)]))
    }
  }
  return diagnostics
}

extension DiagnosticKind {
  /// Two offers with one name in one municipality.
  static let modelDuplicateTitle = DiagnosticKind(
    "model/duplicate-title", .error,
    nb: "To tilbud i samme kommune kan ikke ha samme tittel: «{0}»",
    en: "Two offers in one municipality can't have the same title: “{0}”",
    nbHelp: "Ta med hvem som gir det, for eksempel «Samtaletilbud på Familiehuset».",
    enHelp: "Add who gives it, such as “Samtaletilbud på Familiehuset”.")
}
