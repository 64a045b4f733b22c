import SiteBase

/// The next check of an offer's facts.
package struct NextCheck: Sendable, Hashable {
  /// Why the check is due on its day.
  package enum Reason: Sendable, Hashable {
    /// Whoever checked the facts last wrote the day.
    case planned
    /// The facts were checked on a day, and checks last for the site's number of months.
    case checked(CalendarDate)
    /// Nobody has checked the facts; the day their newest document is from, or nil when no document has
    /// a day.
    case neverChecked(since: CalendarDate?)
  }

  /// The day the facts are to be checked; the first day of all when they have no date at all.
  package let day: CalendarDate
  /// Why on that day.
  package let reason: Reason
}

/// The next check of each of some offers, in their order.
///
/// Nil for those whose facts visitors don't rely on: ended offers, and containers, which have no facts of
/// their own to check.
func nextChecks(
  of offers: [Offer], _ sources: [SourceDocument], _ settings: SiteSettings
) -> [NextCheck?] {
  let documents = Dictionary(sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  let containers = Set(offers.compactMap(\.partOf))
  return offers.map { offer in
    guard offer.status != .ended, !(containers.contains(offer.id) && offer.hasNoFacts) else {
      return nil
    }
    let newest = offer.sources.compactMap { $0.document.flatMap { documents[$0]?.date } }.max()
    return NextCheck(of: offer, newestDocument: newest, settings)
  }
}

extension NextCheck {
  fileprivate init(of offer: Offer, newestDocument: CalendarDate?, _ settings: SiteSettings) {
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
let daysOfFirstRound = 364

extension Offer {
  /// Whether it states nothing that a phone call could find wrong.
  fileprivate var hasNoFacts: Bool {
    fields.contacts.isEmpty && fields.places.isEmpty && fields.schedule == nil
      && fields.price == .unknown
  }
}

extension String {
  /// A number of days from 0 to just below `days` that is always the same for the text and differs
  /// between texts: its FNV-1a hash. Offers that were
  /// checked on one day are so not all due on one day; they come earlier and never later.
  fileprivate func spread(over days: Int) -> Int {
    days > 0 ? Int(FNV32(utf8).value) % days : 0
  }
}
