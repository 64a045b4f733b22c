import SiteBase

/// Where lists and the search have an offer, by how long ago a person checked its facts.
package enum Standing: Sendable, Hashable {
  /// Where its name or the question places it.
  case usual
  /// After the others.
  case lowered
  /// Nowhere; its page stays at its address.
  case withdrawn
}

/// What the site's rules of age (`friskhet`) make of an offer, on the site's day and after it.
package struct Freshness: Sendable, Hashable {
  /// Where the offer is on the site's day.
  package let standing: Standing
  /// Whether the page tells on the site's day that the check is old or overdue.
  package let isMarked: Bool
  /// The first day its page tells so, unless somebody checks the facts before; nil for never.
  package let markedFrom: CalendarDate?
  /// The first day it is lowered; nil for never.
  package let loweredFrom: CalendarDate?
  /// The first day it is withdrawn; nil for never.
  package let withdrawnFrom: CalendarDate?
}

extension Freshness {
  /// - Parameter check: Its next check; nil for an offer that has none, which doesn't age.
  /// - Parameter isForDanger: Whether it is one of those that help someone in danger. Such an offer is never
  ///   withdrawn: an old number with a remark is better than none.
  init(
    _ offer: Offer, _ check: NextCheck?, _ settings: SiteSettings, on today: CalendarDate,
    isForDanger: Bool
  ) {
    let limits = check.map { AgeLimits(offer, $0, settings) }
    let marked = check == nil ? nil : offer.verification?.oldFrom(settings)
    let lowered = settings.loweredAfterMonths.flatMap { limits?.day(after: $0) }
    var withdrawn = settings.withdrawnAfterMonths.flatMap { limits?.day(after: $0) }
    if isForDanger || limits?.mayWithdraw == false { withdrawn = nil }
    isMarked = marked.map { $0 <= today } ?? false
    markedFrom = marked
    loweredFrom = lowered
    withdrawnFrom = withdrawn
    standing =
      withdrawn.map { $0 <= today } == true
      ? .withdrawn : lowered.map { $0 <= today } == true ? .lowered : .usual
  }
}

/// From when the age of an offer's facts counts.
private struct AgeLimits {
  /// The day of the last check, or the one that counts as it.
  let since: CalendarDate
  /// Nothing happens before this day.
  let earliest: CalendarDate
  /// Whether somebody has had the chance to check the facts.
  let mayWithdraw: Bool

  /// Nobody is surprised: an offer whose checker named the next day is left alone until that day has
  /// passed. One that was never checked counts as if it had been checked in time for the day it is on the
  /// list of checks, and is left alone until the whole first round is over; without a first round its
  /// document's day counts, and it is never withdrawn, as nobody has been asked to check it.
  init(_ offer: Offer, _ check: NextCheck, _ settings: SiteSettings) {
    let asIfChecked = check.day.adding(months: -settings.oldAfterMonths) ?? .distantPast
    switch check.reason {
    case .planned:
      since = offer.verification?.date ?? asIfChecked
      earliest = check.day.adding(days: 1)
      mayWithdraw = true
    case .checked(let date):
      since = date
      earliest = date
      mayWithdraw = true
    case .neverChecked(let document):
      since = settings.firstRound == nil ? document ?? .distantPast : asIfChecked
      earliest = settings.firstRound?.adding(days: daysOfFirstRound) ?? .distantPast
      mayWithdraw = settings.firstRound != nil
    }
  }

  /// The first day on which the facts are older than some months; nil beyond the calendar.
  func day(after months: Int) -> CalendarDate? {
    since.dayOlder(than: months).map { max($0, earliest) }
  }
}

extension CalendarDate {
  /// The first day on which more than some months have passed: the day after the last of them. Nil beyond
  /// the year 9999.
  package func dayOlder(than months: Int) -> CalendarDate? {
    guard var day = adding(months: months) else { return nil }
    // From the last day of a month the months are not over on the last day of a shorter one.
    while day.months(since: self) < months { day = day.adding(days: 1) }
    return day.adding(days: 1)
  }
}

extension Verification {
  /// The first day on which the check is old, or its own next day has passed; nil without a day.
  func oldFrom(_ settings: SiteSettings) -> CalendarDate? {
    [date?.dayOlder(than: settings.oldAfterMonths), date == nil ? nil : next?.adding(days: 1)]
      .compactMap(\.self).min()
  }
}

/// What the rules of age make of each of some offers, in their order.
func freshness(
  of offers: [Offer], _ sources: [SourceDocument], _ services: [CrisisService],
  _ settings: SiteSettings, on today: CalendarDate
) -> [Freshness] {
  let forDanger = Set(services.flatMap(\.offers))
  return zip(offers, nextChecks(of: offers, sources, settings)).map { offer, check in
    Freshness(offer, check, settings, on: today, isForDanger: forDanger.contains(offer.id))
  }
}
