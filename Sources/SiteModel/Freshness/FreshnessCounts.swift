import SiteBase

/// How many offers the rules of age concern, and what happens next.
package struct FreshnessCounts: Sendable, Hashable {
  /// A day on which offers change.
  package struct Change: Sendable, Hashable {
    /// The day.
    package var day: CalendarDate
    /// How many get a remark on that day.
    package var marked = 0
    /// How many are lowered.
    package var lowered = 0
    /// How many are withdrawn.
    package var withdrawn = 0

    /// Creates a change.
    package init(day: CalendarDate, marked: Int = 0, lowered: Int = 0, withdrawn: Int = 0) {
      self.day = day
      self.marked = marked
      self.lowered = lowered
      self.withdrawn = withdrawn
    }
  }

  /// Offers whose pages tell that the check is old or overdue.
  package var marked = 0
  /// Offers that are lowered and not withdrawn.
  package var lowered = 0
  /// Offers that are withdrawn.
  package var withdrawn = 0
  /// The next days on which offers change if nobody checks them, ascending, at most ``mostChanges``.
  package var next: [Change] = []

  /// A summary tells of no more days.
  package static let mostChanges = 3

  /// No offers.
  package init() {}

  /// Counts a site's offers.
  package init(_ site: Site) {
    var changes: [CalendarDate: Change] = [:]
    func add(_ day: CalendarDate?, _ kind: WritableKeyPath<Change, Int>) {
      guard let day, day > site.date else { return }
      changes[day, default: Change(day: day)][keyPath: kind] += 1
    }
    for offer in site.freshness {
      if offer.isMarked { marked += 1 }
      switch offer.standing {
      case .usual: break
      case .lowered: lowered += 1
      case .withdrawn: withdrawn += 1
      }
      add(offer.markedFrom, \.marked)
      add(offer.withdrawnFrom, \.withdrawn)
      // One that is withdrawn as soon as it is lowered is never seen lower.
      if offer.standing != .withdrawn, offer.loweredFrom != offer.withdrawnFrom {
        add(offer.loweredFrom, \.lowered)
      }
    }
    next = changes.keys.sorted().prefix(Self.mostChanges).compactMap { changes[$0] }
  }
}
