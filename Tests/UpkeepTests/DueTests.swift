import SiteBase
import SiteModel
import Testing

@testable import Upkeep

@Suite("Due checks")
struct DueTests {
  private let farAway = day("2030-01-01")

  @Test("a check is due on the day that the last one names")
  func planned() {
    var small = SmallSite()
    small.add("x", "kontrollert: {dato: 2026-02-01, av: Kari, neste: 2027-03-04}")
    let checks = dueChecks(of: small.site(), by: farAway)
    #expect(checks.map(\.day) == [day("2027-03-04")])
    #expect(checks.map(\.reason) == [.planned])
  }

  @Test("checks made on one day are spread over the last quarter before the facts get old")
  func spread() {
    var small = SmallSite()
    for number in 0..<60 { small.add("x\(number)", "kontrollert: {dato: 2026-02-01, av: Kari}") }
    let days = dueChecks(of: small.site(), by: farAway).map(\.day)
    #expect(days.count == 60)
    #expect(days.allSatisfy { day("2026-11-03") <= $0 && $0 <= day("2027-02-01") })
    #expect(Set(days).count > 30)
    #expect(days == days.sorted())
  }

  @Test("what was never checked is due when its document gets old, or during the first round")
  func neverChecked() {
    var small = SmallSite()
    small.add("x")
    #expect(dueChecks(of: small.site(), by: farAway).map(\.day) == [day("2023-04-01")])
    #expect(
      dueChecks(of: small.site(), by: farAway).map(\.reason)
        == [.neverChecked(since: day("2022-04-01"))])
    var round = SmallSite(freshness: "første_runde_fra: 2026-12-01")
    for number in 0..<60 { round.add("x\(number)") }
    let days = dueChecks(of: round.site(), by: farAway).map(\.day)
    #expect(days.allSatisfy { day("2026-12-01") <= $0 && $0 < day("2027-12-01") })
    #expect(Set(days).count > 40)
  }

  @Test("drafts, ended offers and containers without facts are never counted")
  func notCounted() {
    var small = SmallSite()
    small.add("ended", "status: avviklet", "status_merknad: Lagt ned.")
    small.add("draft", "status: utkast")
    small.add("container")
    small.add("part", "del_av: container")
    small.add("manned", "kontakt: [{telefon: 33 00 00 00}]")
    small.add("helped", "del_av: manned")
    let ids = dueChecks(of: small.site(), by: farAway).map(\.offer.id)
    #expect(Set(ids) == ["part", "manned", "helped"])
  }

  @Test("only what falls due within the days asked for is there")
  func within() {
    var small = SmallSite()
    small.add("soon", "kontrollert: {dato: 2026-02-01, av: Kari, neste: 2026-12-21}")
    small.add("late", "kontrollert: {dato: 2026-02-01, av: Kari, neste: 2026-12-22}")
    let list = DueList(small.site(), withinDays: 30)
    #expect(list.parts.flatMap(\.checks).map(\.offer.id) == ["soon"])
    #expect(DueList(small.site(), withinDays: 0).parts.isEmpty)
  }

  @Test("an offer's owner is its own, or else its provider's or the nearest parent's")
  func owners() {
    var small = SmallSite()
    small.add("a", "tilbyder: huset", "eier: {navn: Leder, epost: leder@huset.example}")
    small.add("b", "tilbyder: huset")
    small.add("c", "tilbyder: laget")
    let parts = DueList(small.site(), withinDays: 0).parts
    #expect(
      parts.map { $0.owner?.line ?? "nobody" } == [
        "Leder <leder@huset.example>", "Servicekontoret <service@vik.example>", "nobody",
      ])
    #expect(parts.map { $0.checks.map(\.offer.id) } == [["a"], ["b"], ["c"]])
  }
}
