import SiteBase

extension CalendarDate {
  /// The day as staff write it, such as `3.11.2026`.
  var numbers: String { "\(day).\(month).\(year)" }
}
