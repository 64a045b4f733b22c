import SiteModel

extension Wording {
  /// Hours: «fra kl. 16.00 til 20.00», «fra kl. 12.00», «tidspunkt ikke oppgitt».
  func hours(opens: ClockTime?, closes: ClockTime?) -> String {
    switch (opens, closes) {
    case (let opens?, let closes?):
      texts.text("tall_og_ord.tid.fra_til", ["fra": opens.text, "til": closes.text])
    case (let opens?, nil): texts.text("tall_og_ord.tid.fra", ["fra": opens.text])
    case (nil, let closes?): texts.text("tall_og_ord.tid.til", ["til": closes.text])
    case (nil, nil): texts.text("tall_og_ord.tid.ukjent")
    }
  }

  /// Days of the week, Monday first: «hver dag», «mandag til fredag», «tirsdag og torsdag». Three or
  /// more in a row are named by the first and the last.
  func days(_ days: [Weekday]) -> String {
    if days.count == 7 { return texts.text("tall_og_ord.dager.alle") }
    if days == [.monday, .tuesday, .wednesday, .thursday, .friday] {
      return texts.text("tall_og_ord.dager.hverdager")
    }
    var stretches: [String] = []
    var start = 0
    while start < days.count {
      var end = start
      while end + 1 < days.count, days[end + 1].rawValue == days[end].rawValue + 1 { end += 1 }
      if end - start >= 2 {
        stretches.append(
          texts.text(
            "tall_og_ord.dager.til",
            ["fra": weekday(days[start].rawValue), "til": weekday(days[end].rawValue)]))
      } else {
        stretches += days[start...end].map { weekday($0.rawValue) }
      }
      start = end + 1
    }
    return joined(stretches)
  }

  /// A part of the year: «fra 15. august til 20. juni».
  func season(_ season: Season) -> String {
    texts.text("tall_og_ord.tid.sesong", ["fra": date(season.from), "til": date(season.to)])
  }

  /// The hours of a week in one line, for helplines; nil when none are stated.
  func week(_ schedule: Schedule) -> String? {
    if schedule.isAlwaysOpen { return texts.text("tid.dognapent") }
    if let text = schedule.text { return text }
    guard !schedule.weekly.isEmpty else { return nil }
    return schedule.weekly.map { hours in
      days(hours.days).capitalizedFirst + " "
        + self.hours(opens: hours.opens, closes: hours.closes) + "."
    }.joined(separator: " ")
  }
}
