import SiteBase
import SiteModel
import Templates

/// Cards and lines of offers that are made once and shown on many pages.
struct OfferCardStore: Sendable {
  private let cards: [ViewRecord]
  private let lines: [ViewRecord]

  /// Makes the cards and lines of every offer.
  init(_ edition: Edition, jobs: Int) {
    let made = parallelMap(count: edition.site.offers.count, jobs: jobs) {
      (card: edition.makeCard($0), line: edition.makeLine($0))
    }
    cards = made.map(\.card)
    lines = made.map(\.line)
  }

  subscript(card place: Int) -> ViewRecord { cards[place] }

  subscript(line place: Int) -> ViewRecord { lines[place] }
}

extension Edition {
  /// An offer as a card in a list.
  func card(_ place: Int) -> ViewRecord { store?[card: place] ?? makeCard(place) }

  /// An offer as a line in a long list.
  func line(_ place: Int) -> ViewRecord { store?[line: place] ?? makeLine(place) }
}
