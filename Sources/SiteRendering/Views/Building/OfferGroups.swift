import SiteModel
import Templates

/// Offers that stand together on a page under a heading.
struct OfferGroup {
  /// The heading's anchor.
  let id: String
  /// The heading.
  let title: String
  /// The group's own page; nil when it has none.
  var address: String?
  /// The offers, as places in the site's list.
  let offers: [Int]
  /// The heading's language when it isn't the page's.
  var language: String?
}

/// How the offers of a page show.
enum OfferGroupForm {
  /// As cards when the page has few, as links when it has many.
  case bySize
  /// As links.
  case links
}

extension Edition {
  /// How many offers a page shows as cards at most: more make it larger than the 14 KB, compressed,
  /// that a phone gets in one round trip.
  static let mostCards = 40

  /// Groups as a page shows them; empty ones are left out.
  func groups(_ groups: [OfferGroup], form: OfferGroupForm = .bySize) -> ViewValue {
    let shown = groups.filter { !$0.offers.isEmpty }
    let areCards: Bool
    switch form {
    case .bySize: areCards = shown.reduce(0) { $0 + $1.offers.count } <= Self.mostCards
    case .links: areCards = false
    }
    return .list(
      shown.map { group in
        OfferListShapes.group.record([
          "id": .text(group.id),
          "tittel": .text(group.title),
          "antall": .text(wording.offers(group.offers.count)),
          "adresse": .text(group.address),
          "kort": .list(areCards ? group.offers.map(card) : []),
          "lenker": .list(areCards ? [] : group.offers.map(line)),
          "annet_sprak": .text(group.language),
        ])
      })
  }

  /// Offers by municipality, in the municipalities' order. An offer for several stands in each.
  ///
  /// - Parameter prefix: What the headings' anchors start with.
  /// - Parameter page: The group's own page, by the municipality's id.
  func byMunicipality(
    _ offers: [Int], prefix: String = "kommune-", page: (String) -> String? = { _ in nil }
  ) -> [OfferGroup] {
    var groups = [[Int]](repeating: [], count: site.municipalities.count)
    for offer in offers {
      for id in site.offers[offer].municipalities {
        if let place = index.places.municipalities[id] { groups[place].append(offer) }
      }
    }
    return zip(site.municipalities, groups).compactMap { municipality, offers in
      guard !offers.isEmpty else { return nil }
      return OfferGroup(
        id: prefix + municipality.id, title: municipality.name, address: page(municipality.id),
        offers: offers)
    }
  }

  /// Offers by kind.
  func byKind(_ offers: [Int]) -> [OfferGroup] {
    OfferKind.allCases.map { kind in
      OfferGroup(
        id: "slag-" + kind.code, title: text("swift.slaggruppe.\(kind.code)"),
        offers: offers.filter { site.offers[$0].kind == kind })
    }
  }
}
