import SiteBase
import Testing

@testable import SiteModel

@Suite("Checks of the whole site")
struct SiteCheckTests {
  @Test(
    "a link in a text must lead to something",
    arguments: [
      ("[her](tilbud:x) og [der](hjelp-na)", []),
      ("[her](tilbud:finnes-ikke)", ["8:7 model/broken-link"]),
      ("[her](tema:sovnn)", ["8:7 model/broken-link"]),
      ("[her](tilbud:utkastet)", ["8:7 model/link-to-draft"]),
      ("[her](tilbud:over)", ["8:7 model/link-outside-days"]),
      ("[her](tilbud:kommer)", ["8:7 model/link-outside-days"]),
    ])
  func linksInTexts(body: String, expected: [String]) {
    var site = FixtureSite.offer("", body: body)
    for (id, lines) in [
      ("utkastet", "status: utkast"), ("over", "gyldig: {til: 2026-11-20}"),
      ("kommer", "gyldig: {fra: 2026-11-22}"),
    ] {
      site.files["vik/tiltak/\(id).md"] = "---\ntittel: \(id)\nkort: K.\n\(lines)\n---\n"
    }
    #expect(site.problems() == expected)
  }

  @Test(
    "an address in a text is safe as one in a key is",
    arguments: [
      ("[nav.no](https://www.nav.no/a?b=c&d=%20#e)", []),
      ("[skriv](mailto:post@vik.kommune.no)", []),
      ("[nav.no](https://nav.no@evil.example/)", ["8:10 markup/bad-address"]),
      ("[skriv](mailto:a@b.no?cc=c@d.no)", ["8:9 markup/bad-address"]),
      ("[skriv](mailto:a@b.no,c@d.no)", ["8:9 markup/bad-address"]),
    ])
  func addressesInTexts(body: String, expected: [String]) {
    #expect(FixtureSite.offer("", body: body).problems() == expected)
  }

  @Test("a chain of ten thousand providers is refused in time that grows with its length")
  func longChains() {
    var site = FixtureSite.offer("tilbyder: n0")
    func file(_ count: Int, _ key: String, loop: Bool) -> String {
      (0..<count).map { number in
        let next = number + 1 < count ? number + 1 : 0
        return number + 1 < count || loop
          ? "- {id: n\(number), navn: N\(number), \(key): n\(next)}"
          : "- {id: n\(number), navn: N\(number)}"
      }.joined(separator: "\n")
    }
    let clock = ContinuousClock()
    let time = clock.measure {
      site.files["vokabular/tilbydere.yaml"] = file(10_000, "overordnet", loop: false)
      #expect(site.problems().filter { $0.hasSuffix("model/long-chain") }.count == 1)
      site.files["vokabular/tilbydere.yaml"] = file(10_000, "overordnet", loop: true)
      #expect(site.problems().filter { $0.hasSuffix("model/cycle") }.count == 1)
    }
    // The quadratic walk took over 60 s for one of them.
    #expect(time < .seconds(20))
    site.files["vokabular/tilbydere.yaml"] = file(VocabularyLimits.depth, "overordnet", loop: false)
    #expect(site.problems().filter { $0.hasSuffix("model/long-chain") } == [])
  }

  @Test(
    "what no other test shows is reported where it is",
    arguments: [
      ("id: Stor_Bokstav", "6:5 model/not-an-identifier"),
      ("telefon: 33 00 00 00", "6:1 model/key-belongs-elsewhere"),
      (
        "åpningstider: {uke: [{dager: alle, sesong: {fra: \"13-01\", til: \"06-20\"}}]}",
        "6:51 model/not-a-month-day"
      ),
    ])
  func formsOfValues(lines: String, expected: String) {
    let problems = FixtureSite.offer(lines).problems()
    #expect(problems.contains(expected), "\(problems)")
  }

  @Test("a colour is written with # and six digits")
  func colours() {
    var site = FixtureSite.offer("")
    site.files["nettsted.yaml"]?.replace("fylke: Fylket", with: "fylke: Fylket, farge: blå")
    #expect(site.problems().filter { $0.hasSuffix("model/not-a-colour") }.count == 2)
  }

