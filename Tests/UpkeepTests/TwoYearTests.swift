import Foundation
import SiteBase
import SiteModel
import SiteTestSupport
import Testing

@testable import Upkeep

@Suite("Two years of rounds")
struct TwoYearTests {
  private static let years = Result {
    var years = TwoYears()
    try years.run()
    return years
  }

  private var years: TwoYears { get throws { try Self.years.get() } }

  private var mails: [UpkeepEvent] {
    get throws { try years.log.events.filter(\.kind.isMail) }
  }

  @Test("do on every day what the diary has")
  func diary() throws {
    let path = Repository.root + "/Tests/UpkeepTests/two-years.txt"
    let diary = try years.diary
    let expected = try String(contentsOfFile: path, encoding: .utf8)
    if diary != expected, ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try diary.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(diary == expected)
  }

  @Test("mail nobody twice within three weeks, and nobody on a day off")
  func rests() throws {
    let byAddress = try Dictionary(grouping: mails) { $0.owner ?? "" }
    #expect(byAddress.count >= 24)
    for (address, mails) in byAddress {
      let days = mails.map(\.date.dayNumber).sorted()
      for (earlier, later) in zip(days, days.dropFirst()) {
        #expect(later - earlier >= 21, "\(address)")
      }
    }
    #expect(try mails.allSatisfy { $0.date.isWorkingDay })
    #expect(try years.log.events.allSatisfy { $0.date.isWorkingDay })
  }

  @Test("spread the mails over the year")
  func spread() throws {
    let asked = try mails.filter { $0.kind == .asked }
    for year in [2027, 2028] {
      let months = Dictionary(grouping: asked.filter { $0.date.year == year }) { $0.date.month }
      let count = months.values.reduce(0) { $0 + $1.count }
      #expect(count >= 20)
      #expect(months.count >= 6)
      #expect(months.values.allSatisfy { $0.count * 3 <= count }, "\(months.mapValues(\.count))")
    }
    let days = try Dictionary(grouping: mails, by: \.date).mapValues(\.count)
    // The first has those of its thirty days.
    #expect(days.values.allSatisfy { $0 <= 4 })
  }

  @Test("end in «ikke bekreftet» for those who are silent, and for nobody else")
  func silence() throws {
    let log = try years.log
    let unconfirmed = log.events.filter { $0.kind == .unconfirmed }
    #expect(
      Set(unconfirmed.compactMap(\.owner)) == [
        "stille2@eier.example", "stille10@eier.example", "stille18@eier.example",
      ])
    for event in unconfirmed {
      let steps = log.events.filter {
        $0.kind.isStep && $0.date < event.date && $0.date.adding(days: 120) >= event.date
          && !Set($0.offers).isDisjoint(with: event.offers)
      }.map(\.kind)
      let hasOther = event.owner != "stille2@eier.example"
      #expect(steps == [.asked, .reminded] + (hasOther ? [.otherAsked] : []) + [.listed])
    }
    let site = try years.small.site(TwoYears.last.iso)
    let shown = unconfirmedOffers(site, log).map(\.offer.id)
    #expect(shown.count == 6)
    #expect(shown.allSatisfy { $0.hasSuffix("stille") })
    // Nobody is asked again before half a year has passed.
    for event in unconfirmed {
      let next = log.events.first {
        $0.kind == .asked && $0.owner == event.owner && $0.date > event.date
      }
      if let next { #expect(next.date >= event.date.adding(days: 182)) }
    }
  }

  @Test("ask about everything that was confirmed again about a year later")
  func yearly() throws {
    let log = try years.log
    for temper in [Temper.quick, .slow, .bounces, .away, .left, .changes, .ends] {
      let rounds = Dictionary(
        grouping: log.events.filter {
          $0.kind == .asked && $0.owner?.hasPrefix(temper.rawValue) == true
        }
      ) { $0.owner ?? "" }
      #expect(rounds.count >= 2, "\(temper)")
      for (owner, asked) in rounds {
        let days = asked.map(\.date.dayNumber)
        #expect(
          days.count >= 2 || asked[0].date > day("2027-12-01")
            || owner == "legger-ned7@eier.example", "\(owner) \(asked)")
        for (earlier, later) in zip(days, days.dropFirst()) {
          #expect((230...400).contains(later - earlier), "\(owner): \(later - earlier) days")
        }
      }
    }
    let site = try years.small.site(TwoYears.last.iso)
    for offer in site.offers where offer.status != .ended && !offer.id.hasSuffix("stille") {
      let date = try #require(offer.verification?.date, "\(offer.id)")
      #expect(date.adding(days: 400) >= TwoYears.last, "\(offer.id)")
    }
  }

  @Test("mark what has ended, and write checks by the role of the owner")
  func content() throws {
    let years = try years
    let site = years.small.site(TwoYears.last.iso)
    let ended = site.offers.filter { $0.status == .ended }
    #expect(ended.count == 3)
    #expect(
      ended.allSatisfy { $0.id.hasSuffix("legger-ned") && $0.statusNote?.contains("2027") == true })
    let quick = site.offers.filter { $0.id.hasSuffix("rask") }
    #expect(
      quick.allSatisfy {
        $0.verification?.by?.hasPrefix("Leder ") == true && $0.verification?.method == .email
      })
    let texts = years.small.files.values.joined()
    #expect(!texts.contains("Kari, hvordan: epost"))
    #expect(!texts.contains("kontrollert: {dato: 2027-01-04, av: eier.example"))
  }

  @Test("count in figures what happened, and every owner once a round")
  func figures() throws {
    let figures = RoundFigures.all(try years.log)
    #expect(figures.allSatisfy { $0.asked == $0.answered + $0.bounced + $0.silent })
    #expect(figures.reduce(0) { $0 + $1.asked } == (try mails.count { $0.kind == .asked }))
    #expect(figures.contains { $0.silent > 0 } && figures.contains { $0.answered > 0 })
    #expect(RoundFigures.all(try years.log, until: day("2027-01-01")).isEmpty)
  }
}
