import SiteBase
import SiteModel

/// The next check of an offer's facts.
package struct DueCheck: Sendable {
  /// Why the check is due on its day.
  package enum Reason: Sendable, Equatable {
    /// Whoever checked the facts last wrote the day.
    case planned
    /// The facts were checked on a day, and checks last for the site's number of months.
    case checked(CalendarDate)
    /// Nobody has checked the facts; the day their newest document is from, or nil when no document has
    /// a day.
    case neverChecked(since: CalendarDate?)
  }

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
  let containers = Set(site.offers.compactMap(\.partOf))
  return site.offers.filter {
    $0.status != .ended && !(containers.contains($0.id) && $0.hasNoFacts)
  }
}

/// The checks of ``keptOffers(of:)`` that are due by a day, the earliest first, then by id.
///
/// - Complexity: O(*n* log *n*) in the number of offers.
package func dueChecks(of site: Site, by last: CalendarDate) -> [DueCheck] {
  let documents = Dictionary(
    site.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  return keptOffers(of: site).lazy
    .map { offer in
      let newest = offer.sources.compactMap { $0.document.flatMap { documents[$0]?.date } }.max()
      return DueCheck(offer, newestDocument: newest, site.settings)
    }
    .filter { $0.day <= last }
    .sorted { ($0.day, $0.offer.id) < ($1.day, $1.offer.id) }
}

extension DueCheck {
  fileprivate init(_ offer: Offer, newestDocument: CalendarDate?, _ settings: SiteSettings) {
    self.offer = offer
    if let next = offer.verification?.next {
      (day, reason) = (next, .planned)
    } else if let date = offer.verification?.date {
      let months = settings.oldAfterMonths
      let latest = date.adding(months: months) ?? date
      day = latest.adding(days: -offer.id.spread(over: months * 30 / 4))
      reason = .checked(date)
    } else {
      day =
        settings.firstRound.map { $0.adding(days: offer.id.spread(over: daysOfFirstRound)) }
        ?? newestDocument?.adding(months: settings.oldAfterMonths) ?? .distantPast
      reason = .neverChecked(since: newestDocument)
    }
  }
}

/// Checks of offers that were never checked are spread over the year after the first round begins.
private let daysOfFirstRound = 364

extension Offer {
  /// Whether it says nothing that a phone call could find wrong.
  fileprivate var hasNoFacts: Bool {
    fields.contacts.isEmpty && fields.places.isEmpty && fields.schedule == nil
      && fields.price == .unknown
  }
}

extension String {
  /// A number of days from 0 to just below `days` that is always the same for the text and differs
  /// between texts: its FNV-1a hash, https://datatracker.ietf.org/doc/html/rfc9923. Offers that were
  /// checked on one day are so not all due on one day; they come earlier and never later.
  fileprivate func spread(over days: Int) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return days > 0 ? Int(hash) % days : 0
  }
}
