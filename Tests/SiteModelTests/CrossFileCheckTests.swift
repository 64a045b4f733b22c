import SiteBase
import Testing

@testable import SiteModel

@Suite("Checks across files")
struct CrossFileCheckTests {
  private func offer(_ title: String, _ lines: String, body: String = "") -> String {
    """
    ---
    tittel: \(title)
    kort: Noe om \(title).
    målgrupper: [ungdom]
    temaer: [sovn]
    tilbyder: huset
    \(lines)
    ---
    \(body)
    """
  }

  /// What is found in a site with these offers and vocabularies, without what every fixture has.
  private func found(_ files: [String: String], _ settings: String = "") -> [String] {
    var site = FixtureSite.offer("tilbyder: huset")
    site.files["nettsted.yaml"]? += "\n" + settings + "\n"
    site.files.merge(files) { _, new in new }
    return site.problems().map { String($0.split(separator: " ").last ?? "") }
  }

  @Test(
    "one number has one name, but a national one and one name inside another",
    arguments: [
      ("Sentralbordet", "33 00 00 00", "Rusteamet", 1), ("Huset", "33 00 00 00", "Huset i Vik", 0),
      ("Legevakten i Vik", "116 117", "Legevakten i Nes", 0),
      ("Sentralbordet", "33 00 00 01", "Rusteamet", 0),
    ])
  func names(name: String, number: String, other: String, count: Int) {
    let cards = """
      - {id: a, navn: \(name), telefon: "33 00 00 00"}
      - {id: b, navn: \(other), telefon: "\(number)"}
      """
    let national = cards.replacing("33 00 00 00", with: number)
    let found = found(["vokabular/kontaktkort.yaml": number == "116 117" ? national : cards])
    #expect(found.filter { $0 == "model/one-number-two-names" }.count == count)
  }

  @Test(
    "a number that the site shows is checked or owned",
    arguments: [
      ("", "", "", 1), ("kontrollert: {dato: 2026-01-01, av: Kari}", "", "", 0),
      ("eier: {epost: a@vik.example}", "", "", 0), ("status: utkast", "", "", 0),
      ("", ", kontrollert: {dato: 2026-01-01, av: Kari}", "", 0),
      ("", "", ", eier: {epost: a@vik.example}", 0),
    ])
  func kept(offerLine: String, card: String, provider: String, count: Int) {
    let found = found([
      "vik/_standard.yaml": "kommuner: [vik]\nkilde: [{dokument: planen}]\n",
      "vokabular/kontaktkort.yaml": "- {id: sentralbord, navn: S, telefon: 33 00 00 00\(card)}",
      "vokabular/tilbydere.yaml": "- {id: huset, navn: Huset\(provider)}",
      "vik/tiltak/y.md": offer("Kurs", "kontakt: [sentralbord]\n\(offerLine)"),
    ])
    #expect(found.filter { $0 == "model/unkept-number" }.count == count)
  }

  @Test(
    "who may come without an appointment knows when",
    arguments: [
      ("tilgang: {drop_in: ja}", 1),
      ("tilgang: {drop_in: ja}\nåpningstider: {uke: [{dager: alle, fra: \"12.00\"}]}", 0),
      ("tilgang: {drop_in: nei}", 0),
      ("tilgang: {drop_in: ja}\nstatus: planlagt\nstatus_merknad: Snart.", 0),
    ])
  func hours(lines: String, count: Int) {
    let found = found(["vik/tiltak/y.md": offer("Kurs", lines)])
    #expect(found.filter { $0 == "model/drop-in-without-hours" }.count == count)
  }

  @Test(
    "what is free names no amount",
    arguments: [
      ("gratis", "Maten koster 50 kr.", 1), ("gratis", "Det er kr 1.200 i året.", 1),
      ("gratis", "Egenandelen er 300 kroner.", 1), ("gratis", "Det koster ingenting.", 0),
      ("gratis", "Ring 33 00 00 00 før kl. 12.", 0), ("{beløp: 50}", "Maten koster 50 kr.", 0),
      ("gratis", "For deg mellom 13 og 20 år, 3 ganger i uka.", 0),
    ])
  func prices(price: String, body: String, count: Int) {
    let found = found([
      "vik/tiltak/y.md": offer("Kurs", "pris: \(price)", body: body)
    ])
    #expect(found.filter { $0 == "model/free-with-price" }.count == count)
  }

