import SiteBase

/// When an offer is open, as far as it is stated; the client works out «open now» from it.
public struct SearchSchedule: Sendable, Hashable {
  /// The weekly hours, in any order.
  public var hours: [OpenHours] = []
  /// Days that differ from the week, in any order.
  public var exceptions: [Exception] = []
  /// Whether the weekly hours hold on public holidays; nil when not stated.
  public var opensOnHolidays: Bool?
  /// Whether one comes by appointment only; nil when not stated.
  public var byAppointment: Bool?
  /// Whether it never closes.
  public var aroundTheClock = false

  /// Creates a schedule in which nothing is stated.
  public init() {}

  /// Opening hours on one day of the week.
  public struct OpenHours: Sendable, Hashable {
    /// 1 for Monday to 7 for Sunday.
    public var weekday: Int
    /// Minutes after midnight, nil when the hour is not stated.
    public var start: Int?
    /// Minutes after the midnight the day began with, above 1440 when it closes the next morning;
    /// nil when the hour is not stated.
    public var end: Int?
    /// The part of the year it holds in, as month × 100 + day, both ends included; a `from` after
    /// `to` spans the new year; nil means all year.
    public var season: Season?

    /// Creates hours.
    public init(weekday: Int, start: Int?, end: Int?, season: Season? = nil) {
      self.weekday = weekday
      self.start = start
      self.end = end
      self.season = season
    }
  }

  /// A part of every year; both days are month × 100 + day and included.
  public struct Season: Sendable, Hashable {
    /// The first day.
    public var from: Int
    /// The last day, which lies in the next year when it is below `from`.
    public var to: Int

    /// Creates a season.
    public init(from: Int, to: Int) {
      self.from = from
      self.to = to
    }
  }

  /// A date on which the weekly hours don't hold.
  public struct Exception: Sendable, Hashable {
    /// The date.
    public var date: CalendarDate
    /// Minutes after midnight as in ``OpenHours``; nil means closed all day.
    public var hours: ClosedRange<Int>?

    /// Creates an exception; without hours it is a closed day.
    public init(date: CalendarDate, hours: ClosedRange<Int>? = nil) {
      self.date = date
      self.hours = hours
    }
  }
}
