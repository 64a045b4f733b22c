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
  /// Where to look when the page is too full to list the group's offers; nil when it must.
  var search: String?
  /// The offers, as places in the site's list.
  let offers: [Int]
  /// The heading's language when it isn't the page's.
  var language: String?
  /// Whether the heading says what kind the offers are, so that their lines needn't.
  var isOfOneKind = false
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

  /// How many offers a page links to at most where there is another page to go to, for the same
  /// reason.
  static let mostLinks = 400

  /// Groups as a page shows them; empty ones are left out. On a page with more than ``mostLinks``
  /// offers a group that has somewhere else to look is a heading that leads there.
  ///
  /// - Parameter others: How many offers the page lists beside these.
  func groups(
    _ groups: [OfferGroup], form: OfferGroupForm = .bySize, beside others: Int = 0
  ) -> ViewValue {
    let shown = groups.filter { !$0.offers.isEmpty }
    let count = shown.reduce(0) { $0 + $1.offers.count }
    let isTooLong = count + others > Self.mostLinks
    let areCards = form == .bySize && count <= Self.mostCards
    return .list(
      shown.map { group in
        let elsewhere = isTooLong ? group.address ?? group.search : nil
        let offers = elsewhere == nil ? group.offers : []
        return OfferListShapes.group.record([
          "id": .text(group.id),
          "tittel": .text(group.title),
          "antall": .text(wording.offers(group.offers.count)),
          "adresse": .text(elsewhere ?? group.address),
          "kort": .list(areCards ? offers.map(card) : []),
          "lenker": .list(
            areCards
              ? [] : offers.map { group.isOfOneKind ? makeLine($0, tellsKind: false) : line($0) }),
          "annet_sprak": .text(group.language),
        ])
      })
  }

  /// Links to the groups of a long page; none when there is only one group to go to.
  ///
  /// - Parameter page: The page's own address.
  func jumps(to groups: [OfferGroup], on page: String) -> ViewValue {
    let shown = groups.filter { !$0.offers.isEmpty }
    return .list(
      (shown.count < 2 ? [] : shown).map { group in
        LinkShapes.counted.record([
          "navn": .text(group.title), "adresse": .text(page + "#" + group.id),
          "antall": .text(wording.offers(group.offers.count)),
        ])
      })
  }

  /// Offers by municipality, in the municipalities' order. An offer for several stands in each.
  ///
  /// - Parameter prefix: What the headings' anchors start with.
  /// - Parameter search: The search's fragment for these offers, to which the municipality is added.
  /// - Parameter page: The group's own page, by the municipality's id.
  func byMunicipality(
    _ offers: [Int], prefix: String = "kommune-", search: String? = nil,
    page: (String) -> String? = { _ in nil }
  ) -> [OfferGroup] {
    var groups = [[Int]](repeating: [], count: site.municipalities.count)
    for offer in offers {
      for place in index.numbers[offer].municipalities { groups[place].append(offer) }
    }
    return zip(site.municipalities, groups).compactMap { municipality, offers in
      guard !offers.isEmpty else { return nil }
      return OfferGroup(
        id: prefix + municipality.id, title: municipality.name, address: page(municipality.id),
        search: search.map { searchAddress($0 + "&kommune=" + municipality.id) }, offers: offers)
    }
  }

  /// Offers by kind.
  func byKind(_ offers: [Int]) -> [OfferGroup] {
    OfferKind.allCases.map { kind in
      OfferGroup(
        id: "slag-" + kind.code, title: text("swift.slaggruppe.\(kind.code)"),
        offers: offers.filter { site.offers[$0].kind == kind }, isOfOneKind: true)
    }
  }
}
