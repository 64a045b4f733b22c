import SiteBase
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
  @Test(
    "reads only real days",
    arguments: [
      ("2026-11-21", true), ("2024-02-29", true), ("2023-02-29", false), ("2026-13-45", false),
      ("2026-1-1", false), ("no", false), ("2026-00-10", false), ("", false),
    ])
  func readsOnlyRealDays(text: String, isDate: Bool) {
    #expect((CalendarDate(text) != nil) == isDate)
  }

  @Test("day numbers and dates are each other's inverse")
  func roundTrips() {
    for number in stride(from: -300_000, through: 300_000, by: 97) {
      #expect(CalendarDate(dayNumber: number).dayNumber == number)
    }
    #expect(CalendarDate("1970-01-01")?.dayNumber == 0)
  }

  @Test(
    "months later is the same day, or the last one of a shorter month",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
      ("2026-11-21", 12, "2027-11-21"),
      ("2026-01-15", -1, "2025-12-15"), ("2026-12-31", 0, "2026-12-31"),
    ])
  func addsMonths(from: String, months: Int, to: String) throws {
    #expect(try #require(CalendarDate(from)).adding(months: months)?.iso == to)
    #expect(CalendarDate.distantPast.adding(months: -1) == nil)
  }

  @Test("months count whole months only")
  func months() throws {
    let a = try #require(CalendarDate("2022-11-15"))
    let b = try #require(CalendarDate("2026-11-14"))
    #expect(b.months(since: a) == 47)
    #expect(a.months(since: b) == -47)
  }
}
