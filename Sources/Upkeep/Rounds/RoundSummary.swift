import SiteBase
import SiteModel

extension UpkeepLog {
  /// What there was to do on the site's day and what waits for the staff, for people, in Norwegian.
  package func summary(of site: Site, _ rules: RoundRules) -> String {
    let state = RoundState(site, self, rules)
    var text = ""
    for event in events where event.date == site.date {
      let who = printable(event.owner ?? "uten eier")
      let what = event.offers.count == 1 ? event.offers[0] : "\(event.offers.count) tilbud"
      let line: String? =
        switch event.kind {
        case .asked: "Spør \(who) om \(what)"
        case .reminded: "Minn \(who) på \(what)"
        case .otherAsked: "Spør \(who) i stedet om \(what)"
        case .listed: "Ring om \(what) (\(who))"
        case .unconfirmed: "Ikke bekreftet: \(event.offers.joined(separator: ", ")) (\(who))"
        case .answered, .bounced, .notReached, .approved, .rejected: nil
        }
      if let line { text += printable(line) + "\n" }
    }
    if text.isEmpty { text = "Ingenting å gjøre \(norwegianDate(site.date)).\n" }
    let open = state.open.values.sorted { $0.offer.id < $1.offer.id }
    let answered = open.filter(\.isAnswered).map(\.offer.id)
    if !answered.isEmpty {
      text += "Svar venter på en av dere: \(answered.joined(separator: ", "))\n"
    }
    for (owner, date) in lostAddresses(on: site.date, rules)
    where state.due.contains(where: { $0.offer.owner.address == owner }) {
      text += "Finn en ny adresse: \(printable(owner)) nås ikke siden \(norwegianDate(date))\n"
    }
    return text
  }

  /// The addresses that mails lately came back from, with the day, unless somebody has answered from there
  /// since; by address.
  private func lostAddresses(
    on today: CalendarDate, _ rules: RoundRules
  ) -> [(address: String, since: CalendarDate)] {
    var lost: [String: CalendarDate] = [:]
    for event in events where event.date <= today && event.code != nil {
      guard let owner = event.owner else { continue }
      switch event.kind {
      case .bounced, .notReached: lost[owner] = event.date
      case .answered: lost[owner] = nil
      default: break
      }
    }
    return lost.filter { $0.value.adding(days: rules.daysOfCode) >= today }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
