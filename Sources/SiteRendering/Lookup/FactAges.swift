import SiteBase
import SiteModel

/// How old the facts of each offer are: the day a person last checked them, or else the date of the
/// newest document they are from.
struct FactAges: Sendable {
  /// By offer; nil when neither is known.
  let dates: [CalendarDate?]
  /// By offer, the newest of its dated documents, or else the first one; nil when it names none.
  let documents: [Int?]
  /// By municipality, the median of its running offers; nil for one without dates.
  private let usual: [CalendarDate?]

  /// O(n log n) in the number of offers.
  init(
    _ site: Site, _ numbers: EntryNumbers, offersByMunicipality: [[Int]]
  ) {
    let documents = site.offers.map { offer in
      let all = offer.sources.compactMap { $0.document.flatMap { numbers.sources[$0] } }
      return all.filter { site.sources[$0].date != nil }
        .max { site.sources[$0].date?.dayNumber ?? 0 < site.sources[$1].date?.dayNumber ?? 0 }
        ?? all.first
    }
    let dates = site.offers.indices.map { offer in
      site.offers[offer].verification?.date
        ?? documents[offer].flatMap { site.sources[$0].date }
    }
    self.documents = documents
    self.dates = dates
    usual = offersByMunicipality.map { offers in
      let known = offers.compactMap { dates[$0] }.sorted()
      return known.isEmpty ? nil : known[known.count / 2]
    }
  }

  /// Whether an offer's facts are older than those of at least half of the offers beside it by some
  /// months or more, in every municipality it serves.
  func isOlderThanNeighbours(_ offer: Int, in municipalities: [Int], by months: Int) -> Bool {
    guard let date = dates[offer], !municipalities.isEmpty else { return false }
    return municipalities.allSatisfy { municipality in
      usual[municipality].map { $0.months(since: date) >= months } ?? false
    }
  }
}
