import SiteBase
import Testing

@testable import SiteModel
@testable import SiteRendering

@Suite struct ScheduleJSONTests {
  private func schedule(
    weekly: [WeeklyHours] = [], exceptions: [ScheduleException] = [],
    holidays: HolidayRule = .unknown, byAppointment: Fact = .unknown, isAlwaysOpen: Bool = false
  ) -> Schedule {
    Schedule(
      weekly: weekly, exceptions: exceptions, holidays: holidays, byAppointment: byAppointment,
      isAlwaysOpen: isAlwaysOpen, text: nil)
  }

  @Test func nothingStatedGivesNothing() {
    #expect(schedule().json == nil)
    #expect(schedule(holidays: .closed, byAppointment: .yes).json == nil)
  }

  @Test func everythingStated() throws {
    let date = try #require(CalendarDate("2026-12-27"))
    let day = try #require(CalendarDate("2026-12-24"))
    let season = Season(
      from: try #require(MonthDay("08-15")), to: try #require(MonthDay("06-20")))
    let value = schedule(
      weekly: [
        WeeklyHours(
          days: [.friday, .monday], opens: ClockTime("20.00"), closes: ClockTime("02.00"),
          season: season, note: nil),
        WeeklyHours(days: [.monday], opens: nil, closes: nil, season: nil, note: nil),
      ],
      exceptions: [
        ScheduleException(
          date: date, isClosed: false, opens: ClockTime("12.00"), closes: ClockTime("14.00"),
          note: nil),
        ScheduleException(date: day, isClosed: true, opens: nil, closes: nil, note: nil),
      ], holidays: .open, byAppointment: .no)
    #expect(
      value.json
        == #"{"u":[[1,null,null],[1,1200,1560,815,620],[5,1200,1560,815,620]],"#
        + #""x":[["2026-12-24"],["2026-12-27",720,840]],"h":1,"a":0}"#)
    #expect(schedule(isAlwaysOpen: true).json == #"{"d":1}"#)
  }

  @Test func aDayWithUnknownHoursLeavesItOpen() throws {
    let date = try #require(CalendarDate("2026-12-27"))
    let value = schedule(
      weekly: [
        WeeklyHours(days: [.monday], opens: nil, closes: nil, season: nil, note: nil)
      ],
      exceptions: [
        ScheduleException(date: date, isClosed: false, opens: nil, closes: nil, note: nil)
      ])
    #expect(value.json == nil)
  }
}
