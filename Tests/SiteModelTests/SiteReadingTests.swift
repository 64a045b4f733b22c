import SiteBase
import SiteModel
import Testing

@Suite("Reading a site")
struct SiteReadingTests {
  @Test("defaults come from the nearest folder, and the offer's own values win")
  func defaults() throws {
    var site = FixtureSite.offer("")
    site.files["vik/tiltak/_standard.yaml"] = "tilbyder: huset\npris: gratis\n"
    site.files["vik/_standard.yaml"] = "kommuner: [vik]\nkilde: [{dokument: planen}]\ntolk: ja\n"
    let offer = try #require(site.offer())
    #expect(offer.provider == "huset")
    #expect(offer.price == .free)
    #expect(offer.interpreter == .yes)
    #expect(offer.municipalities == ["vik"])
  }

  @Test("a contradiction with a default is reported in the file of defaults")
  func contradictionInDefaults() {
    var site = FixtureSite.offer("")
    site.files["vik/_standard.yaml"] =
      "kommuner: [vik]\ntilbyder: huset\nkilde: [{dokument: planen}]\nstatus: planlagt\n"
    let found = site.read().diagnostics
    #expect(found.map(\.kind.id) == ["model/status-note"])
    #expect(found.first?.range?.file.path == "content/vik/_standard.yaml")
  }

  @Test("one YAML file can hold several offers, each with an id")
  func offerLists() throws {
    var site = FixtureSite()
    site.files["vik/frivillig/liste.yaml"] = """
      id: en
      tittel: En
      kort: Den første.
      ---
      id: to
      tittel: To
      kort: Den andre.
      """
    let offers = try #require(site.read().value).offers
    #expect(offers.map(\.id) == ["en", "to"])
    #expect(offers.map(\.kind) == [.voluntary, .voluntary])
    site.files["vik/frivillig/liste.yaml"]?.replace("id: to\n", with: "")
    #expect(site.problems().contains { $0.hasSuffix("model/missing-key") })
  }

  @Test("two files with one id are reported at the second, with a note at the first")
  func duplicateIDs() throws {
    var site = FixtureSite.offer("")
    site.files["vik/tiltak/y.md"] = "---\nid: x\ntittel: Noe annet\nkort: Annet.\n---\n"
    let found = site.read().diagnostics
    let diagnostic = try #require(found.first)
    #expect(found.count == 1)
    #expect(diagnostic.kind.id == "model/duplicate-id")
    #expect(diagnostic.range?.file.path == "content/vik/tiltak/y.md")
    #expect(diagnostic.notes.first?.range.file.path == "content/vik/tiltak/x.md")
  }

