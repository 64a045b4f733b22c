import SiteBase
import SiteModel
import Testing

@testable import Upkeep

@Suite("Figures of the report to leaders")
struct FigureTests {
  @Test("a share is never 0 or 100 percent of what is some or not all")
  func shares() {
    #expect(percent(0, of: 0) == "–")
    #expect(percent(0, of: 9) == "0 %")
    #expect(percent(1, of: 1000) == "1 %")
    #expect(percent(999, of: 1000) == "99 %")
    #expect(percent(1, of: 3) == "33 %")
    #expect(percent(2, of: 3) == "67 %")
    #expect(percent(7, of: 7) == "100 %")
  }

  @Test("the median of an even number lies between the two in the middle")
  func medians() {
    #expect(median([]) == nil)
    #expect(median([4]) == 4)
    #expect(median([9, 1, 4]) == 4)
    #expect(median([1, 4]) == 2.5)
    #expect(months(nil) == "–")
    #expect(months(1) == "1 måned")
    #expect(months(2.5) == "2,5 måneder")
  }

  @Test("checks are counted by who made them and how, and for twelve months")
  func checks() {
    var small = SmallSite.forReport()
    let owner = "eier: {navn: Laget, epost: post@laget.example}"
    small.add("a", owner, "kontrollert: {dato: 2026-10-01, av: laget, hvordan: epost}")
    small.add("b", owner, "kontrollert: {dato: 2025-11-22, av: Kari, hvordan: telefon}")
    small.add("c", owner, "kontrollert: {dato: 2025-11-21, av: Kari, hvordan: telefon}")
    small.add("d")
    small.add("gone", "status: avviklet", "status_merknad: Slutt.")
    let report = LeaderReport(small.site())
    #expect(
      report["kontrollert"].told == [
        "50 % kontrollert siste tolv måneder (2 av 4 tilbud)",
        "50 % av dem bekreftet av den som eier tilbudet",
        "11 måneder median alder på det som er kontrollert (3 tilbud)",
        "55 måneder median alder på kilden der ingen har kontrollert (1 tilbud)",
        "3 skal kontrolleres nå", "1 har ingen eier med e-postadresse",
      ])
    #expect(
      report.rows("kontroller") == [
        ["Vik", "4", "2", "50 %", "1", "1", "1", "1", "0", "0", "0", "11 måneder"],
        ["Nes", "0", "0", "–", "0", "0", "0", "0", "0", "0", "0", "–"],
        ["I alt", "4", "2", "50 %", "1", "1", "1", "1", "0", "0", "0", "11 måneder"],
      ])
    #expect(report.rows("eldste").map { $0[0] }.first == "Tilbud d (d)")
    #expect(report.rows("eldste")[1][4] == "Laget, post@laget.example")
  }

  @Test("statuses are counted by municipality")
  func statuses() {
    var small = SmallSite.forReport()
    small.add("a", "kommuner: [vik, nes]")
    small.add("b", "status: planlagt", "status_merknad: Åpner i mai.")
    let rows = LeaderReport(small.site()).rows("status")
    #expect(rows[0] == ["I gang", "1", "1", "1"])
    #expect(rows[2] == ["Planlagt", "1", "0", "1"])
  }

  @Test("what is not stated is counted among those that could state it")
  func completeness() {
    var small = SmallSite.forReport()
    small.add("a", "tilbyder: huset", "pris: gratis", "steder: [{navn: Huset}]")
    small.add("b", "tilbyder: huset")
    small.add("c")
    let report = LeaderReport(small.site())
    let rows = report.rows("opplysninger")
    #expect(rows.first { $0[0] == "pris" } == ["pris", "1", "2", "33 %"])
    #expect(rows.first { $0[0] == "sted" } == ["sted", "1", "2", "33 %"])
    #expect(rows.first { $0[0] == "rullestol" } == ["rullestol", "0", "1", "0 %"])
    let column = (report["mangler"].maps[0].columns.firstIndex(of: "pris") ?? 0) + 1
    #expect(report.rows("utfylt-tabell").map { $0[0] } == ["Huset", "Uten tilbyder"])
    #expect(report.rows("utfylt-tabell").map { $0[column] } == ["1 av 2", "0 av 1"])
  }

  @Test("offers without any contact are listed; those that borrow one are counted")
  func contacts() {
    var small = SmallSite.forReport()
    small.files["vokabular/tilbydere.yaml"] = """
      - {id: kommunen, navn: Kommunen, kontakt: [{telefon: 33 00 00 01}]}
      - {id: huset, navn: Huset, overordnet: kommunen}
      - {id: laget, navn: Laget, type: frivillig}
      """
    small.add("own", "kontakt: [{telefon: 33 00 00 00}]")
    small.add("borrowed", "tilbyder: huset")
    small.add("none", "tilbyder: laget", "kontakt: [{nettside: https://lag.example/}]")
    let report = LeaderReport(small.site())
    #expect(
      report["kontakt"].told == [
        "1 tilbud har verken egen kontakt eller tilbyderens", "1 låner kontakten til tilbyderen",
        "1 har sin egen telefon eller e-post",
      ])
    #expect(report.rows("uten-kontakt") == [["Tilbud none (none)", "Vik", "Laget", "aktiv"]])
  }

  @Test("hard texts come first, with the words that weigh most")
  func reading() {
    var small = SmallSite.forReport()
    small.add("hard")
    small.write(
      String(
        repeating: "Behandlingstilbudet koordineres gjennom tjenesten i samarbeid. ", count: 10),
      under: "hard")
    small.add("easy")
    small.write(String(repeating: "Kom inn til oss og ta en prat. ", count: 12), under: "easy")
    small.add("short")
    small.write("Behandlingstilbud.", under: "short")
    let report = LeaderReport(small.site())
    #expect(report["lesbarhet"].told.first == "1 av 2 målte tekster er tunge (LIX over 50)")
    #expect(
      report.rows("tunge-tekster").map { $0[0] } == ["Tilbud hard (hard)", "Tilbud easy (easy)"])
    #expect(
      report.rows("tunge-tekster")[0][4]
        == "behandlingstilbudet, koordineres, samarbeid, tjenesten, gjennom")
    #expect(report.rows("tunge-tekster")[1][4] == "")
  }

  @Test("rounds have their share of answers; without a log there is no such section")
  func rounds() {
    let site = SmallSite.forReport().site()
    #expect(!LeaderReport(site).sections.contains { $0.id == "runder" })
    func asked(_ owner: String, _ round: String) -> UpkeepEvent {
      UpkeepEvent(
        .asked, on: day(round + "-02"), offers: [owner], owner: owner, code: owner + round,
        round: round)
    }
    func outcome(_ kind: UpkeepEvent.Kind, _ owner: String, _ round: String) -> UpkeepEvent {
      UpkeepEvent(
        kind, on: day(round + "-10"), offers: [owner], code: owner + round, round: round)
    }
    let report = LeaderReport(
      site,
      ReportInput(
        log: UpkeepLog(
          ["a", "b"].map { asked($0, "2025-10") }
            + ["a", "b"].map { outcome(.answered, $0, "2025-10") }
            + "abcdefgh".map { asked(String($0), "2026-10") }
            + ["a", "b", "c"].map { outcome(.answered, $0, "2026-10") }
            + [outcome(.bounced, "d", "2026-10"), asked("a", "2030-01")])))
    #expect(
      report["runder"].told == [
        "38 % svar i siste runde, 2026-10 (3 av 8)", "1 av eierne fikk aldri spørsmålet",
      ])
    #expect(
      report.rows("runder-tall") == [
        ["2026-10", "8", "3", "38 %", "1", "4"], ["2025-10", "2", "2", "100 %", "0", "0"],
      ])
    let nobody = LeaderReport(site, ReportInput(log: UpkeepLog()))
    #expect(nobody["runder"].figures.isEmpty && nobody.rows("runder-tall").isEmpty)
  }

  @Test("what a whole round left unconfirmed is listed, until somebody checks it or it ends")
  func unconfirmed() {
    var small = SmallSite.forReport()
    small.add("silent")
    small.add("other")
    small.add(
      "checked", theme: "sovn", "kontrollert: {dato: 2026-06-01, av: Kari, hvordan: telefon}")
    small.add("ended", theme: "sovn", "status: avviklet", "status_merknad: Slutt.")
    func gaveUp(_ offers: [String], on date: String, owner: String?) -> UpkeepEvent {
      UpkeepEvent(.unconfirmed, on: day(date), offers: offers, owner: owner, round: "2026-01")
    }
    let log = UpkeepLog([
      gaveUp(["other"], on: "2026-05-04", owner: nil),
      gaveUp(["silent", "checked", "ended"], on: "2026-04-01", owner: "eier@vik.example"),
    ])
    let report = LeaderReport(small.site(), ReportInput(log: log))
    #expect(
      report["runder"].told == ["2 tilbud er ikke bekreftet: spurt hele runden, og ingen svarte"])
    #expect(
      report.rows("ikke-bekreftet") == [
        ["Tilbud silent (silent)", "Vik", "2026-04-01", "aldri", "eier@vik.example"],
        ["Tilbud other (other)", "Vik", "2026-05-04", "aldri", "ingen"],
      ])
  }

  @Test("questions that the search misses are told with what they should have found")
  func questions() throws {
    var small = SmallSite.forReport()
    small.add("a")
    small.files["vokabular/sokeord.yaml"] = """
      - {spørring: får ikke sove, kommune: vik, alder: 15, treff: [a]}
      - {spørring: spill, noe: ja}
      - {spørring: søvn, noe: ja}
      """
    let site = small.site()
    let missed = site.ownerQueries.prefix(2).map { MissedQuery($0, found: []) }
    let report = LeaderReport(site, ReportInput(missed: missed))
    #expect(report["sok"].told == ["1 av 3 spørsmål får det svaret dere vil ha"])
    #expect(
      report.rows("sok-uten-svar") == [
        ["får ikke sove", "Vik", "15 år", "Tilbud a (a)", "ingenting"],
        ["spill", "alle", "alle", "noe", "ingenting"],
      ])
  }
}
