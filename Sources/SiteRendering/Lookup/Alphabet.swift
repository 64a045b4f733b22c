import SiteBase
import SiteModel

/// Every name of every offer from A to Å, but for those withdrawn for the age of their facts.
struct Alphabet: Sendable {
  /// Above this many names each letter gets a page, so that no page grows past what a phone gets in
  /// one round trip (300 names are about 8 KB compressed).
  static let namesOnOnePage = 300

  /// A name.
  struct Entry: Sendable {
    /// The name.
    let name: String
    /// The offer's place in the site's list.
    let offer: Int
    /// The name is another than the title.
    let isOther: Bool
  }

  /// The names on a letter, in order.
  struct Group: Sendable {
    let letter: Letter
    var entries: [Entry]
  }

  /// The letters in order, those without names too; digits only when there are names on them.
  let groups: [Group]
  /// How many names there are.
  let count: Int
  /// The offers in the order of their titles.
  let titles: [Int]

  /// Whether each letter has a page of its own.
  var hasPagePerLetter: Bool { count > Self.namesOnOnePage }

  init(_ site: Site, jobs: Int) {
    let places = site.offers.indices.filter { site.freshness[$0].standing != .withdrawn }
    var names = parallelMap(count: places.count, jobs: jobs) { number in
      let place = places[number]
      let offer = site.offers[place]
      let title = offer.title(in: site.settings.language)
      let others = offer.otherNames.filter { $0 != title }
      return ([title] + others).enumerated().map { number, name in
        (order: NorwegianOrder(name), entry: Entry(name: name, offer: place, isOther: number > 0))
      }
    }.flatMap { $0 }
    names.sort { a, b in
      a.order < b.order || (a.order == b.order && a.entry.offer < b.entry.offer)
    }
    titles = names.lazy.filter { !$0.entry.isOther }.map(\.entry.offer)
    var byLetter: [Letter: [Entry]] = [:]
    for (order, entry) in names { byLetter[order.letter ?? .digits, default: []].append(entry) }
    let digits = byLetter[.digits].map { [Group(letter: .digits, entries: $0)] } ?? []
    groups = digits + Letter.alphabet.map { Group(letter: $0, entries: byLetter[$0] ?? []) }
    count = names.count
  }
}
