import SiteModel

/// Every name of every offer from A to Å.
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

  /// Whether each letter has a page of its own.
  var hasPagePerLetter: Bool { count > Self.namesOnOnePage }

  init(_ site: Site) {
    var names: [(order: NorwegianOrder, entry: Entry)] = []
    for (place, offer) in site.offers.enumerated() {
      let title = offer.texts(in: site.settings.language).title
      names.append((NorwegianOrder(title), Entry(name: title, offer: place, isOther: false)))
      for other in offer.otherNames where other != title {
        names.append((NorwegianOrder(other), Entry(name: other, offer: place, isOther: true)))
      }
    }
    names.sort { ($0.order, $0.entry.offer) < ($1.order, $1.entry.offer) }
    var byLetter: [Letter: [Entry]] = [:]
    for (order, entry) in names { byLetter[order.letter ?? .digits, default: []].append(entry) }
    let digits = byLetter[.digits].map { [Group(letter: .digits, entries: $0)] } ?? []
    groups = digits + Letter.alphabet.map { Group(letter: $0, entries: byLetter[$0] ?? []) }
    count = names.count
  }
}
