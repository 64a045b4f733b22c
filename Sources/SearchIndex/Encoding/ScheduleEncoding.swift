import SiteBase

extension SearchSchedule {
  /// The schedule as the compact JSON that `apent.mjs` reads, in the index and in offer pages.
  ///
  /// `u` hours as [weekday, from, to, season's first day, season's last day], `x` exceptions as
  /// [date] for closed or [date, from, to], `h` open on holidays, `a` by appointment, `d` never
  /// closes. What is not stated is left out. The order of hours and exceptions is fixed.
  public var json: String {
    var writer = JSONWriter()
    write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      if !hours.isEmpty {
        writer.key("u")
        writer.array(hours.sorted { $0.sortKey.lexicographicallyPrecedes($1.sortKey) }) {
          writer, hours in
          writer.array { writer in
            writer.number(hours.weekday)
            writer.numberOrNull(hours.start)
            writer.numberOrNull(hours.end)
            if let season = hours.season {
              writer.number(season.from)
              writer.number(season.to)
            }
          }
        }
      }
      if !exceptions.isEmpty {
        writer.key("x")
        writer.array(exceptions.sorted { $0.sortKey.lexicographicallyPrecedes($1.sortKey) }) {
          writer, exception in
          writer.array { writer in
            writer.string(exception.date.iso)
            if let hours = exception.hours {
              writer.number(hours.lowerBound)
              writer.number(hours.upperBound)
            }
          }
        }
      }
      for (key, value) in [("h", opensOnHolidays), ("a", byAppointment)] {
        guard let value else { continue }
        writer.key(key)
        writer.number(value ? 1 : 0)
      }
      if aroundTheClock {
        writer.key("d")
        writer.number(1)
      }
    }
  }
}

extension SearchSchedule.OpenHours {
  fileprivate var sortKey: [Int] {
    [weekday, start ?? -1, end ?? -1, season?.from ?? 0, season?.to ?? 0]
  }
}

extension SearchSchedule.Exception {
  fileprivate var sortKey: [Int] {
    [date.dayNumber, hours?.lowerBound ?? -1, hours?.upperBound ?? -1]
  }
}

extension JSONWriter {
  fileprivate mutating func numberOrNull(_ value: Int?) {
    if let value { number(value) } else { null() }
  }
}
