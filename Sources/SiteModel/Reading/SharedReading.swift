import SiteBase

/// Readers for the groups that many kinds of files share. Each takes the reader so that it can
/// report contradictions where they stand.
extension SchemaReader {
  mutating func ageRange(_ value: FieldValue?) -> AgeRange? {
    guard let value else { return nil }
    if let word = value.text { return word == "alle" ? .everyone : nil }
    guard let record = value.record else { return nil }
    let from = record.integer("fra")
    let to = record.integer("til")
    if from == nil, to == nil { return nil }
    if let from, let to, from > to {
      report(.modelContradiction, ["fra \(from)", "til \(to)"], at: record.range("til"))
      return nil
    }
    return .years(from: from, to: to)
  }

  mutating func schedule(_ record: RecordValue?) -> Schedule? {
    guard let record else { return nil }
    let text = record.schema === RecordSchema.schedule ? record.text("tekst") : nil
    return Schedule(
      weekly: record.records("uke").compactMap(weeklyHours),
      exceptions: record.records("unntak").compactMap { scheduleException($0) }
        .sorted { $0.date < $1.date },
      holidays: record.text("helligdager").flatMap(HolidayRule.init) ?? .unknown,
      byAppointment: record.fact("etter_avtale"),
      isAlwaysOpen: record.flag("døgnåpent"), text: text)
  }

  private func weeklyHours(_ record: RecordValue) -> WeeklyHours? {
    let names: [String: [Weekday]] = [
      "mandag": [.monday], "tirsdag": [.tuesday], "onsdag": [.wednesday], "torsdag": [.thursday],
      "fredag": [.friday], "lørdag": [.saturday], "søndag": [.sunday],
      "hverdager": [.monday, .tuesday, .wednesday, .thursday, .friday], "alle": Weekday.allCases,
    ]
    let days = Set(record.texts("dager").flatMap { names[$0] ?? [] }).sorted()
    guard !days.isEmpty else { return nil }
    let season = record.record("sesong").flatMap { season -> Season? in
      guard let from = season["fra"]?.monthDay, let to = season["til"]?.monthDay else { return nil }
      return Season(from: from, to: to)
    }
    return WeeklyHours(
      days: days, opens: record.clockTime("fra"), closes: record.clockTime("til"), season: season,
      note: record.text("merknad"))
  }

  private mutating func scheduleException(_ record: RecordValue) -> ScheduleException? {
    guard let date = record.date("dato") else { return nil }
    let opens = record.clockTime("fra")
    let closes = record.clockTime("til")
    let isClosed = record.flag("stengt")
    if isClosed, opens != nil || closes != nil {
      report(
        .modelContradiction, ["«stengt: ja»", "et klokkeslett"], at: record.range("stengt"))
    }
    return ScheduleException(
      date: date, isClosed: isClosed, opens: opens, closes: closes, note: record.text("merknad"))
  }

  func contact(_ record: RecordValue, id: String? = nil, verification: Verification? = nil)
    -> Contact
  {
    Contact(
      id: id, name: record.text("navn"), phone: record.text("telefon"), sms: record.text("sms"),
      email: record.text("epost"), website: record.text("nettside"), form: record.text("skjema"),
      note: record.text("merknad"), verification: verification)
  }

  mutating func verification(_ record: RecordValue?) -> Verification? {
    guard let record else { return nil }
    let date = record.date("dato")
    let next = record.date("neste")
    if let date, let next, next < date {
      report(
        .modelContradiction, ["«dato» \(date.iso)", "«neste» \(next.iso)"],
        at: record.range("neste"))
    }
    return Verification(date: date, by: record.text("av"), next: next)
  }

  func sources(_ record: RecordValue) -> [SourceReference] {
    record.records("kilde").map {
      SourceReference(
        document: $0.text("dokument"), title: $0.text("tittel"), page: $0.text("side"),
        website: $0.text("nettside"), note: $0.text("merknad"))
    }
  }

  func localized(_ value: FieldValue?) -> LocalizedText? {
    if let text = value?.text { return LocalizedText(nb: text) }
    guard let record = value?.record, let nb = record.text("nb") else { return nil }
    return LocalizedText(nb: nb, nn: record.text("nn"), en: record.text("en"))
  }

  func localizedWords(_ value: FieldValue?) -> LocalizedWords {
    if let list = value?.list {
      return LocalizedWords(nb: list.compactMap(\.text), nn: [], en: [])
    }
    guard let record = value?.record else { return .none }
    return LocalizedWords(
      nb: record.texts("nb"), nn: record.texts("nn"), en: record.texts("en"))
  }
}
