import SiteBase

/// How a round went, counted in owners.
package struct RoundFigures: Sendable, Equatable {
  /// The round: the year and month its owners were first asked, such as `2026-11`.
  package let round: String
  /// How many were asked.
  package var asked = 0
  /// How many of them answered, or had somebody else answer.
  package var answered = 0
  /// How many didn't answer and had a mail come back.
  package var bounced = 0
  /// How many did neither, so far.
  package var silent = 0

  /// The share of those asked that answered, from 0 to 1.
  package var answerRate: Double { asked == 0 ? 0 : Double(answered) / Double(asked) }

  /// The rounds in the log, the earliest first.
  ///
  /// - Parameter date: What happened later is left out; nil counts all.
  /// - Complexity: O(*n* log *n*) in the number of events.
  package static func all(_ log: UpkeepLog, until date: CalendarDate? = nil) -> [RoundFigures] {
    let events = log.events.filter { event in date.map { event.date <= $0 } ?? true }
    let byRound = Dictionary(grouping: events.filter { $0.round != nil }) { $0.round ?? "" }
    return byRound.sorted { $0.key < $1.key }.compactMap { round, events in
      let asked = events.filter { $0.kind == .asked }
      guard !asked.isEmpty else { return nil }
      var figures = RoundFigures(round: round)
      for mails in Dictionary(grouping: asked, by: { $0.owner ?? "" }).values {
        let offers = Set(mails.flatMap(\.offers))
        let codes = Set(mails.compactMap(\.code))
        func happened(_ kinds: [UpkeepEvent.Kind]) -> Bool {
          events.contains { event in
            kinds.contains(event.kind)
              && (event.code.map(codes.contains) == true
                || !offers.isDisjoint(with: event.offers))
          }
        }
        figures.asked += 1
        if happened([.answered]) {
          figures.answered += 1
        } else if happened([.bounced]) {
          figures.bounced += 1
        } else {
          figures.silent += 1
        }
      }
      return figures
    }
  }
}
