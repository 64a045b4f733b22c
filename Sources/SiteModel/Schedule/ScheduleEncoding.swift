import SiteBase

extension Schedule {
  /// The hours as compact JSON, the same in the search index and in offer pages, from which
  /// `delt/apent.mjs` computes «open now» (docs/sokeindeks.md).
  ///
  /// `u` hours as [weekday, from, to, season's first day, season's last day] in minutes after
  /// midnight (above 1440 the next morning) and month × 100 + day, `x` exceptions as [date] for a
  /// closed day or [date, from, to], `h` open on holidays, `a` by appointment only, `d` never closes.
  /// A time that is not stated is null, and makes only that day unknown; a key that is not stated is
  /// absent. Rows are sorted.
  package var encoded: String {
    var writer = JSONWriter()
    writer.object { writer in
      writeWeek(&writer)
      writeExceptions(&writer)
      let flags = [
        ("h", holidays == .unknown ? nil : holidays == .open), ("a", isByAppointmentOnly),
        ("d", isAlwaysOpen ? true : nil),
      ]
      for (key, value) in flags {
        guard let value else { continue }
        writer.key(key)
        writer.number(value ? 1 : 0)
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// ``encoded`` for a page; nil when no hours are stated from which «open now» could be computed.
  package var json: String? {
    isAlwaysOpen || !weekly.isEmpty || !exceptions.isEmpty ? encoded : nil
  }

  /// With hours of its own one can come without an appointment, too; that one can also make one is
  /// then not encoded.
  private var isByAppointmentOnly: Bool? {
    switch byAppointment {
    case .yes: weekly.isEmpty && !isAlwaysOpen ? true : nil
    case .no: false
    case .unknown: nil
    }
  }

  private func writeWeek(_ writer: inout JSONWriter) {
    let rows = weekly.flatMap { hours in
      hours.days.map { day in
        [day.rawValue, hours.opens?.minutes, closing(hours.opens, hours.closes)]
          + (hours.season.map { [$0.from.number, $0.to.number] } ?? [])
      }
    }.sorted { a, b in
      a.map { $0 ?? -1 }.lexicographicallyPrecedes(b.map { $0 ?? -1 })
    }
    guard !rows.isEmpty else { return }
    writer.key("u")
    writer.array(rows) { writer, row in
      writer.array(row) { $0.numberOrNull($1) }
    }
  }

  private func writeExceptions(_ writer: inout JSONWriter) {
    guard !exceptions.isEmpty else { return }
    writer.key("x")
    let sorted = exceptions.sorted {
      ($0.date.dayNumber, $0.opens?.minutes ?? -1, $0.closes?.minutes ?? -1)
        < ($1.date.dayNumber, $1.opens?.minutes ?? -1, $1.closes?.minutes ?? -1)
    }
    writer.array(sorted) { writer, exception in
      writer.array { writer in
        writer.string(exception.date.iso)
        if exception.isClosed { return }
        writer.numberOrNull(exception.opens?.minutes)
        writer.numberOrNull(closing(exception.opens, exception.closes))
      }
    }
  }
}

/// Minutes after the midnight the day began with; a closing at or before the opening is the next
/// morning's. Nil when not stated.
private func closing(_ opens: ClockTime?, _ closes: ClockTime?) -> Int? {
  guard let closes else { return nil }
  guard let opens, closes <= opens else { return closes.minutes }
  return closes.minutes + 1440
}

extension MonthDay {
  /// Month × 100 + day.
  fileprivate var number: Int { month * 100 + day }
}

extension JSONWriter {
  fileprivate mutating func numberOrNull(_ value: Int?) {
    if let value { number(value) } else { null() }
  }
}
