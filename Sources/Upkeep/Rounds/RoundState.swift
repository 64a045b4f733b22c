import SiteBase
import SiteModel

/// Where every offer is in the rounds on the site's day: a function of the site, the log and the rules.
struct RoundState {
  /// The last step that was taken for an offer in a round that isn't over.
  struct OpenOffer {
    let offer: Offer
    /// The event that began the round: its owner was asked, or without one the list of calls.
    let start: UpkeepEvent
    /// The last step; `start` itself at first.
    let step: UpkeepEvent
    /// Somebody answered, and a person of the staff has the next move.
    let isAnswered: Bool
    /// The last step's mail came back, or whoever got it doesn't work there.
    let isReturned: Bool
  }

  let site: Site
  let log: UpkeepLog
  let rules: RoundRules
  /// The offers that are asked about, by id, each with the day its facts are due.
  let due: [DueCheck]
  /// The open offers by id.
  let open: [String: OpenOffer]

  /// - Complexity: O(*n* *m*) in offers and events.
  init(_ site: Site, _ log: UpkeepLog, _ rules: RoundRules) {
    self.site = site
    self.log = log
    self.rules = rules
    due = dueChecks(of: site, by: .distantFuture).sorted { $0.offer.id < $1.offer.id }
    var events: [String: [UpkeepEvent]] = [:]
    // The log may have been written out of order by hand.
    let ordered = log.events.enumerated().sorted {
      ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
    }
    for (_, event) in ordered where event.date <= site.date {
      for id in Set(event.offers) { events[id, default: []].append(event) }
    }
    var open: [String: OpenOffer] = [:]
    for check in due {
      let offer = check.offer
      guard let own = events[offer.id] else { continue }
      open[offer.id] = Self.openOffer(check, own, site.date, rules)
    }
    self.open = open
  }

  private static func openOffer(
    _ check: DueCheck, _ events: [UpkeepEvent], _ today: CalendarDate, _ rules: RoundRules
  ) -> OpenOffer? {
    let offer = check.offer
    let starts = events.indices.filter { events[$0].beginsRound }
    guard let first = starts.last else { return nil }
    let start = events[first]
    let round = events[first...]
    guard start.date.adding(days: rules.daysOfCode) >= today,
      // A round of a former owner is over.
      start.owner == offer.owner.address,
      offer.verification?.date.map({ $0 < start.date }) ?? true,
      check.isWanted(since: start.date, today, rules),
      !round.contains(where: { $0.kind == .unconfirmed })
    else { return nil }
    let step = round.last { $0.kind.isStep } ?? start
    let answer = round.last { [.answered, .rejected].contains($0.kind) }
    let isReturned = round.contains {
      [.bounced, .notReached].contains($0.kind) && $0.code != nil && $0.code == step.code
    }
    return OpenOffer(
      offer: offer, start: start, step: step, isAnswered: answer?.kind == .answered,
      isReturned: isReturned)
  }

  /// Whether offers were left unconfirmed so lately that they are not asked about again yet.
  func isResting(_ offer: Offer) -> Bool {
    guard let last = log.latest(.unconfirmed, offer.id),
      offer.verification?.date.map({ $0 < last.date }) ?? true
    else { return false }
    return last.date.adding(days: rules.daysOfRest) > site.date
  }

  /// Whether a mail may go to an address today: none did within the days between two.
  func mayMail(_ address: String) -> Bool {
    let earliest = site.date.adding(days: -rules.daysBetween)
    return !log.events.contains {
      $0.kind.isMail && $0.owner == address && $0.date > earliest && $0.date <= site.date
    }
  }
}

extension CalendarDate {
  /// 31 December 9999, after every other date.
  fileprivate static let distantFuture =
    CalendarDate(year: 9999, month: 12, day: 31) ?? .distantPast
}

extension DueCheck {
  /// Whether a round that began on a day is to go on for the offer. A mail has all of an owner's offers, but
  /// nobody is reminded of those that were checked lately; the others don't wait each for its own day, so
  /// that an owner has one round a year.
  fileprivate func isWanted(
    since start: CalendarDate, _ today: CalendarDate, _ rules: RoundRules
  ) -> Bool {
    if day <= today.adding(days: rules.daysBefore) { return true }
    guard reason != .planned else { return false }
    return offer.verification?.date.map { $0.adding(days: rules.daysOfRest) < start } ?? true
  }
}

extension UpkeepEvent {
  /// Whether it is the first of a round: an owner is asked, or an offer without one is to be called about.
  fileprivate var beginsRound: Bool { kind == .asked || kind == .listed && owner == nil }
}

extension UpkeepEvent.Kind {
  /// Whether somebody got a mail.
  var isMail: Bool { [.asked, .reminded, .otherAsked].contains(self) }
  /// Whether it is a step on the way from asking to giving up.
  var isStep: Bool { isMail || self == .listed }
}

extension Owner {
  /// The address to ask, in lower case; nil when there is none.
  package var address: String? { email.map { $0.lowercased() } }
}

/// The offers that somebody was asked about to no avail, with the day that was settled: neither confirmed
/// since, nor ended.
package func unconfirmedOffers(
  _ site: Site, _ log: UpkeepLog
) -> [(offer: Offer, since: CalendarDate)] {
  site.offers.compactMap { offer in
    guard offer.status != .ended, let event = log.latest(.unconfirmed, offer.id),
      event.date <= site.date, offer.verification?.date.map({ $0 < event.date }) ?? true
    else { return nil }
    return (offer, event.date)
  }
}
