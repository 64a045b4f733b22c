import SiteBase

/// No two offers of one municipality share a title, however it is capitalised.
func checkTitles(_ all: AllEntries) -> [Diagnostic] {
  var first: [String: Offer] = [:]
  var diagnostics: [Diagnostic] = []
  for offer in all.offers {
    for municipality in offer.municipalities {
      let key = municipality + "\u{1F}" + offer.title.lowercased()
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
