import SiteBase
import SiteModel
import Upkeep

/// The offers whose facts are to be checked now, in the order they are to be taken.
struct DueQueue: Sendable {
  /// The offers' ids, those that fell due first at the front.
  let ids: [String]

  private let all: Set<String>

  /// Creates the queue of a site on a day; empty without a site.
  init(_ site: Site?, by today: CalendarDate) {
    ids = site.map { dueChecks(of: $0, by: today).map(\.offer.id) } ?? []
    all = Set(ids)
  }

  /// Whether an offer is due.
  func contains(_ id: String) -> Bool { all.contains(id) }

  /// The offer to take after another one; nil when no other is due.
  func next(after id: String) -> String? {
    guard let place = ids.firstIndex(of: id) else { return ids.first }
    return place + 1 < ids.count ? ids[place + 1] : ids.first { $0 != id }
  }
}