  @Test("an old address leads to one offer, and nobody is sent on to what has ended")
  func formerPathsAndSuccessors() {
    var site = FixtureSite.offer("tidligere_adresser: [/gammel/]")
    site.files["vik/tiltak/y.md"] = """
      ---
      tittel: Y
      kort: Y.
      status: avviklet
      status_merknad: Slutt.
      tidligere_adresser: [/gammel/]
      ---
      """
    site.files["vik/tiltak/z.md"] = """
      ---
      tittel: Z
      kort: Z.
      status: avviklet
      status_merknad: Slutt.
      erstattes_av: y
      ---
      """
    #expect(
      Set(site.problems()) == ["2:9 model/former-path-taken", "2:9 model/ended-reference"])
  }

  @Test("a heavy text gets advice about words and sentences")
  func readability() {
    let sentence = Array(repeating: "kommunehelsetjenesten", count: 70).joined(separator: " ")
    #expect(
      FixtureSite.offer("", body: sentence + ".").problems()
        == ["2:9 model/hard-to-read", "2:9 model/long-sentences"])
  }

  @Test("life stages that leave a gap are reported where the next one begins")
  func lifeStageGap() {
    var site = FixtureSite.offer("")
    site.files["vokabular/livsfaser.yaml"] = """
      - {id: a, navn: A, fra: 0, til: 17}
      - {id: b, navn: B, fra: 19, til: 120}
      """
    #expect(site.problems() == ["2:25 model/life-stage-gap"])
  }

  @Test("a check is a person's, and no folder's")
  func checks() {
    #expect(
      FixtureSite.offer("kontrollert: {dato: 2026-11-01}").problems() == [
        "6:21 model/unsigned-check"
      ])
    var site = FixtureSite.offer("kontrollert: {dato: 2026-11-01, av: prøve}")
    #expect(site.problems() == ["6:14 model/check-by-site"])
    site = FixtureSite.offer("")
    site.files["vik/tiltak/_standard.yaml"] = "kontrollert: {dato: 2026-11-01, av: Kari}"
    #expect(site.problems() == ["1:14 model/check-in-defaults"])
  }

  @Test("an offer's levels are its municipality's")
  func levels() {
    #expect(FixtureSite.offer("nivå: 2").problems() == ["6:8 model/unknown-level"])
  }

  @Test("an offer inherits the contact of its provider's nearest parent that has one")
  func inheritedContact() {
    var site = FixtureSite.offer("tilbyder: huset")
    site.files["vokabular/tilbydere.yaml"] = """
      - {id: kommunen, navn: Kommunen, kontakt: [{telefon: "33 00 00 00", sto: {hos: kommunen, år: 2022}}]}
      - {id: huset, navn: Huset, overordnet: kommunen, kontakt: [{nettside: "https://huset.example/"}]}
      """
    #expect(site.problems() == [])
    let contact = site.offer()?.inheritedContact
    #expect(contact?.provider == "kommunen")
    #expect(contact?.contacts.first?.evidence?.year == 2022)
    // A card has that number, and who answers, since the card names another.
    #expect(site.offer()?.cardContact?.contact.phone == "33 00 00 00")
    #expect(site.offer()?.cardContact?.provider == "kommunen")
    #expect(site.offer()?.cardContact?.contact.untried?.year == 2022)
  }

  @Test("an offer's card has its own number before others', and none when the offer has ended")
  func cardContact() throws {
    func card(_ lines: String) throws -> CardContact? {
      var site = FixtureSite.offer(lines)
      site.files["vokabular/tilbydere.yaml"] =
        "- {id: huset, navn: Huset, kontakt: [{telefon: 33 00 00 02}]}"
      return try #require(site.offer()).cardContact
    }
    #expect(try card("kontakt: {telefon: 33 00 00 01}")?.contact.phone == "33 00 00 01")
    #expect(try card("")?.contact.phone == "33 00 00 02")
    #expect(try card("")?.provider == nil)
    #expect(try card("status: avviklet\nstatus_merknad: Det er slutt.") == nil)
  }

  @Test("every kind the model reports is listed once")
  func kinds() {
    let ids = DiagnosticKind.model.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.hasPrefix("model/") })
  }
}
