import SiteModel

/// What an offer refers to, as places in the site's lists.
struct OfferNumbers: Sendable {
  let themes: [Int]
  let audiences: [Int]
  let municipalities: [Int]
  /// Who gives it and who takes part, each once.
  let providers: [Int]
  /// The offer it is a part of.
  let whole: Int?

  init(_ offer: Offer, _ places: PlaceNumbers) {
    themes = offer.themes.compactMap { places.themes[$0] }
    audiences = offer.audiences.compactMap { places.audiences[$0] }
    municipalities = offer.municipalities.compactMap { places.municipalities[$0] }
    var providers = offer.provider.flatMap { places.providers[$0] }.map { [$0] } ?? []
    for partner in offer.partners {
      if let place = places.providers[partner], !providers.contains(place) {
        providers.append(place)
      }
    }
    self.providers = providers
    whole = offer.partOf.flatMap { places.offers[$0] }
  }
}
