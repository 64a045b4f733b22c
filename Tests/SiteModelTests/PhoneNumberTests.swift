import SiteBase
import SiteModel
import Testing

@Suite("Telephone numbers in texts")
struct PhoneNumberTests {
  @Test(
    "must be ones that somebody keeps",
    arguments: [
      ("Ring 116 123 når du trenger noen.", []),
      ("Ring sentralbordet på 33 00 00 00.", []),
      ("Ring 33 00 00 01.", ["8:6 model/unknown-phone-number"]),
      ("Ring 116 177.", ["8:6 model/unknown-phone-number"]),
      ("Ring 800 40 999 nå.", ["8:6 model/unknown-phone-number"]),
      ("Ring oss på 33 34 40.", ["8:14 markup/phone-number-length"]),
    ])
  func inBodies(body: String, expected: [String]) {
    #expect(FixtureSite.offer("", body: body).problems() == expected)
  }

  @Test(
    "are found in every key that holds text, where the number is",
    arguments: [
      "slik_gjør_du: [Ring 33 00 00 01]", "hva_du_får: [Ring 33 00 00 01]",
      "hva_skjer_først: \"Ring 33 00 00 01\"", "også_kalt: [Ring 33 00 00 01]",
      "beskjed: {tekst: Ring 33 00 00 01}", "ventetid: {tekst: Ring 33 00 00 01, dato: 2026-01-01}",
      "kapasitet: [{tekst: Ring 33 00 00 01}]",
      "steder: [{navn: Huset, merknad: Ring 33 00 00 01}]",
      "kontakt: [{merknad: Ring 33 00 00 01}]", "åpningstider: {tekst: Ring 33 00 00 01}",
      "status: planlagt\nstatus_merknad: Ring 33 00 00 01", "pris: {tekst: Ring 33 00 00 01}",
      "eier: {navn: Ring 33 00 00 01}",
    ])
  func inKeys(lines: String) throws {
    let found = FixtureSite.offer(lines).read().diagnostics
    #expect(found.map(\.kind.id) == ["model/unknown-phone-number"])
    let range = try #require(found.first?.range)
    #expect(String(decoding: range.file.bytes[range.bytes], as: UTF8.self) == "33 00 00 01")
  }

  @Test("are found in translations, pages, plans and vocabularies")
  func inOtherFiles() {
    var site = FixtureSite.offer("")
    site.files["vik/tiltak/x.en.md"] =
      "---\ntittel: A\nkort: Call 33 00 00 01.\n---\nCall 33 00 00 02.\n"
    site.files["felles/sider/om.md"] = "---\ntittel: Om\nkort: Ring 33 00 00 03.\n---\n"
    site.files["vokabular/tilbydere.yaml"] = "- {id: huset, navn: Huset, merknad: Ring 33 00 00 04}"
    site.files["vik/plan.yaml"] = """
      tittel: Plan
      kilde: [{dokument: planen}]
      tiltak: [{id: a, tittel: A, beskrivelse: Ring 33 00 00 05}]
      """
    let found = site.read().diagnostics.filter { $0.kind.id == "model/unknown-phone-number" }
    #expect(
      Set(found.flatMap(\.arguments))
        == ["33 00 00 01", "33 00 00 02", "33 00 00 03", "33 00 00 04", "33 00 00 05"])
  }

  @Test("of one offer's own contacts are known in its texts and translations, not in others'")
  func ownContacts() {
    var site = FixtureSite.offer(
      "kontakt: [{telefon: 33 11 11 11}]\nslik_gjør_du: [Ring 33 11 11 11]")
    site.files["vik/tiltak/x.en.md"] = "---\ntittel: A\nkort: Call 33 11 11 11.\n---\n"
    #expect(site.problems() == [])
    site.files["vik/tiltak/y.md"] = "---\ntittel: Y\nkort: Ring 33 11 11 11.\n---\n"
    #expect(site.problems() == ["3:12 model/unknown-phone-number"])
  }

  @Test("of an offer's provider are known in its texts")
  func providersContact() {
    var site = FixtureSite.offer("tilbyder: huset\nslik_gjør_du: [Ring 33 22 22 22]")
    #expect(site.problems() == ["7:22 model/unknown-phone-number"])
    site.files["vokabular/tilbydere.yaml"] = """
      - {id: huset, navn: Huset, kontakt: [{telefon: "33 22 22 22"}]}
      """
    #expect(site.problems() == [])
  }

  @Test("are not years, postal codes or municipality numbers")
  func numbersThatAreNone() {
    #expect(
      FixtureSite.offer("steder: [{navn: Huset, postnummer: \"3111\", poststed: Vik}]")
        .problems() == [])
  }
}
