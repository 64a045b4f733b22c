import SiteModel
import Templates

extension Edition {
  /// Where an offer is given.
  func places(_ offer: Offer) -> ViewValue {
    .list(
      offer.places.map { place in
        switch place {
        case .site(let site): placeToGoTo(site, offer)
        case .channel(let channel, let note):
          FactShapes.place.record([
            "merknad": .linked(note), "kanal": .text(text("swift.kanal.\(channel.code)")),
          ])
        case .hidden(let note):
          FactShapes.place.record(["merknad": .linked(note), "skjult": .flag(true)])
        }
      })
  }

  private func placeToGoTo(_ place: PlaceSite, _ offer: Offer) -> ViewRecord {
    let facts = accessibility(place.accessibility)
    let municipality = place.municipality.flatMap {
      offer.municipalities.contains($0) ? nil : municipalityNames([$0])
    }
    return FactShapes.place.record([
      "navn": .text(place.name),
      "adresselinje": .text(place.address.flatMap(addressLine)),
      "merknad": .linked(place.note),
      "kommune_navn": .text(municipality),
      "tilgjengelighet": .list(facts),
      "tilgjengelighet_ukjent": .flag(facts.isEmpty),
    ])
  }

  private func addressLine(_ address: Address) -> String? {
    let town = [address.postalCode, address.town].compactMap(\.self).joined(separator: " ")
    let parts = [address.street, town.isEmpty ? nil : town].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// What is known about getting into and around a place.
  private func accessibility(_ facts: PlaceAccessibility) -> [ViewRecord] {
    let all = [
      ("rullestol", facts.wheelchair), ("heis", facts.lift), ("hc_toalett", facts.toilet),
      ("hc_parkering", facts.parking), ("teleslynge", facts.hearingLoop),
    ]
    return all.compactMap { key, fact in
      wording.fact(key, fact).map { value in
        FactShapes.fact.record([
          "navn": .text(text("swift.tilgjengelighet.\(key)")), "verdi": .text(value),
        ])
      }
    }
  }
}

extension Channel {
  /// The channel's key among the texts.
  fileprivate var code: String { self == .outdoors ? "utendors" : rawValue }
}
