import SiteModel
import Templates

extension Edition {
  /// When something is open.
  func schedule(_ schedule: Schedule) -> ViewRecord {
    FactShapes.schedule.record([
      "dognapent": .flag(schedule.isAlwaysOpen),
      "uke": .list(schedule.weekly.map(hours)),
      "unntak": .list(schedule.exceptions.filter { $0.date >= site.date }.map(exception)),
      "helligdager": .text(holidays(schedule)),
      "etter_avtale": .text(byAppointment(schedule.byAppointment)),
      "fritekst": .text(schedule.text),
      "data": .text(schedule.json),
    ])
  }

  private func hours(_ hours: WeeklyHours) -> ViewRecord {
    FactShapes.hours.record([
      "dager": .text(wording.days(hours.days).capitalizedFirst),
      "tider": .text(wording.hours(opens: hours.opens, closes: hours.closes)),
      "sesong": .text(hours.season.map(wording.season)),
      "merknad": .linked(hours.note),
    ])
  }

  private func exception(_ exception: ScheduleException) -> ViewRecord {
    FactShapes.exception.record([
      "dato": .text(wording.dateWithWeekday(exception.date).capitalizedFirst),
      "tider": .text(
        exception.isClosed
          ? text("swift.tid.stengt")
          : wording.hours(opens: exception.opens, closes: exception.closes)),
      "merknad": .linked(exception.note),
    ])
  }

  /// What happens on public holidays; nothing is said of what has no weekly hours to differ from.
  private func holidays(_ schedule: Schedule) -> String? {
    switch schedule.holidays {
    case .closed: text("swift.tid.helligdager_stengt")
    case .open: text("swift.tid.helligdager_apent")
    case .unknown:
      schedule.weekly.isEmpty || schedule.isAlwaysOpen
        ? nil : text("swift.tid.helligdager_ukjent")
    }
  }

  private func byAppointment(_ fact: Fact) -> String? {
    switch fact {
    case .yes: text("swift.tid.etter_avtale")
    case .no: text("swift.tid.ikke_etter_avtale")
    case .unknown: nil
    }
  }
}
