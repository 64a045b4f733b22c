import SiteBase

/// A part of the year, both days included; may run past New Year.
public struct Season: Sendable, Hashable {
  /// The first month and day.
  public let from: MonthDay
  /// The last month and day.
  public let to: MonthDay
}

/// A day of any year.
public struct MonthDay: Sendable, Hashable {
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  /// Reads `MM-DD`; a day that no year has gives nil.
  public init?(_ text: String) {
    // 2024 is a leap year, so 02-29 is accepted.
    guard let date = CalendarDate("2024-" + text) else { return nil }
    month = date.month
    day = date.day
  }

  /// The day as `MM-DD`.
  public var text: String {
    "\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}

/// The same hours on one or several days of the week.
public struct WeeklyHours: Sendable, Hashable {
  /// The days, Monday first, at least one.
  public internal(set) var days: [Weekday] = []
  /// When it opens; nil when the source gives the day but not the hour.
  public internal(set) var opens: ClockTime?
  /// When it closes; at or before `opens` means after midnight. Nil when not said.
  public internal(set) var closes: ClockTime?
  /// The part of the year; nil for the whole year.
  public internal(set) var season: Season?
  /// A remark, such as what happens then.
  public internal(set) var note: String?
}

/// A day that differs from the week.
public struct ScheduleException: Sendable, Hashable {
  /// The day.
  public internal(set) var date: CalendarDate
  /// Closed all day.
  public internal(set) var isClosed = false
  /// Opening and closing that day; nil when not said, which makes that day unknown.
  public internal(set) var opens: ClockTime?
  /// Closing time that day.
  public internal(set) var closes: ClockTime?
  /// A remark.
  public internal(set) var note: String?
}

/// What happens on public holidays.
public enum HolidayRule: String, Sendable, Hashable, CaseIterable {
  /// Closed.
  case closed = "stengt"
  /// Open as usual.
  case open = "åpent"
  /// Not stated by the source.
  case unknown = "ukjent"
}

/// When something is open.
public struct Schedule: Sendable, Hashable {
  /// Hours by weekday, in the file's order; empty when none are structured.
  public internal(set) var weekly: [WeeklyHours] = []
  /// Days that differ, by date.
  public internal(set) var exceptions: [ScheduleException] = []
  /// What happens on public holidays.
  public internal(set) var holidays = HolidayRule.unknown
  /// It can also be reached by appointment.
  public internal(set) var byAppointment = Fact.unknown
  /// Open day and night.
  public internal(set) var isAlwaysOpen = false
  /// What can't be said as structure, shown as it is.
  public internal(set) var text: String?
}
