import SearchIndex
import SiteBase
import SiteTestSupport
import Testing

@testable import SiteBuild
@testable import SiteModel
@testable import SiteRendering

/// What the offers' pages and the search index both say must be the same.
@Suite("The pages and the search agree")
struct SearchAgreementTests {
  @Test("about the ids of facts")
  func facts() { #expect(SearchFact.allCases.map(\.rawValue) == SearchFacts.ids) }

  @Test("about opening hours")
  func hours() throws {
    let site = try Catalogue.site()
    var schedules = site.offers.compactMap(\.schedule) + site.helplines.compactMap(\.schedule)
    for byAppointment in [Fact.yes, .no, .unknown] {
      for holidays in HolidayRule.allCases { schedules.append(made(byAppointment, holidays)) }
    }
    var compared = 0
    for schedule in schedules {
      guard let json = schedule.json else { continue }
      compared += 1
      #expect(json == SearchSchedule(schedule).json)
    }
    #expect(compared > 20)
  }

  /// Hours with everything in them, also past midnight and past New Year.
  private func made(_ byAppointment: Fact, _ holidays: HolidayRule) -> Schedule {
    let season = MonthDay("11-01").flatMap { from in
      MonthDay("02-28").map { Season(from: from, to: $0) }
    }
    let exceptions = [("2026-12-31", false), ("2026-12-24", true)].compactMap { day, isClosed in
      CalendarDate(day).map {
        ScheduleException(
          date: $0, isClosed: isClosed, opens: isClosed ? nil : ClockTime("22.00"),
          closes: isClosed ? nil : ClockTime("02.00"), note: nil)
      }
    }
    return Schedule(
      weekly: [
        WeeklyHours(
          days: [.tuesday, .sunday], opens: ClockTime("20.00"), closes: ClockTime("01.30"),
          season: season, note: nil),
        WeeklyHours(days: [.monday], opens: nil, closes: nil, season: nil, note: nil),
      ], exceptions: exceptions, holidays: holidays, byAppointment: byAppointment,
      isAlwaysOpen: false, text: nil)
  }
}
