import SiteBase

/// A day of the week, numbered as in ISO 8601.
package enum Weekday: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// The seven days, Monday first.
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// Monday comes first.
  package static func < (a: Weekday, b: Weekday) -> Bool { a.rawValue < b.rawValue }
}

/// A time of day in whole minutes after midnight, 0 to 1440.
package struct ClockTime: Sendable, Hashable, Comparable {
  /// Minutes after midnight; 1440 is the day's end.
  package let minutes: Int

  /// Reads `HH.MM` or `HH:MM`, 00.00 to 24.00; anything else gives nil.
  package init?(_ text: String) {
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
  package var text: String {
    let hour = minutes / 60
    let minute = minutes % 60
    return "\(hour < 10 ? "0" : "")\(hour).\(minute < 10 ? "0" : "")\(minute)"
  }

  /// Earlier times come first.
  package static func < (a: ClockTime, b: ClockTime) -> Bool { a.minutes < b.minutes }
}

extension FieldType<ClockTime> {
  /// A time of day.
  static var clockTime: Self {
    Self(.clockTime) { text throws(ScalarProblem) in
      guard let time = ClockTime(text) else { throw ScalarProblem(kind: .modelNotAClockTime) }
      return time
    }
  }
}

extension DiagnosticKind {
  static let modelNotAClockTime = DiagnosticKind(
    "model/not-a-clock-time", .error,
    nb: "«{0}» skal være et klokkeslett fra 00.00 til 24.00, skrevet TT.MM, ikke «{1}»",
    en: "“{0}” must be a time from 00.00 to 24.00, written HH.MM, not “{1}”",
    nbHelp: "Sett klokkeslettet i anførselstegn, for eksempel \"09.30\".",
    enHelp: "Put the time in quotes, such as \"09.30\".")
}
