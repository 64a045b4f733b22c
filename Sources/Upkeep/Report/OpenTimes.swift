import SiteModel

/// A part of the week that people ask for.
enum PartOfWeek: Int, CaseIterable, Sendable {
  /// Monday to Friday before 16.00.
  case day
  /// Monday to Friday after 17.00.
  case evening
  /// Saturday or Sunday.
  case weekend

  /// The name in a heading.
  var name: String {
    switch self {
    case .day: "dag"
    case .evening: "kveld"
    case .weekend: "helg"
    }
  }
}

extension Schedule? {
  /// Whether something with this schedule is open in a part of the week. Unknown without hours by weekday;
  /// with them, also where only a day without hours could fit, or where it can be reached by appointment.
  func isOpen(_ part: PartOfWeek) -> Fact {
    guard let schedule = self else { return .unknown }
    if schedule.isAlwaysOpen { return .yes }
    guard !schedule.weekly.isEmpty else { return .unknown }
    let facts = schedule.weekly.map { $0.isOpen(part) }
    if facts.contains(.yes) { return .yes }
    return facts.contains(.unknown) || schedule.byAppointment == .yes ? .unknown : .no
  }
}

extension WeeklyHours {
  fileprivate func isOpen(_ part: PartOfWeek) -> Fact {
    let isWeekend = days.contains { $0 >= .saturday }
    guard part != .weekend else { return isWeekend ? .yes : .no }
    guard days.contains(where: { $0 < .saturday }) else { return .no }
    guard let opens else { return .unknown }
    // What closes at or before it opens does so after midnight.
    let closes = closes.map { $0 > opens ? $0.minutes : $0.minutes + 24 * 60 }
    switch part {
    case .day: return opens.minutes < 16 * 60 ? .yes : .no
    case .evening:
      if opens.minutes >= 17 * 60 { return .yes }
      return closes.map { $0 > 17 * 60 ? .yes : .no } ?? .unknown
    case .weekend: return isWeekend ? .yes : .no
    }
  }
}
