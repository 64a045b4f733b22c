import SiteBase
import SiteModel
import Templates

/// Offers under a heading, before a page decides how they show.
struct OfferGroup {
  /// The heading's anchor.
  let id: String
  /// The heading.
  let title: String
  /// The group's own page; nil when it has none.
  var address: String?
  /// Where to look when the page is too full to list the group's offers; nil when it must.
  var search: String?
  /// The offers, as numbers in the site's list.
  let offers: [Int]
  /// Whether the heading names the kind of all its offers, so that their lines needn't.
  var isOfOneKind = false
  /// Whether the offers are of several municipalities, so that their lines name them.
  var isOfManyPlaces = false
}

/// Offers under a heading, as a page shows them.
struct OfferGroupView {
  let id: String
  let title: String
  let count: String
  let address: String?
  let cards: [OfferCard]
  let lines: [OfferLine]

  static let shape = Shape<OfferGroupView>(
    "Gruppe", "Offers with a heading; filled as cards or as links."
  ) { f in
    f.text("id", "The heading's anchor, unique on the page.") { $0.id }
    f.text("tittel", "The heading.") { $0.title }
    f.text("antall", "How many offers, in words.") { $0.count }
    f.text("adresse", "The group's own page.") { $0.address }
    f.list("kort", OfferCard.shape, "The offers, when the page shows few.") { $0.cards }
    f.list("lenker", OfferLine.shape, "The offers, when the page shows many.") { $0.lines }
  }
}

/// The offers of one language as lists show them.
final class OfferLists: Sendable {
  let links: SiteLinks
  /// Made beforehand in the site's own language; nil in the others, which have few lists.
  private let cards: [OfferCard]?

  /// How many offers a page shows as cards at most: more make it larger than the 14 KB, compressed,
  /// that a phone gets in one round trip.
  static let mostCards = 40

  /// How many offers a page links to at most where there is another page to go to, for the same
  /// reason.
  static let mostLinks = 400

  /// How many links of a page have the offers' summaries at most, for the same reason.
  static let mostSummaries = 200

  /// - Parameter jobs: The number of threads that make cards beforehand; nil to make them when they
  ///   are needed.
  init(_ links: SiteLinks, jobs: Int?) {
    self.links = links
    cards = jobs.map { jobs in
      parallelMap(count: links.index.site.offers.count, jobs: jobs) { OfferCard($0, links) }
    }
  }

  /// An offer as lists show it.
  func card(_ offer: Int) -> OfferCard { cards?[offer] ?? OfferCard(offer, links) }

  /// Groups as a page shows them; empty ones are left out. On a page with more than ``mostLinks``
  /// offers a group that has somewhere else to look is a heading that leads there.
  ///
  /// - Parameter areLinks: Whether offers are links also where they are few enough for cards.
  /// - Parameter others: How many offers the page lists beside these.
  func views(
    _ groups: [OfferGroup], areLinks: Bool = false, beside others: Int = 0
  ) -> [OfferGroupView] {
    let shown = groups.filter { !$0.offers.isEmpty }
    let count = shown.reduce(0) { $0 + $1.offers.count }
    let isTooLong = count + others > Self.mostLinks
    let hasSummaries = count + others <= Self.mostSummaries
    let areCards = !areLinks && count <= Self.mostCards
    return shown.map { group in
      let elsewhere = isTooLong ? group.address ?? group.search : nil
      let cards = (elsewhere == nil ? group.offers : []).map(card)
      return OfferGroupView(
        id: group.id, title: group.title, count: links.wording.offers(group.offers.count),
        address: elsewhere ?? group.address, cards: areCards ? cards : [],
        lines: areCards
          ? []
          : cards.map {
            OfferLine(
              card: $0, namesKind: !group.isOfOneKind, namesPlace: group.isOfManyPlaces,
              hasSummary: hasSummaries)
          })
    }
  }

  /// Links to the groups of a long page; none when there is only one group to go to.
  ///
  /// - Parameter page: The page's own address.
  func jumps(to groups: [OfferGroup], on page: String) -> [CountedLink] {
    let shown = groups.filter { !$0.offers.isEmpty }
    guard shown.count > 1 else { return [] }
    return shown.map { group in
      CountedLink(
        name: group.title, address: page + "#" + group.id,
        count: links.wording.offers(group.offers.count))
    }
  }

  /// Offers by municipality, in the municipalities' order. An offer for several is in each.
  ///
  /// - Parameter prefix: What the headings' anchors start with.
  /// - Parameter search: The search's fragment for these offers, to which the municipality is added.
  /// - Parameter page: The group's own page, by the municipality's id.
  func byMunicipality(
    _ offers: [Int], prefix: String = "kommune-", search: String? = nil,
    page: (String) -> String? = { _ in nil }
  ) -> [OfferGroup] {
    let municipalities = links.index.site.municipalities
    var groups = [[Int]](repeating: [], count: municipalities.count)
    for offer in offers {
      for number in links.index.references[offer].municipalities { groups[number].append(offer) }
    }
    return zip(municipalities, groups).compactMap { municipality, offers in
      guard !offers.isEmpty else { return nil }
      return OfferGroup(
        id: prefix + municipality.id, title: municipality.name, address: page(municipality.id),
        search: search.map { links.search($0 + "&kommune=" + municipality.id) }, offers: offers)
    }
  }

  /// Offers by what they help with, each once: under the first of its own themes that leads to one of
  /// the given themes, in their order, and the rest last.
  ///
  /// - Parameter rest: The heading of those that lead to none.
  /// - Parameter page: A theme's own page, by its number.
  func byNeed(
    _ offers: [Int], themes: [Int], rest: String, isOfManyPlaces: Bool = false,
    page: (Int) -> String
  ) -> [OfferGroup] {
    let index = links.index
    var groups = [[Int]](repeating: [], count: themes.count)
    var others: [Int] = []
    for offer in offers {
      let needs = index.references[offer].themes.lazy.flatMap { [$0] + index.themes.broader[$0] }
      if let group = needs.compactMap({ themes.firstIndex(of: $0) }).first {
        groups[group].append(offer)
      } else {
        others.append(offer)
      }
    }
    return zip(themes, groups).map { theme, offers in
      OfferGroup(
        id: "behov-" + index.site.themes[theme].id,
        title: links.localized(index.site.themes[theme].name).text, address: page(theme),
        offers: offers, isOfManyPlaces: isOfManyPlaces)
    } + [OfferGroup(id: "behov", title: rest, offers: others, isOfManyPlaces: isOfManyPlaces)]
  }

  /// Offers by kind.
  func byKind(_ offers: [Int]) -> [OfferGroup] {
    OfferKind.allCases.map { kind in
      OfferGroup(
        id: "slag-" + kind.code,
        title: links.wording.texts.text("tall_og_ord.slaggruppe.\(kind.code)"),
        offers: offers.filter { links.index.site.offers[$0].kind == kind }, isOfOneKind: true)
    }
  }
}
