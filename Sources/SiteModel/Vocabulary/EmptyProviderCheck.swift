import SiteBase

/// Every provider gives or takes part in an offer, or a part of it does. While some offer can't be used,
/// nothing is reported, as that offer may be the provider's.
let emptyProviderCheck = Check([.modelProviderWithoutOffers]) { all in
  guard all.offers.count == all.offerIDs.count else { return [] }
  let vocabularies = all.shared.vocabularies
  let parents = Dictionary(
    vocabularies.providers.compactMap { provider in provider.parent.map { (provider.id, $0) } },
    uniquingKeysWith: { first, _ in first })
  var giving: Set<String> = []
  for offer in all.offers {
    for id in offer.partners + [offer.provider].compactMap(\.self) {
      // Ends at one already seen, so also in a circle, which another check reports.
      var next: String? = id
      while let id = next, giving.insert(id).inserted { next = parents[id] }
    }
  }
  return vocabularies.providers.filter { !giving.contains($0.id) }.map {
    Diagnostic(
      .modelProviderWithoutOffers, [$0.name], at: vocabularies.ranges[.provider]?[$0.id],
      about: [$0.id])
  }
}

extension DiagnosticKind {
  /// A provider that gives nothing.
  static let modelProviderWithoutOffers = DiagnosticKind(
    "model/provider-without-offers", .warning,
    nb: "«{0}» er tilbyder, men ingen tilbud er derfra",
    en: "“{0}” is a provider, but no offer is from there",
    nbHelp: "Ta den bort, eller skriv den som «tilbyder» eller «samarbeid» i tilbudene.",
    enHelp: "Remove it, or write it as “tilbyder” or “samarbeid” of the offers.")
}
