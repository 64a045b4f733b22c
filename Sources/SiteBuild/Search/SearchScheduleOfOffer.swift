import SearchIndex
import SiteModel

extension SearchSchedule {
  /// A schedule as the client works out «open now» from it.
  init(_ schedule: Schedule) {
    self.init()
    hours = schedule.weekly.flatMap { weekly in
      weekly.days.map { day in
        OpenHours(
          weekday: day.rawValue, start: weekly.opens?.minutes,
          end: closing(weekly.opens, weekly.closes),
          season: weekly.season.map { Season(from: $0.from.number, to: $0.to.number) })
      }
    }
    exceptions = schedule.exceptions.compactMap { exception in
      if exception.isClosed { return Exception(date: exception.date) }
      // Open, but from when or until when isn't said: only the page can put that in words.
      guard let opens = exception.opens, let end = closing(opens, exception.closes) else {
        return nil
      }
      return Exception(date: exception.date, hours: opens.minutes...end)
    }
    switch schedule.holidays {
    case .open: opensOnHolidays = true
    case .closed: opensOnHolidays = false
    case .unknown: opensOnHolidays = nil
    }
    switch schedule.byAppointment {
    // With hours of its own one can come without: then «by appointment only» is not what was said.
    case .yes: byAppointment = hours.isEmpty && !schedule.isAlwaysOpen ? true : nil
    case .no: byAppointment = false
    case .unknown: byAppointment = nil
    }
    aroundTheClock = schedule.isAlwaysOpen
  }
}

/// Minutes after the midnight the day began with; a closing at or before the opening is the next
/// morning's. Nil when not stated.
private func closing(_ opens: ClockTime?, _ closes: ClockTime?) -> Int? {
  guard let closes else { return nil }
  guard let opens, closes <= opens else { return closes.minutes }
  return closes.minutes + 1440
}

extension MonthDay {
  /// Month × 100 + day.
  fileprivate var number: Int { month * 100 + day }
}
