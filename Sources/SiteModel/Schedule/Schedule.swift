import SiteBase

/// A part of the year, both days included; may run past New Year.
package struct Season: Sendable, Hashable {
  /// The first month and day.
  package let from: MonthDay
  /// The last month and day.
  package let to: MonthDay
}

/// A day of any year.
package struct MonthDay: Sendable, Hashable {
  /// 1 to 12.
  package let month: Int
  /// 1 to 31.
  package let day: Int

  /// Reads `MM-DD`; a day that no year has gives nil.
  package init?(_ text: String) {
    // 2024 is a leap year, so 02-29 is accepted.
    guard let date = CalendarDate("2024-" + text) else { return nil }
    month = date.month
    day = date.day
  }

  /// The day as `MM-DD`.
  package var text: String {
    "\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}

/// The same hours on one or several days of the week.
package struct WeeklyHours: Sendable, Hashable {
  /// The days, Monday first, at least one.
  package internal(set) var days: [Weekday] = []
  /// When it opens; nil when the source gives the day but not the hour.
  package internal(set) var opens: ClockTime?
  /// When it closes; at or before `opens` means after midnight. Nil when not said.
  package internal(set) var closes: ClockTime?
  /// The part of the year; nil for the whole year.
  package internal(set) var season: Season?
  /// A remark, such as what happens then.
  package internal(set) var note: String?
}

/// A day that differs from the week.
package struct ScheduleException: Sendable, Hashable {
  /// The day.
  package internal(set) var date: CalendarDate
  /// Closed all day.
  package internal(set) var isClosed = false
  /// Opening and closing that day; nil when not said, which makes that day unknown.
  package internal(set) var opens: ClockTime?
  /// Closing time that day.
  package internal(set) var closes: ClockTime?
  /// A remark.
  package internal(set) var note: String?
}

/// What happens on public holidays.
package enum HolidayRule: String, Sendable, Hashable, CaseIterable {
  /// Closed.
  case closed = "stengt"
  /// Open as usual.
  case open = "åpent"
  /// Not stated by the source.
  case unknown = "ukjent"
}

/// When something is open.
package struct Schedule: Sendable, Hashable {
  /// Hours by weekday, in the file's order; empty when none are structured.
  package internal(set) var weekly: [WeeklyHours] = []
  /// Days that differ, by date.
  package internal(set) var exceptions: [ScheduleException] = []
  /// What happens on public holidays.
  package internal(set) var holidays = HolidayRule.unknown
  /// It can also be reached by appointment.
  package internal(set) var byAppointment = Fact.unknown
  /// Open day and night.
  package internal(set) var isAlwaysOpen = false
  /// What can't be said as structure, shown as it is.
  package internal(set) var text: String?
}
