import SiteBase

/// A day of the week, numbered as in ISO 8601.
public enum Weekday: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// The seven days, Monday first.
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// Monday comes first.
  public static func < (a: Weekday, b: Weekday) -> Bool { a.rawValue < b.rawValue }
}

/// A time of day in whole minutes after midnight, 0 to 1440.
public struct ClockTime: Sendable, Hashable, Comparable {
  /// Minutes after midnight; 1440 is the day's end.
  public let minutes: Int

  /// Reads `HH.MM` or `HH:MM`, 00.00 to 24.00; anything else gives nil.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ".") || bytes[2] == UInt8(ascii: ":") else {
      return nil
    }
    let digits = [bytes[0], bytes[1], bytes[3], bytes[4]].map { Int($0) - 48 }
    guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
    let hour = digits[0] * 10 + digits[1]
    let minute = digits[2] * 10 + digits[3]
    guard minute < 60, hour * 60 + minute <= 1440 else { return nil }
    minutes = hour * 60 + minute
  }

  /// The time as `HH.MM`, the Norwegian way.
  public var text: String {
    let hour = minutes / 60
    let minute = minutes % 60
    return "\(hour < 10 ? "0" : "")\(hour).\(minute < 10 ? "0" : "")\(minute)"
  }

  /// Earlier times come first.
  public static func < (a: ClockTime, b: ClockTime) -> Bool { a.minutes < b.minutes }
}

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
  public let days: [Weekday]
  /// When it opens; nil when the source gives the day but not the hour.
  public let opens: ClockTime?
  /// When it closes; at or before `opens` means after midnight. Nil when not said.
  public let closes: ClockTime?
  /// The part of the year; nil for the whole year.
  public let season: Season?
  /// A remark, such as what happens then.
  public let note: String?
}

/// A day that differs from the week.
public struct ScheduleException: Sendable, Hashable {
  /// The day.
  public let date: CalendarDate
  /// Closed all day.
  public let isClosed: Bool
  /// Opening and closing that day, when not closed.
  public let opens: ClockTime?
  /// Closing time that day.
  public let closes: ClockTime?
  /// A remark.
  public let note: String?
}

/// What happens on public holidays.
public enum HolidayRule: String, Sendable, Hashable, CaseIterable {
  /// Closed.
  case closed = "stengt"
  /// Open as usual.
  case open = "åpent"
  /// The source doesn't say.
  case unknown = "ukjent"
}

/// When something is open.
public struct Schedule: Sendable, Hashable {
  /// Hours by weekday, in the file's order; empty when none are structured.
  public let weekly: [WeeklyHours]
  /// Days that differ, by date.
  public let exceptions: [ScheduleException]
  /// What happens on public holidays.
  public let holidays: HolidayRule
  /// It can also be reached by appointment.
  public let byAppointment: Fact
  /// Open day and night.
  public let isAlwaysOpen: Bool
  /// What can't be said as structure, shown as it is.
  public let text: String?
}
