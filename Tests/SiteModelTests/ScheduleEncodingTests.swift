import SiteBase
import Testing

@testable import SiteModel

@Suite("The encoding of opening hours") struct ScheduleEncodingTests {
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

  @Test("a day that differs without hours is unknown, and no other day is")
  func aDayWithUnknownHours() throws {
    let date = try #require(CalendarDate("2026-12-27"))
    let weekly = [
      WeeklyHours(days: [.monday], opens: ClockTime("09.00"), closes: ClockTime("15.00"))
    ]
    func json(_ opens: String?, _ closes: String?) -> String? {
      schedule(
        weekly: weekly,
        exceptions: [
          ScheduleException(
            date: date, opens: opens.flatMap { ClockTime($0) },
            closes: closes.flatMap { ClockTime($0) })
        ]
      ).json
    }
    let week = #"{"u":[[1,540,900]],"x":[["2026-12-27","#
    #expect(json(nil, nil) == week + "null,null]]}")
    #expect(json("12.00", nil) == week + "720,null]]}")
    #expect(json(nil, "12.00") == week + "null,720]]}")
  }

  @Test("pages and the search have the same text wherever a page has one")
  func oneEncoding() {
    let open = schedule(isAlwaysOpen: true)
    #expect(open.json == open.encoded)
    #expect(schedule(byAppointment: .yes).encoded == #"{"a":1}"#)
  }
}
