import SiteBase
import Testing

@testable import SiteModel

@Suite("What the build does as facts grow old")
struct FreshnessTests {
  /// The site with an offer of these lines and these rules of age.
  private func site(_ rules: String, _ lines: String) -> FixtureSite {
    var site = FixtureSite.offer("kontakt: [{telefon: 33 00 00 00}]\n\(lines)")
    site.files["nettsted.yaml"]? += "\nfriskhet: {\(rules)}\n"
    site.files["vokabular/kilder.yaml"] = "- {id: planen, tittel: Planen, dato: 2020-03-01}"
    return site
  }

  private func read(_ site: FixtureSite, _ day: String = "2026-11-21") throws -> Site {
    try #require(site.read(day).value)
  }

  private func standing(_ site: FixtureSite, _ day: String) throws -> Standing {
    let all = try read(site, day).freshness
    return try #require(all.first).standing
  }

  private static let rules = "lavere_etter_måneder: 18, ut_etter_måneder: 36"

  @Test(
    "a check lasts the months of the rule, and the day after them the offer moves",
    arguments: [
      ("2026-01-31", "2027-07-31", Standing.usual), ("2026-01-31", "2027-08-01", .lowered),
      ("2026-01-31", "2029-01-31", .lowered), ("2026-01-31", "2029-02-01", .withdrawn),
      // From 31 August eighteen months end on 1 March, as February has no such day.
      ("2026-08-31", "2028-02-29", .usual), ("2026-08-31", "2028-03-02", .lowered),
    ])
  func afterACheck(checked: String, day: String, expected: Standing) throws {
    let site = site(Self.rules, "kontrollert: {dato: \(checked), av: Kari}")
    #expect(try standing(site, day) == expected)
  }

  @Test("without rules nothing moves, however old it is")
  func never() throws {
    for lines in ["", "kontrollert: {dato: 1995-01-01, av: Kari}"] {
      let all = try read(site("", lines)).freshness
      let freshness = try #require(all.first)
      #expect(freshness.standing == .usual)
      #expect(freshness.loweredFrom == nil && freshness.withdrawnFrom == nil)
    }
  }

  @Test(
    "the day a checker set for the next check passes first",
    arguments: [("2030-05-01", Standing.usual), ("2030-05-02", .withdrawn)])
  func planned(day: String, expected: Standing) throws {
    let site = site(Self.rules, "kontrollert: {dato: 2026-01-31, av: Kari, neste: 2030-05-01}")
    #expect(try standing(site, day) == expected)
  }

  @Test(
    "what was never checked is left alone until the first round is over and its own months after it"
  )
  func firstRound() throws {
    for months in [(12, 13), (18, 36)] {
      let rules =
        "første_runde_fra: 2026-12-01, lavere_etter_måneder: \(months.0), ut_etter_måneder: \(months.1)"
      let made = try read(site(rules, ""))
      let due = try #require(made.nextChecks.compactMap(\.self).first?.day)
      let freshness = try #require(made.freshness.first)
      let roundIsOver = try #require(CalendarDate("2027-11-30"))
      let asIfChecked = try #require(due.adding(months: -12))
      let lowered = try #require(asIfChecked.dayOlder(than: months.0))
      let withdrawn = try #require(asIfChecked.dayOlder(than: months.1))
      #expect(freshness.loweredFrom == max(lowered, roundIsOver))
      #expect(freshness.withdrawnFrom == max(withdrawn, roundIsOver))
      #expect(freshness.standing == .usual)
    }
  }

  @Test("without a first round the document's day counts, and nobody's offer is withdrawn")
  func withoutRound() throws {
    let old = site(Self.rules, "")
    #expect(try standing(old, "2021-09-01") == .usual)
    #expect(try standing(old, "2021-09-02") == .lowered)
    #expect(try standing(old, "2090-01-01") == .lowered)
    var undated = old
    undated.files["vokabular/kilder.yaml"] = "- {id: planen, tittel: Planen}"
    #expect(try standing(undated, "2026-11-21") == .lowered)
  }

  @Test("what helps someone in danger is lowered and never withdrawn")
  func danger() throws {
    var site = site(Self.rules, "kontrollert: {dato: 2010-01-01, av: Kari}")
    #expect(try standing(site, "2026-11-21") == .withdrawn)
    site.files["vokabular/krisetjenester.yaml"] =
      "- {id: legevakt, navn: legevakt, tilbud: [x], linje: linje}"
    #expect(try standing(site, "2026-11-21") == .lowered)
  }

  @Test("an ended offer and a container without facts don't age")
  func withoutFacts() throws {
    let ended = site(
      Self.rules,
      "status: avviklet\nstatus_merknad: Slutt.\nkontrollert: {dato: 2010-01-01, av: Kari}")
    #expect(try standing(ended, "2026-11-21") == .usual)
    var container = FixtureSite.offer("kontrollert: {dato: 2010-01-01, av: Kari}")
    container.files["nettsted.yaml"]? += "\nfriskhet: {\(Self.rules)}\n"
    container.files["vik/tiltak/y.md"] =
      "---\ntittel: Y\nkort: Y.\ndel_av: x\nkontrollert: {dato: 2026-11-01, av: Kari}\n---\n"
    #expect(try read(container).freshness.map(\.standing) == [.usual, .usual])
  }

  @Test("the summary counts what is and tells the next days on which something changes")
  func counts() throws {
    var site = site(Self.rules, "kontrollert: {dato: 2026-01-31, av: Kari}")
    for (id, date) in [("a", "2025-02-10"), ("b", "2024-02-10"), ("c", "2022-02-10")] {
      site.files["vik/tiltak/\(id).md"] = """
        ---
        tittel: \(id)
        kort: K.
        kontrollert: {dato: \(date), av: Kari}
        ---
        """
    }
    let counts = FreshnessCounts(try read(site))
    #expect([counts.marked, counts.lowered, counts.withdrawn] == [3, 2, 1])
    #expect(
      counts.next.map(\.day.iso) == ["2027-02-01", "2027-02-11", "2027-08-01"])
    #expect(counts.next.map(\.marked) == [1, 0, 0])
    #expect(counts.next.map(\.lowered) == [0, 0, 1])
    #expect(counts.next.map(\.withdrawn) == [0, 1, 0])
  }

  @Test(
    "the limits come in order",
    arguments: [
      ("lavere_etter_måneder: 11", ["8:12 model/contradiction"]),
      ("lavere_etter_måneder: 20, ut_etter_måneder: 19", ["8:12 model/contradiction"]),
      ("ut_etter_måneder: 6", ["8:12 model/contradiction"]),
      ("lavere_etter_måneder: 12, ut_etter_måneder: 12", []),
    ])
  func order(rules: String, expected: [String]) {
    let found = site(rules, "").problems().filter { $0.hasSuffix("model/contradiction") }
    #expect(found.count == expected.count, "\(found)")
  }
}
