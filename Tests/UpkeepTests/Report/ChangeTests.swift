import SiteBase
import SiteModel
import Testing

@testable import Upkeep

@Suite("What changed")
struct ChangeTests {
  private func report(_ before: SmallSite, _ after: SmallSite, errors: Int = 0) -> LeaderReport {
    let site = after.site()
    let changes = SiteChanges(
      of: site, sinceRevision: "v1", before: before.site(), errors: errors)
    return LeaderReport(site, ReportInput(changes: changes))
  }

  @Test("two revisions tell what came, what ended and which facts differ")
  func revisions() {
    var before = SmallSite.forReport()
    before.add("a", "pris: gratis", "kontakt: [{telefon: 33 00 00 00}]")
    before.add("gone")
    before.add("ended")
    before.add("same", "pris: gratis")
    var after = SmallSite.forReport()
    after.add("a", "pris: {beløp: 50}", "alder: {fra: 13}")
    after.add("ended", "status: avviklet", "status_merknad: Slutt.")
    after.add("same", "pris: gratis")
    after.add("new")
    let report = report(before, after)
    #expect(
      report["endret"].told == [
        "1 nytt tilbud", "2 tilbud er slutt", "1 tilbud har andre opplysninger",
        "0 tilbud er kontrollert",
      ])
    #expect(report.rows("nye").map { $0[0] } == ["Tilbud new (new)"])
    #expect(report.rows("slutt").map { $0[0] } == ["Tilbud ended (ended)", "Tilbud gone (gone)"])
    let rows = report.rows("endringer").filter { $0[0] == "Tilbud a (a)" }
    #expect(
      rows.map { Array($0.dropFirst()) } == [
        ["pris", "gratis", "beløp: 50"], ["alder", "ikke oppgitt", "fra: 13"],
        ["kontakt", "telefon: 33 00 00 00", "ikke oppgitt"],
      ])
  }

  @Test("a check alone is no change; a text and a contact card are; an internal note is nothing")
  func kinds() {
    let cards = "- {id: kort, navn: Vakta, telefon: 33 00 00 0"
    var before = SmallSite.forReport()
    before.files["vokabular/kontaktkort.yaml"] = cards + "1}"
    before.add("checked")
    before.add("text")
    before.add("card", "kontakt: [kort]")
    before.add("note", "internt: Ring Kari.")
    var after = before
    after.files["vokabular/kontaktkort.yaml"] = cards + "2}"
    after.add("checked", "kontrollert: {dato: 2026-11-01, av: Kari, hvordan: telefon}")
    after.write("Ny tekst.", under: "text")
    after.add("note", "internt: Ring Per.")
    let report = report(before, after)
    #expect(
      report.rows("endringer") == [
        ["Tilbud card (card)", "kontakt", "Vakta, 33 00 00 01", "Vakta, 33 00 00 02"],
        ["Tilbud text (text)", "teksten", "en annen tekst", "skrevet om"],
      ])
    #expect(
      report.rows("kontrollert-siden") == [["Tilbud checked (checked)", "2026-11-01", "telefon"]])
  }

  @Test("nothing about a secret address is told")
  func secretAddress() {
    var before = SmallSite.forReport()
    before.add("a", "steder: [{navn: Krisesenteret, adresse: Storgata 1}]")
    var after = SmallSite.forReport()
    after.add("a", "steder: [{skjult_adresse: ja, merknad: Bak kirken}]")
    var moved = SmallSite.forReport()
    moved.add("a", "steder: [{skjult_adresse: ja, merknad: Ved elva}]")
    let files = report(after, moved).files.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(!files.contains { $0.contains("elva") || $0.contains("kirken") })
    #expect(report(before, after).rows("endringer")[0][3] == "skjult adresse")
  }

  @Test("a day tells what is published since, and what is checked")
  func sinceDay() {
    var small = SmallSite.forReport()
    small.add("new", "gyldig: {fra: 2026-10-01}")
    small.add("over", "gyldig: {til: 2026-10-31}")
    small.add("old", "kontrollert: {dato: 2026-11-01, av: Kari}")
    small.add("older", "kontrollert: {dato: 2026-08-01, av: Kari}")
    let site = small.site()
    let before = readSite(small.content, date: day("2026-09-01"), jobs: 1).value
    let changes = before.map { SiteChanges(of: site, sinceDay: day("2026-09-01"), before: $0) }
    let report = LeaderReport(site, ReportInput(changes: changes))
    #expect(report["endret"].title == "Hva er endret siden 1. september 2026?")
    #expect(
      report["endret"].told == ["1 nytt tilbud", "1 tilbud er slutt", "1 tilbud er kontrollert"])
    #expect(report.rows("slutt").map { $0[0] } == ["Tilbud over (over)"])
    #expect(report.rows("kontrollert-siden").map { $0[0] } == ["Tilbud old (old)"])
  }
}