  @Test("two offers of one municipality can't share a title; of two municipalities they can")
  func titles() {
    var site = FixtureSite.offer("")
    site.files["vik/tiltak/y.md"] = "---\ntittel: SØVNKURS\nkort: Annet.\n---\n"
    #expect(
      site.problems().map { $0.split(separator: " ").last } == [
        "model/duplicate-offer", "model/duplicate-title",
      ])
    site.files["vik/tiltak/y.md"] = "---\ntittel: SØVNKURS\nkort: Annet.\nkommuner: [nes]\n---\n"
    #expect(site.problems() == [])
  }

  @Test(
    "files nothing reads are refused instead of silently left out",
    arguments: [
      ("vik/tiltak/notat.txt", "model/misplaced-file"),
      ("vik/annet/x.md", "model/misplaced-file"),
      ("vokabular/temar.yaml", "model/unknown-file"),
      ("vik/tiltak/x.de.md", "model/misplaced-file"),
      ("ukjent/tiltak/z.md", "model/unknown-reference"),
    ])
  func unknownFiles(path: String, expected: String) {
    var site = FixtureSite.offer("")
    site.files[path] = "---\ntittel: Z\nkort: Z.\nkommuner: [vik]\nkilde: [{tittel: K}]\n---\n"
    let ids = Set(site.read().diagnostics.map(\.kind.id))
    #expect(ids.contains(expected), "\(ids)")
  }

  @Test("drafts and offers outside their days are not published, nor mentioned")
  func publishing() throws {
    var site = FixtureSite.offer("se_også: [y, z]\nbeskjed: {tekst: Flyttet, til: 2026-11-20}")
    site.files["vik/tiltak/y.md"] = "---\ntittel: Y\nkort: Y.\nstatus: utkast\n---\n"
    site.files["vik/tiltak/z.md"] = """
      ---
      tittel: Z
      kort: Z.
      gyldig: {fra: 2026-11-21, til: 2026-11-30}
      ---
      """
    #expect(site.problems() == [])
    let during = try #require(site.read("2026-11-30").value)
    #expect(during.offers.map(\.id) == ["x", "z"])
    #expect(site.offer("2026-11-30")?.related == ["z"])
    #expect(site.offer("2026-12-01")?.related == [])
    #expect(site.offer("2026-11-20")?.notice != nil)
    #expect(site.offer("2026-11-21")?.notice == nil)
  }

  @Test("translations are joined with their offer, and need one")
  func translations() throws {
    var site = FixtureSite.offer("")
    site.files["vik/tiltak/x.en.md"] = "---\ntittel: Sleep course\nkort: A course.\n---\nText\n"
    #expect(site.offer()?.translations[.en]?.title == "Sleep course")
    site.files["vik/tiltak/q.en.md"] = "---\ntittel: Nothing\nkort: Nothing.\n---\n"
    #expect(
      site.problems().map { $0.split(separator: " ").last }
        == ["model/translation-without-original"])
  }

  @Test(
    "life stages leave no gap and don't overlap",
    arguments: [
      ("- {id: a, navn: A, fra: 0, til: 17}\n- {id: b, navn: B, fra: 18, til: 120}", true),
      ("- {id: a, navn: A, fra: 0, til: 17}\n- {id: b, navn: B, fra: 19, til: 120}", false),
      ("- {id: a, navn: A, fra: 0, til: 18}\n- {id: b, navn: B, fra: 18, til: 120}", false),
      ("- {id: a, navn: A, fra: 1, til: 120}", false),
      ("- {id: a, navn: A, fra: 0, til: 119}", false),
    ])
  func lifeStages(text: String, isSound: Bool) {
    var site = FixtureSite.offer("")
    site.files["vokabular/livsfaser.yaml"] = text
    #expect(site.problems().isEmpty == isSound)
  }

  @Test("figures keep what can't be read as unknown, never as zero")
  func figures() throws {
    var site = FixtureSite.offer("")
    site.files["vik/tall/drop-in.yaml"] = """
      tittel: Drop-in
      type: søyler
      kilde: [{dokument: planen}]
      kategorier: [jan, feb, mar]
      serier: [{navn: Personer, verdier: [54, null, 0]}]
      """
    let figure = try #require(site.read().value?.figures.first)
    #expect(figure.series.first?.values == [54, nil, 0])
    site.files["vik/tall/drop-in.yaml"]?.replace("[54, null, 0]", with: "[54, 0]")
    #expect(site.problems().map { $0.split(separator: " ").last } == ["model/figure-length"])
  }

  @Test("one wrong offer doesn't make mentions of it wrong")
  func wrongOfferIsStillKnown() {
    var site = FixtureSite.offer("se_også: [y]")
    site.files["vik/tiltak/y.md"] = "---\ntittel: Uten kort\n---\n"
    #expect(site.problems() == ["2:1 model/missing-key"])
  }

  @Test("the order of the files is no input")
  func orderOfFiles() throws {
    var site = FixtureSite.offer("ukjent: 1")
    for number in 1...40 {
      site.files["vik/tiltak/n\(number).md"] = "---\ntittel: N\(number)\nkort: K.\nfeil: 1\n---\n"
    }
    let first = site.problems()
    for _ in 1...3 { #expect(site.problems() == first) }
    #expect(first.count == 41)
  }

  @Test("a site without settings gives a diagnostic and no site")
  func noSettings() {
    var site = FixtureSite.offer("")
    site.files["nettsted.yaml"] = nil
    #expect(site.read().value == nil)
    #expect(site.problems().contains("model/missing-file"))
  }
}
