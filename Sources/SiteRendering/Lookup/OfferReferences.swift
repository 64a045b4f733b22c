import SiteModel

/// What an offer refers to, as numbers in the site's lists.
struct OfferReferences: Sendable {
  let themes: [Int]
  let audiences: [Int]
  let municipalities: [Int]
  /// Who gives it and who takes part, each once.
  let providers: [Int]
  /// The offer it is a part of.
  let whole: Int?

  init(_ offer: Offer, _ numbers: EntryNumbers) {
    themes = offer.themes.compactMap { numbers.themes[$0] }
    audiences = offer.audiences.compactMap { numbers.audiences[$0] }
    municipalities = offer.municipalities.compactMap { numbers.municipalities[$0] }
    var providers = offer.provider.flatMap { numbers.providers[$0] }.map { [$0] } ?? []
    for partner in offer.partners {
      if let number = numbers.providers[partner], !providers.contains(number) {
        providers.append(number)
      }
    }
    self.providers = providers
    whole = offer.partOf.flatMap { numbers.offers[$0] }
  }
}
