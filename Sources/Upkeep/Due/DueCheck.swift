import SiteBase
import SiteModel

/// The next check of an offer's facts.
package struct DueCheck: Sendable {
  /// Why the check is due on its day.
  package typealias Reason = NextCheck.Reason

  package let offer: Offer
  /// The day the facts are to be checked; the first day of all when they have no date at all.
  package let day: CalendarDate
  package let reason: Reason
}

/// The offers whose facts somebody must keep true, by id.
///
/// Only what visitors rely on is counted: no drafts, no ended offers, and no containers, which have no
/// facts of their own to check.
func keptOffers(of site: Site) -> [Offer] {
  zip(site.offers, site.nextChecks).compactMap { offer, next in next.map { _ in offer } }
}

/// The checks of ``keptOffers(of:)`` that are due by a day, the earliest first, then by id.
///
/// - Complexity: O(*n* log *n*) in the number of offers.
package func dueChecks(of site: Site, by last: CalendarDate) -> [DueCheck] {
  zip(site.offers, site.nextChecks).lazy
    .compactMap { offer, next in
      next.map { DueCheck(offer: offer, day: $0.day, reason: $0.reason) }
    }
    .filter { $0.day <= last }
    .sorted { ($0.day, $0.offer.id) < ($1.day, $1.offer.id) }
}
