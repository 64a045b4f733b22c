import SiteBase
import SiteModel

extension Wording {
  /// A day: «1. september 2023».
  func date(_ date: CalendarDate) -> String {
    texts.text(
      "tall_og_ord.dato.full",
      ["dag": String(date.day), "maned": month(date.month), "ar": String(date.year)])
  }

  /// A day of any year: «1. september».
  func date(_ date: MonthDay) -> String {
    texts.text("tall_og_ord.dato.uten_ar", ["dag": String(date.day), "maned": month(date.month)])
  }

  /// A day with its weekday: «torsdag 24. desember 2026».
  func dateWithWeekday(_ date: CalendarDate) -> String {
    texts.text(
      "tall_og_ord.dato.med_ukedag",
      [
        "ukedag": weekday(date.weekday), "dag": String(date.day), "maned": month(date.month),
        "ar": String(date.year),
      ])
  }

  /// The month of a day: «september 2023».
  func month(of date: CalendarDate) -> String {
    texts.text(
      "tall_og_ord.dato.maned", ["maned": month(date.month), "ar": String(date.year)])
  }

  /// The name of a weekday, 1 for Monday.
  func weekday(_ number: Int) -> String { weekdays[number - 1] }

  private func month(_ number: Int) -> String { months[number - 1] }

  /// How long ago a day was, in the largest unit that has passed: «i dag», «for 3 dager siden»,
  /// «for 5 måneder siden», «for over 2 år siden».
  ///
  /// Over a year means more than a year, so a year to the day is twelve months. A day that is still
  /// to come counts as today.
  func since(_ date: CalendarDate, on today: CalendarDate) -> String {
    let days = today.dayNumber - date.dayNumber
    guard days > 0 else { return texts.text("tall_og_ord.kontroll.i_dag") }
    let years = today.adding(days: -1).months(since: date) / 12
    if years > 0 { return texts.text("tall_og_ord.kontroll.ar", count: years) }
    let months = today.months(since: date)
    if months > 0 { return texts.text("tall_og_ord.kontroll.maneder", count: months) }
    return texts.text("tall_og_ord.kontroll.dager", count: days)
  }

  /// When a person last checked something, and who; nil when nobody has.
  func checkedLine(_ verification: Verification?) -> String? {
    guard let verification, let date = verification.date, let by = verification.by else {
      return nil
    }
    return texts.text("tall_og_ord.kontroll.av", ["dato": self.date(date), "av": by])
  }

  /// When a card, a line or a page was last checked, short; nil when nobody has said.
  func verifiedLine(_ verification: Verification?) -> String? {
    verification?.date.map { texts.text("tall_og_ord.kontroll.linje", ["dato": date($0)]) }
  }
}
