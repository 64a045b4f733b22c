import SiteBase

extension Schedule {
  static let schema = Schema(
    "åpningstider", "Når det er åpent.", empty: Schedule(), meant: meantSchedule
  ) {
    hours
    Field(
      "tekst", .text(), \.text,
      "Det som ikke kan sies med dager og klokkeslett. Vises slik det står.",
      example: "En torsdag i måneden")
  }

  /// `onsdag 10-14` as the group to write, and other words as the text.
  @Sendable private static func meantSchedule(_ text: String) -> String? {
    WeeklyHours.meant(text).map { "{uke: [\($0)]}" } ?? (isPlain(text) ? "{tekst: \(text)}" : nil)
  }

  /// Everything but the text.
  @FieldsBuilder<Schedule> static var hours: [Field<Schedule>] {
    Field("uke", .list(.group(WeeklyHours.schema)), \.weekly, "Faste tider gjennom uka.")
    Field(
      "unntak",
      FieldType<[ScheduleException]>.list(.group(ScheduleException.schema))
        .map { $0.sorted { $0.date < $1.date } }, \.exceptions, "Dager som avviker.")
    Field(
      "helligdager",
      .choice([
        (.closed, "stengt på helligdager"), (.open, "åpent som ellers"), (.unknown, "ikke oppgitt"),
      ]), \.holidays, "Hva som gjelder på helligdager. Uten verdi: ikke oppgitt.")
    Field("etter_avtale", .fact, \.byAppointment, "Om du også kan komme etter avtale.")
    Field("døgnåpent", .yesNo, \.isAlwaysOpen, "Åpent hele døgnet, alle dager.")
  }
}

extension WeeklyHours {
  static let schema = Schema(
    "uke", "Samme tid på en eller flere ukedager.", empty: WeeklyHours(), meant: meant
  ) {
    Field("dager", weekdays, \.days, "Ukedagene.", required: true, example: "[tirsdag, torsdag]")
    Field(
      "fra", .clockTime, \.opens, "Når det åpner. Utelat når det ikke er oppgitt.",
      example: "\"12.00\"")
    Field(
      "til", .clockTime, \.closes,
      "Når det stenger. En tid før åpningstiden betyr etter midnatt. Utelat når det ikke er oppgitt.",
      example: "\"15.00\"")
    Field(
      "sesong", .group(Season.schema) { record, _ in record.value.season }, \.season,
      "Den delen av året tiden gjelder.")
    Field("merknad", .text(), \.note, "Hva som skjer da.")
  }

  private static let weekdays = FieldType<[[Weekday]]>.list(
    .choice([
      ("mandag", "mandag", [.monday]), ("tirsdag", "tirsdag", [.tuesday]),
      ("onsdag", "onsdag", [.wednesday]), ("torsdag", "torsdag", [.thursday]),
      ("fredag", "fredag", [.friday]), ("lørdag", "lørdag", [.saturday]),
      ("søndag", "søndag", [.sunday]),
      ("hverdager", "mandag til fredag", [.monday, .tuesday, .wednesday, .thursday, .friday]),
      ("alle", "alle sju dager", Weekday.allCases),
    ])
  ).map { lists in
    let days = Set(lists.joined()).sorted()
    return days.isEmpty ? nil : days
  }

  /// `onsdag 10-14` as the group to write.
  @Sendable static func meant(_ text: String) -> String? {
    guard let hours = meantHours(text) else { return nil }
    let lowered = text.lowercased()
    let names = [
      "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag", "hverdager",
    ]
    let days = names.filter(lowered.contains)
    guard !days.isEmpty else { return nil }
    return "{dager: [\(days.joined(separator: ", "))], \(hours)}"
  }
}

extension Season {
  /// A season as it is read; both days are required.
  struct Days: Sendable {
    var from: MonthDay?
    var to: MonthDay?

    var season: Season? {
      guard let from, let to else { return nil }
      return Season(from: from, to: to)
    }
  }

  static let schema = Schema("sesong", "En del av året. Kan gå over nyttår.", empty: Days()) {
    Field("fra", monthDay, \.from, "Første dag, MM-DD.", required: true, example: "\"08-15\"")
    Field("til", monthDay, \.to, "Siste dag, MM-DD.", required: true, example: "\"06-20\"")
  }

  private static let monthDay = FieldType<MonthDay>(.monthDay) { text throws(ScalarProblem) in
    guard let day = MonthDay(text) else { throw ScalarProblem(kind: .modelNotAMonthDay) }
    return day
  }
}

extension ScheduleException {
  static let schema = Schema(
    "unntak", "En dag som ikke er som uka ellers.", empty: ScheduleException(date: unreadDay),
    rule: { record, reader in
      if record.value.isClosed, record.value.opens != nil || record.value.closes != nil {
        reader.report(
          .modelContradiction, ["«stengt»", "«fra» / «til»"], at: record.range(\.isClosed))
      }
    }
  ) {
    Field("dato", .date, \.date, "Dagen.", required: true, example: "2026-12-24")
    Field("stengt", .yesNo, \.isClosed, "Stengt hele dagen.")
    Field("fra", .clockTime, \.opens, "Når det åpner denne dagen.")
    Field("til", .clockTime, \.closes, "Når det stenger denne dagen.")
    Field("merknad", .text(), \.note, "Hvorfor.")
  }
}

/// Stands in for a required day until it is read.
private let unreadDay: CalendarDate = {
  guard let day = CalendarDate(year: 1970, month: 1, day: 1) else {
    preconditionFailure("1 January 1970 is a day")
  }
  return day
}()

extension DiagnosticKind {
  static let scheduleKinds = [modelNotAClockTime, modelNotAMonthDay]

  static let modelNotAMonthDay = DiagnosticKind(
    "model/not-a-month-day", .error,
    nb: "«{0}» skal være måned og dag, skrevet MM-DD, ikke «{1}»",
    en: "“{0}” must be a month and day, written MM-DD, not “{1}”")
}
