import SiteBase
import SiteModel
import Upkeep

/// The offers whose facts are to be checked now, in the order they are to be taken.
struct DueQueue: Sendable {
  /// The offers' ids, those that fell due first at the front.
  let ids: [String]
  /// The offers that fall due in the ``daysOfSoon`` days to come.
  let soon: Set<String>

  private let all: Set<String>

  /// As long as owners get to answer before their offer's page calls its facts old.
  private static let daysOfSoon = 30

  /// Creates the queue of a site on a day; empty without a site.
  init(_ site: Site?, by today: CalendarDate) {
    let last = today.adding(days: Self.daysOfSoon)
    let checks = site.map { dueChecks(of: $0, by: last) } ?? []
    ids = checks.filter { $0.day <= today }.map(\.offer.id)
    soon = Set(checks.filter { $0.day > today }.map(\.offer.id))
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
