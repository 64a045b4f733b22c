import SiteBase
import SiteModel
import Templates

/// When something is open.
struct ScheduleView {
  let schedule: Schedule
  let wording: Wording
  let today: CalendarDate

  static let shape = Shape<ScheduleView>("Apningstider", "When something is open.") { f in
    f.flag("dognapent", "It never closes.") { $0.schedule.isAlwaysOpen }
    f.list("uke", HoursView.shape, "The hours of the week.") { view in
      view.schedule.weekly.map { HoursView(hours: $0, wording: view.wording) }
    }
    f.list(
      "unntak", ExceptionView.shape,
      "Days that differ, from the day the site is built for."
    ) { view in
      view.schedule.exceptions.filter { $0.date >= view.today }
        .map { ExceptionView(exception: $0, wording: view.wording) }
    }
    f.text("helligdager", "What happens on public holidays, a sentence.") { $0.holidays }
    f.text("etter_avtale", "Whether other times can be agreed, a sentence.") { $0.byAppointment }
    f.text("fritekst", "What has no structure.") { $0.schedule.text }
    f.text("data", "The hours as JSON for `delt/apent.mjs`; absent when none are stated.") {
      $0.schedule.json
    }
  }

  /// The schedule in lines of text, as pages show it.
  var lines: [String] {
    let week = schedule.weekly.map { hours in
      let days = wording.days(hours.days).capitalizedFirst
      let times = wording.hours(opens: hours.opens, closes: hours.closes)
      let season = hours.season.map { ", " + wording.season($0) } ?? ""
      return "\(days) \(times)\(season)" + (hours.note.map { ". " + $0 } ?? "")
    }
    let days = schedule.exceptions.filter { $0.date >= today }.map { day in
      let times = ExceptionView(exception: day, wording: wording).times
      return wording.dateWithWeekday(day.date).capitalizedFirst + ": " + times
        + (day.note.map { ". " + $0 } ?? "")
    }
    return week + [schedule.text, byAppointment, holidays].compactMap(\.self) + days
  }

  /// Whether other times can be agreed; nothing when nobody has said.
  private var byAppointment: String? {
    switch schedule.byAppointment {
    case .yes: wording.texts.text("tall_og_ord.tid.etter_avtale")
    case .no: wording.texts.text("tall_og_ord.tid.ikke_etter_avtale")
    case .unknown: nil
    }
  }

  /// What happens on public holidays; nothing for what has no weekly hours to differ from.
  private var holidays: String? {
    switch schedule.holidays {
    case .closed: wording.texts.text("tall_og_ord.tid.helligdager_stengt")
    case .open: wording.texts.text("tall_og_ord.tid.helligdager_apent")
    case .unknown: nil
    }
  }
}

extension SiteLinks {
  /// A schedule in lines of text, with that it never closes first.
  func lines(of schedule: Schedule) -> [String] {
    let alwaysOpen = schedule.isAlwaysOpen ? [wording.texts.text("tid.dognapent")] : []
    return alwaysOpen
      + ScheduleView(schedule: schedule, wording: wording, today: index.site.date).lines
  }
}

/// The same hours on one or several days.
private struct HoursView {
  let hours: WeeklyHours
  let wording: Wording

  static let shape = Shape<HoursView>("Timer", "The same hours on one or several days.") { f in
    f.text("dager", "The days.") { $0.wording.days($0.hours.days).capitalizedFirst }
    f.text("tider", "The hours.") {
      $0.wording.hours(opens: $0.hours.opens, closes: $0.hours.closes)
    }
    f.text("sesong", "The part of the year.") { $0.hours.season.map($0.wording.season) }
    f.linked("merknad", "A remark.") { $0.hours.note }
  }
}

/// A day that differs from the week.
private struct ExceptionView {
  let exception: ScheduleException
  let wording: Wording

  static let shape = Shape<ExceptionView>("Unntak", "A day that differs from the week.") { f in
    f.text("dato", "The day.") {
      $0.wording.dateWithWeekday($0.exception.date).capitalizedFirst
    }
    f.text("tider", "The hours that day.") { $0.times }
    f.linked("merknad", "A remark.") { $0.exception.note }
  }

  /// The hours that day, or that it is closed.
  var times: String {
    exception.isClosed
      ? wording.texts.text("tall_og_ord.tid.stengt")
      : wording.hours(opens: exception.opens, closes: exception.closes)
  }
}
