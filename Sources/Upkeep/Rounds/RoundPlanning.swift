import SiteBase
import SiteModel

/// The steps to take on the site's day: whom to ask, remind, ask instead or call, and whom nobody reached.
///
/// A function of the site, the log and the rules, but for new codes. Steps that the log has for the day
/// already are not taken again. There are none on days when nobody is at work.
///
/// - Parameter generator: Makes codes; must be unguessable outside tests.
/// - Returns: Events for the log, those about mails first.
/// - Complexity: O(*n* *m*) in offers and events.
package func stepsToday(
  _ site: Site, _ log: UpkeepLog, _ rules: RoundRules,
  using generator: inout some RandomNumberGenerator
) -> [UpkeepEvent] {
  guard site.date.isWorkingDay else { return [] }
  var steps = TodaysSteps(state: RoundState(site, log, rules))
  steps.goOn(using: &generator)
  steps.ask(using: &generator)
  steps.listWithoutOwner()
  return steps.events.filter(\.kind.isMail) + steps.events.filter { !$0.kind.isMail }
}

/// The steps of a day while they are found.
private struct TodaysSteps {
  let state: RoundState
  private(set) var events: [UpkeepEvent] = []

  init(state: RoundState) { self.state = state }

  private var today: CalendarDate { state.site.date }
  private var rules: RoundRules { state.rules }

  private func count(_ isCounted: (UpkeepEvent) -> Bool) -> Int {
    state.log.events.count { $0.date == today && isCounted($0) } + events.count(where: isCounted)
  }

  /// Whether a mail may go to an address today, and there is room for one more.
  private func mayMail(_ address: String) -> Bool {
    count { $0.kind.isMail } < rules.mostMails && state.mayMail(address)
      && !events.contains { $0.kind.isMail && $0.owner == address }
  }

  private func isOver(_ step: UpkeepEvent) -> Bool {
    step.date.adding(days: rules.daysBetween) <= today
  }

  /// The next step of the rounds that are under way.
  mutating func goOn(using generator: inout some RandomNumberGenerator) {
    let waiting = state.open.values.filter { !$0.isAnswered }.sorted { $0.offer.id < $1.offer.id }
    let returned = waiting.filter { $0.isReturned || isOver($0.step) }
    // The longest waiting first, where there is no room for all.
    let rounds = Dictionary(grouping: returned) { [$0.start.owner ?? "", $0.start.date.iso] }
      .sorted { ($0.value[0].step.date, $0.key[0]) < ($1.value[0].step.date, $1.key[0]) }
    for (_, offers) in rounds { goOn(offers, using: &generator) }
  }

  /// The next step of one owner's round.
  private mutating func goOn(
    _ offers: [RoundState.OpenOffer], using generator: inout some RandomNumberGenerator
  ) {
    func ids(_ kind: UpkeepEvent.Kind) -> [String] {
      offers.filter { $0.step.kind == kind && !(kind == .asked && $0.isReturned) }.map(\.offer.id)
    }
    guard let start = offers.first?.start else { return }
    if let owner = start.owner, !ids(.asked).isEmpty, mayMail(owner) {
      add(.reminded, ids(.asked), owner, start.code, start.round)
    }
    var toCall = ids(.otherAsked)
    let others = offers.filter {
      $0.step.kind == .reminded || $0.step.kind == .asked && $0.isReturned
    }
    let byAddress = Dictionary(grouping: others) { open in
      otherAddresses(of: open.offer).first { $0 != start.owner } ?? ""
    }
    for (address, offers) in byAddress.sorted(by: { $0.key < $1.key }) {
      let ids = offers.map(\.offer.id)
      if address.isEmpty {
        toCall += ids
      } else if mayMail(address) {
        add(.otherAsked, ids, address, newCode(using: &generator), start.round)
      }
    }
    add(.listed, toCall.sorted(), start.owner, nil, start.round)
    add(.unconfirmed, ids(.listed), start.owner, nil, start.round)
  }

  /// Asks owners that no round is under way with, those first whose facts have been due longest.
  mutating func ask(using generator: inout some RandomNumberGenerator) {
    let busy = Set(state.open.values.compactMap(\.start.owner))
    let owned = Dictionary(grouping: state.due.filter { $0.offer.owner.address != nil }) {
      $0.offer.owner.address ?? ""
    }
    let waiting = owned.compactMap { address, checks -> (day: CalendarDate, address: String)? in
      let first = checks.filter { !state.isResting($0.offer) }.map(\.day).min()
      guard let first, first <= today.adding(days: rules.daysBefore) else { return nil }
      return busy.contains(address) ? nil : (first, address)
    }
    for (_, address) in waiting.sorted(by: { ($0.day, $0.address) < ($1.day, $1.address) })
    where mayMail(address) {
      let ids = (owned[address] ?? []).map(\.offer.id).sorted()
      add(.asked, ids, address, newCode(using: &generator), String(today.iso.prefix(7)))
    }
  }

  /// Puts offers that have no owner to ask on the list of calls.
  mutating func listWithoutOwner() {
    let alone = state.due.filter {
      $0.offer.owner.address == nil && state.open[$0.offer.id] == nil && !state.isResting($0.offer)
        && $0.day <= today.adding(days: rules.daysBefore)
    }.sorted { ($0.day, $0.offer.id) < ($1.day, $1.offer.id) }
    let listed = state.log.events.filter {
      $0.date == today && $0.kind == .listed && $0.owner == nil
    }.reduce(0) { $0 + $1.offers.count }
    let ids = alone.prefix(max(0, rules.mostCalls - listed)).map(\.offer.id)
    add(.listed, ids.sorted(), nil, nil, String(today.iso.prefix(7)))
  }

  private mutating func add(
    _ kind: UpkeepEvent.Kind, _ offers: [String], _ owner: String?, _ code: String?,
    _ round: String?
  ) {
    guard !offers.isEmpty else { return }
    events.append(
      UpkeepEvent(kind, on: today, offers: offers, owner: owner, code: code, round: round))
  }
}

/// Addresses of those who answer for an offer, or else for its provider, in lower case.
func otherAddresses(of offer: Offer) -> [String] {
  (offer.contacts + (offer.inheritedContact?.contacts ?? [])).compactMap { contact in
    contact.email.map { $0.lowercased() }
  }
}
