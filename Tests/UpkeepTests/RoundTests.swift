import SiteBase
import SiteModel
import SiteTestSupport
import Testing

@testable import Upkeep

@Suite("Steps of rounds")
struct RoundTests {
  private func steps(
    _ small: SmallSite, _ log: UpkeepLog = UpkeepLog(), on date: String,
    _ rules: RoundRules = RoundRules()
  ) -> [UpkeepEvent] {
    var numbers = Seeded(1)
    return stepsToday(small.site(date), log, rules, using: &numbers)
  }

  private func owned(_ count: Int) -> SmallSite {
    var small = SmallSite()
    for number in 0..<count { small.add("x\(number)", "eier: {epost: eier\(number)@x.example}") }
    return small
  }

  @Test("nothing happens on days when nobody is at work")
  func holidays() {
    // Of 2027: New Year, Easter, 1 and 17 May, Ascension Day, Whit Monday, Christmas; then a weekend.
    for date in [
      "2027-01-01", "2027-03-25", "2027-03-26", "2027-03-28", "2027-03-29", "2027-05-01",
      "2027-05-17", "2027-05-06", "2027-05-16", "2027-12-24", "2027-12-31", "2026-11-22",
    ] {
      #expect(!day(date).isWorkingDay, "\(date)")
      #expect(steps(owned(1), on: date).isEmpty)
    }
    for date in ["2027-03-24", "2027-03-30", "2027-05-18", "2027-12-27", "2026-11-23"] {
      #expect(day(date).isWorkingDay, "\(date)")
    }
    #expect(day("2027-03-25").nextWorkingDay == day("2027-03-30"))
    let easters = [
      2024: "2024-03-31", 2025: "2025-04-20", 2026: "2026-04-05", 2038: "2038-04-25",
      2285: "2285-03-22",
    ]
    for (year, date) in easters { #expect(CalendarDate.easter(year) == day(date)) }
  }

  @Test("a mail has all of the owner's offers, and a second run of the day adds nothing")
  func once() {
    var small = owned(1)
    small.add("y", "eier: {epost: EIER0@x.example}", "kontrollert: {dato: 2026-11-01, av: Kari}")
    small.add("z", "eier: {epost: eier0@x.example}", "status: avviklet", "status_merknad: Slutt.")
    let first = steps(small, on: "2026-11-23")
    #expect(first.map(\.kind) == [.asked])
    #expect(first[0].offers == ["x0", "y"] && first[0].owner == "eier0@x.example")
    #expect(first[0].round == "2026-11")
    #expect(steps(small, UpkeepLog(first), on: "2026-11-23").isEmpty)
    // Nobody is reminded of what was confirmed lately.
    #expect(steps(small, UpkeepLog(first), on: "2026-12-14").map(\.offers) == [["x0"]])
  }

  @Test("no more mails a day than the rules have, and the others come the days after")
  func most() {
    var rules = RoundRules()
    rules.mostMails = 2
    var log = UpkeepLog()
    var asked: [String] = []
    for date in ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"] {
      let new = steps(owned(5), log, on: date, rules)
      log = log.appending(new)
      asked.append(String(new.count))
      #expect(steps(owned(5), log, on: date, rules).isEmpty)
    }
    #expect(asked == ["2", "2", "1", "0"])
    #expect(Set(log.events.compactMap(\.owner)).count == 5)
  }

  @Test("offers without an owner's address are to be called about, ten a day")
  func calls() {
    var small = SmallSite()
    for number in 10..<25 { small.add("x\(number)", "kontakt: [{telefon: 33 00 00 00}]") }
    let first = steps(small, on: "2026-11-23")
    #expect(first.map(\.kind) == [.listed])
    #expect(first[0].offers.count == 10 && first[0].owner == nil)
    let second = steps(small, UpkeepLog(first), on: "2026-11-24")
    #expect(second.map(\.offers.count) == [5])
    let log = UpkeepLog(first + second)
    let list = CallList(small.site("2026-11-24"), log, RoundRules())
    #expect(list.calls.count == 15)
    #expect(list.text.contains("Tilbud x10 (x10)\n  Telefon: 33 00 00 00\n"))
    #expect(list.csv.hasPrefix("\u{FEFF}Id;Tilbud;Telefon;Eier;På listen siden\r\nx10;"))
    #expect(steps(small, log, on: "2026-12-14").map(\.kind) == [.unconfirmed])
  }

  @Test("an owner who changed is asked anew")
  func newOwner() {
    let log = UpkeepLog(steps(owned(1), on: "2026-11-23"))
    var small = owned(0)
    small.add("x0", "eier: {epost: ny@x.example}")
    #expect(steps(small, log, on: "2026-11-24").map(\.owner) == ["ny@x.example"])
  }

  @Test("figures count owners by what came of the mails")
  func figures() {
    func event(_ kind: UpkeepEvent.Kind, _ owner: String, _ code: String) -> UpkeepEvent {
      UpkeepEvent(
        kind, on: day("2026-11-23"), offers: [owner], owner: owner, code: code, round: "2026-11")
    }
    let log = UpkeepLog([
      event(.asked, "a", "1"), event(.asked, "b", "2"), event(.asked, "c", "3"),
      event(.asked, "d", "4"), event(.answered, "a", "1"), event(.bounced, "b", "2"),
      event(.bounced, "d", "4"), event(.answered, "d", "4"),
    ])
    let figures = RoundFigures.all(log)
    #expect(figures.count == 1)
    #expect(figures[0].asked == 4 && figures[0].answered == 2)
    #expect(figures[0].bounced == 1 && figures[0].silent == 1)
    #expect(figures[0].answerRate == 0.5)
  }
}
