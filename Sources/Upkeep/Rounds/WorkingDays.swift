import SiteBase

extension CalendarDate {
  /// Whether people are at work in Norway: no Saturday, Sunday or public holiday, and neither Christmas Eve
  /// nor New Year's Eve.
  ///
  /// The holidays are those of the laws about Sundays and holidays (1995) and about 1 and 17 May (1947).
  package var isWorkingDay: Bool {
    guard weekday <= 5 else { return false }
    switch (month, day) {
    case (1, 1), (5, 1), (5, 17), (12, 24), (12, 25), (12, 26), (12, 31): return false
    default: break
    }
    // Maundy Thursday, Good Friday, Easter Day and the day after; Ascension Day; Whit Sunday and the day after.
    let sinceEaster = dayNumber - Self.easter(year).dayNumber
    return ![-3, -2, 0, 1, 39, 49, 50].contains(sinceEaster)
  }

  /// The first working day on or after this one.
  package var nextWorkingDay: CalendarDate {
    var day = self
    while !day.isWorkingDay { day = day.adding(days: 1) }
    return day
  }

  /// Easter Day of a year: the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).
  static func easter(_ year: Int) -> CalendarDate {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let (d, e) = (b / 4, b % 4)
    let g = (b - (b + 8) / 25 + 1) / 3
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = (c / 4, c % 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let day = h + l - 7 * m + 114
    guard let easter = CalendarDate(year: year, month: day / 31, day: day % 31 + 1) else {
      preconditionFailure("Easter \(year) is between 22 March and 25 April")
    }
    return easter
  }
}
