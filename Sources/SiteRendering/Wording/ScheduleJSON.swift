import SiteBase
import SiteModel

extension Schedule {
  /// The hours as compact JSON for `delt/apent.mjs`, which works out «open now» from it; nil when no
  /// hours are stated, or when a day differs without saying which hours it has, as any answer could
  /// be wrong then.
  ///
  /// `u` hours as [weekday, from, to, season's first day, season's last day] in minutes after
  /// midnight (above 1440 the next morning) and month × 100 + day, `x` exceptions as [date] for
  /// closed or [date, from, to], `h` open on holidays, `a` by appointment only, `d` never closes. What is
  /// not stated is left out. The search index holds the same.
  var json: String? {
    guard isAlwaysOpen || !weekly.isEmpty || !exceptions.isEmpty else { return nil }
    guard exceptions.allSatisfy({ $0.isClosed || ($0.opens != nil && $0.closes != nil) }) else {
      return nil
    }
    var writer = JSONWriter()
    writer.object { writer in
      writeWeek(&writer)
      writeExceptions(&writer)
      if holidays != .unknown {
        writer.key("h")
        writer.number(holidays == .open ? 1 : 0)
      }
      if let isByAppointmentOnly {
        writer.key("a")
        writer.number(isByAppointmentOnly ? 1 : 0)
      }
      if isAlwaysOpen {
        writer.key("d")
        writer.number(1)
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// With hours of its own one can come without an appointment, too: then that one can also make one
  /// says nothing here.
  private var isByAppointmentOnly: Bool? {
    switch byAppointment {
    case .yes: weekly.isEmpty && !isAlwaysOpen ? true : nil
    case .no: false
    case .unknown: nil
    }
  }

  private func writeWeek(_ writer: inout JSONWriter) {
    guard !weekly.isEmpty else { return }
    let rows = weekly.flatMap { hours in
      hours.days.map { day in (day: day, hours: hours) }
    }.sorted { a, b in a.hours.sortKey(a.day).lexicographicallyPrecedes(b.hours.sortKey(b.day)) }
    writer.key("u")
    writer.array(rows) { writer, row in
      writer.array { writer in
        writer.number(row.day.rawValue)
        writer.numberOrNull(row.hours.opens?.minutes)
        writer.numberOrNull(end(opens: row.hours.opens, closes: row.hours.closes))
        if let season = row.hours.season {
          writer.number(season.from.month * 100 + season.from.day)
          writer.number(season.to.month * 100 + season.to.day)
        }
      }
    }
  }

  private func writeExceptions(_ writer: inout JSONWriter) {
    guard !exceptions.isEmpty else { return }
    writer.key("x")
    writer.array(exceptions.sorted { $0.date < $1.date }) { writer, exception in
      writer.array { writer in
        writer.string(exception.date.iso)
        guard !exception.isClosed, let opens = exception.opens,
          let closes = end(opens: opens, closes: exception.closes)
        else { return }
        writer.number(opens.minutes)
        writer.number(closes)
      }
    }
  }
}

/// The closing time in minutes after the midnight the day began with.
private func end(opens: ClockTime?, closes: ClockTime?) -> Int? {
  guard let closes else { return nil }
  guard let opens, closes <= opens else { return closes.minutes }
  return closes.minutes + 1440
}

extension WeeklyHours {
  fileprivate func sortKey(_ day: Weekday) -> [Int] {
    [
      day.rawValue, opens?.minutes ?? -1, end(opens: opens, closes: closes) ?? -1,
      season.map { $0.from.month * 100 + $0.from.day } ?? 0,
      season.map { $0.to.month * 100 + $0.to.day } ?? 0,
    ]
  }
}

extension JSONWriter {
  fileprivate mutating func numberOrNull(_ value: Int?) {
    if let value { number(value) } else { null() }
  }
}
