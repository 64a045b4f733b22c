import SiteBase
import Testing

@testable import SiteModel

@Suite("What messages say")
struct MessageTests {
  /// The first message of an offer with these lines, with its help and proposal, on one line.
  private func message(_ lines: String, _ language: MessageLanguage = .nb) -> String {
    let found = FixtureSite.offer(lines).read().diagnostics.inReportOrder()
    guard let diagnostic = found.first else { return "" }
    return [
      diagnostic.kind.summary.text(language, diagnostic.arguments),
      diagnostic.kind.help?.text(language, diagnostic.arguments),
      diagnostic.nearMiss.map { "? \($0)" },
    ].compactMap(\.self).joined(separator: " | ")
  }

  @Test(
    "lead to the line to write",
    arguments: [
      ("alder: 18+", "«alder» kan ikke skrives som «18+» | Skriv alder: {fra: 18}."),
      (
        "alder: 18-25 år",
        "«alder» kan ikke skrives som «18-25 år» | Skriv alder: {fra: 18, til: 25}."
      ),
      ("alder: under 18", "«alder» kan ikke skrives som «under 18» | Skriv alder: {til: 17}."),
      ("pris: 50 kr", "«pris» kan ikke skrives som «50 kr» | Skriv pris: {beløp: 50}."),
      (
        "åpningstider: {uke: [onsdag 10-14]}",
        "«uke» kan ikke skrives som «onsdag 10-14» | Skriv uke: {dager: [onsdag], fra: \"10.00\", til: \"14.00\"}."
      ),
      (
        "åpningstider: {uke: [{dager: [onsdag], tid: 10.30-14}]}",
        "«tid» kan ikke skrives som «10.30-14» | Skriv fra: \"10.30\", til: \"14.00\"."
      ),
      (
        "telefon: 33 00 00 00",
        "Nøkkelen «telefon» skal stå under «kontakt» | Skriv kontakt: [{telefon: 33 00 00 00}]."
      ),
      (
        "adresse: Gata 1",
        "Nøkkelen «adresse» skal stå under «steder» | Skriv steder: [{adresse: Gata 1}]."
      ),
      (
        "kontrollert: 2026-11-03",
        "«kontrollert» kan ikke skrives som «2026-11-03» | Skriv kontrollert: {dato: 2026-11-03, av: Kari Nordmann}."
      ),
      (
        "kontrollert: {dato: 3.11.2026}",
        "«dato» kan ikke skrives som «3.11.2026» | Skriv dato: 2026-11-03."
      ),
      ("hva_du_får: {a: b}", "«hva_du_får» skal skrives slik: hva_du_får: …"),
      ("tilbyder: Huset", "Det finnes ikke noe i «tilbydere» med id «Huset» | ? huset"),
    ])
  func leadToTheLine(lines: String, expected: String) { #expect(message(lines) == expected) }

  @Test(
    "have no Norwegian prose in English",
    arguments: [
      ("alder: [1]", "“alder” is written like this: alder: {fra: 13, til: 20}"),
      ("pris: {beløp: 0}", "“beløp” can't be written as “0” | Write pris: gratis."),
      (
        "åpningstider: {unntak: [{dato: 2026-12-24, stengt: ja, fra: \"10.00\"}]}",
        "«stengt» and «fra» / «til» can't both be true"
      ),
    ])
  func english(lines: String, expected: String) { #expect(message(lines, .en) == expected) }

  @Test(
    "propose an id that differs after the municipality",
    arguments: [
      ("tonsberg-nytt", ["tonsberg-no8", "tonsberg-drop-in"], nil),
      ("tonsberg-drop-inn", ["tonsberg-no8", "tonsberg-drop-in"], "tonsberg-drop-in"),
      ("sovnn", ["sovn"], "sovn"),
    ])
  func nearIDs(written: String, known: [String], expected: String?) {
    #expect(nearID(to: written, among: Set(known)) == expected)
  }

  @Test("an audience's impossible age is reported where it is, once")
  func audienceAge() {
    var site = FixtureSite.offer("")
    site.files["vokabular/malgrupper.yaml"] =
      "- {id: ungdom, navn: Ungdom, alder: {fra: 20, til: 13}}"
    #expect(site.problems() == ["1:52 model/contradiction"])
  }

  @Test("a required list can't be empty")
  func emptyRequiredList() {
    var site = FixtureSite.offer("")
    site.files["vik/tall/a.yaml"] = """
      tittel: A
      type: søyler
      kilde: [{dokument: planen}]
      kategorier: []
      serier: []
      """
    #expect(site.problems() == ["4:13 model/missing-key", "5:9 model/missing-key"])
  }

  @Test(
    "nothing can have happened after the day the site is built for",
    arguments: [
      ("kontrollert: {dato: 2026-11-21, av: K}", []),
      ("kontrollert: {dato: 2026-11-22, av: K}", ["6:21 model/future-date"]),
      ("kontrollert: {dato: 2026-11-01, av: K, neste: 2027-11-01}", []),
      ("ventetid: {tekst: To uker, dato: 2027-01-01}", ["6:34 model/future-date"]),
    ])
  func futureDates(lines: String, expected: [String]) {
    #expect(FixtureSite.offer(lines).problems() == expected)
  }
}