  @Test("nothing leads to what has ended")
  func ended() {
    let over = offer("Slutt", "status: avviklet\nstatus_merknad: Lagt ned.")
    func count(_ files: [String: String]) -> Int {
      found(files.merging(["vik/tiltak/over.md": over]) { a, _ in a })
        .filter { $0 == "model/link-to-ended" }.count
    }
    #expect(count([:]) == 0)
    #expect(count(["vik/tiltak/y.md": offer("Y", "", body: "Se [der](tilbud:over).")]) == 1)
    #expect(count(["vik/tiltak/y.md": offer("Y", "se_også: [over]")]) == 1)
    #expect(
      count([
        "vokabular/krisetjenester.yaml": "- {id: k, navn: k, tilbud: [over], linje: linje}"
      ]) == 1)
    #expect(count(["vik/tiltak/y.md": offer("Y", "se_også: [x]")]) == 0)
  }

  @Test("a provider gives something, or a part of it does")
  func providers() {
    let found = found([
      "vokabular/tilbydere.yaml": """
      - {id: kommunen, navn: Kommunen}
      - {id: huset, navn: Huset, overordnet: kommunen}
      - {id: tomt, navn: Tomt, overordnet: kommunen}
      - {id: med, navn: Med}
      """,
      "vik/tiltak/y.md": offer("Y", "samarbeid: [med]"),
    ])
    #expect(found.filter { $0 == "model/provider-without-offers" }.count == 1)
  }

  private static let text =
    "Her kan du snakke med noen som lytter. Du trenger ikke bestille time, og du kan ta med en venn."

  @Test(
    "an offer written twice is found, also with some words changed, and two alike in part are not")
  func nearDuplicates() {
    func count(_ body: String, _ municipality: String = "vik") -> Int {
      found([
        "vik/tiltak/y.md": offer("Samtaler på Huset i Vik", "", body: Self.text),
        "vik/tiltak/z.md": offer(
          "Samtaler på Huset i Vik sentrum", "kommuner: [\(municipality)]", body: body),
      ]).filter { $0 == "model/near-duplicate-offer" }.count
    }
    #expect(count(Self.text) == 1)
    #expect(count(Self.text.replacing("en venn", with: "en du stoler på")) == 1)
    #expect(count(Self.text, "nes") == 0)
    #expect(count("Vi går tur hver onsdag, og drikker kaffe etterpå i kafeen ved torget.") == 0)
  }

  @Test("ten thousand copies of one text are compared in time that grows with their number")
  func manyDuplicates() {
    var files: [String: String] = [:]
    for number in 0..<10_000 {
      files["vik/tiltak/k\(number).md"] = offer("Kopi \(number)", "", body: Self.text)
    }
    var site = FixtureSite()
    site.files.merge(files) { _, new in new }
    let clock = ContinuousClock()
    var found = 0
    let time = clock.measure {
      found = site.read().diagnostics.count { $0.kind.id == "model/near-duplicate-offer" }
    }
    // A pair may have no part of its signatures alike.
    #expect(found > 9_900)
    // A comparison of all pairs would take fifty million comparisons of texts, many minutes.
    #expect(time < .seconds(60))
  }

  @Test("the site's own questions are asked of each kind")
  func questions() {
    let rule = "må_svare_på: {tiltak: [målgrupper, pris], frivillig: [alder]}"
    let files = [
      "vik/tiltak/y.md": offer("Y", "pris: gratis"),
      "vik/frivillig/z.md": offer("Z", "alder: alle"),
    ]
    #expect(found(files, rule).filter { $0 == "model/unanswered-question" }.count == 1)
    #expect(found(files).filter { $0 == "model/unanswered-question" } == [])
    #expect(found(files, "må_svare_på: {tiltak: [prisen]}").contains("model/not-a-choice"))
  }
}
