import SiteBase
import Testing

@testable import SiteModel
@testable import SiteRendering

/// How old a page says its facts are, and the levels of help it names.
@Suite struct FactAgeTests {
  private func page(_ id: String, _ changes: [String: String] = [:]) throws -> String {
    try #require(try SmallSite.rendered(changes).text("tilbud/\(id)/index.html"))
  }

  private static let sources = """
    - {id: plan, tittel: Planen, omtale: {nb: Lilleviks plan}, dato: 2022-11-01}
    - {id: gammel-plan, tittel: Den gamle planen, dato: 2016-01-01}
    - {id: udatert, tittel: Et skriv}
    """

  @Test func oneLineSaysWhatTheFactsAreFrom() throws {
    let changes = [
      "vokabular/kilder.yaml": Self.sources,
      "lillevik/tiltak/begge.md": """
      ---
      tittel: Begge
      kort: Om begge.
      temaer: [sovn]
      kilde: [{dokument: gammel-plan}, {dokument: plan}]
      ---
      """,
      "lillevik/tiltak/udatert.md": """
      ---
      tittel: Udatert
      kort: Om udatert.
      temaer: [sovn]
      kilde: [{dokument: udatert}]
      ---
      """,
      "lillevik/tiltak/samtale.md": """
      ---
      tittel: Samtale
      kort: Om samtale.
      temaer: [sovn]
      kilde: [{tittel: Samtale med leder}]
      ---
      """,
    ]
    #expect(
      try page("begge", changes)
        .contains("Fra Lilleviks plan fra 2022. Ingen har kontrollert det siden."))
    #expect(
      try page("udatert", changes).contains("Fra Et skriv. Ingen har kontrollert det siden."))
    #expect(
      try page("samtale", changes)
        .contains("Fra Samtale med leder. Ingen har kontrollert det siden."))
    #expect(try page("kurs", changes).contains("Kontrollert 20. november 2026 av Kari."))
  }

  @Test func theNoticeIsForPagesOlderThanTheirNeighbours() throws {
    let notice = "class=\"varsel"
    var changes = ["vokabular/kilder.yaml": Self.sources]
    changes["lillevik/tiltak/eldst.md"] = """
      ---
      tittel: Eldst
      kort: Om eldst.
      temaer: [sovn]
      kilde: [{dokument: gammel-plan}]
      ---
      """
    changes["lillevik/tiltak/forfalt.md"] = SmallSite.offer(
      "Forfalt",
      "temaer: [sovn]\nkontrollert: {dato: 2026-03-01, av: Kari, neste: 2026-09-01}")
    let oldest = try page("eldst", changes)
    #expect(oldest.contains("Dette er eldre enn det meste andre her."))
    #expect(oldest.contains("Fra Den gamle planen fra 2016."))
    #expect(try page("forfalt", changes).contains("innen 1. september 2026"))
    #expect(!(try page("ukjent", changes).contains(notice)))
    // Once for the whole site.
    let front = try #require(try SmallSite.rendered(changes).text("index.html"))
    #expect(front.contains("De fleste opplysningene er noen år gamle"))
  }

  @Test func levelsHaveTheNamesOfTheirMunicipality() throws {
    let settings = SmallSite.settings.replacing(
      "nettsted: \"https://storby.example/\", språk: nb}",
      with: """
        nettsted: "https://storby.example/", språk: nb,
             nivåer: [{nummer: 1, navn: Lettere}, {nummer: 2, navn: {nb: Alvorlig, en: Severe}}]}
        """)
    let offer = SmallSite.offer("Nivå", "temaer: [sovn]\nnivå: [2]")
    var changes = ["nettsted.yaml": settings, "storby/tiltak/trinn.md": offer]
    let plain = try page("trinn", changes)
    #expect(plain.contains("Nivå 2: Alvorlig</p>"))
    changes["storby/sider/nivaer.md"] = "---\ntittel: Nivåene\nkort: Om dem.\n---\nHei.\n"
    #expect(
      try page("trinn", changes).contains("<a href=\"../../kommune/storby/nivaer/\">Alvorlig</a>"))
    #expect(!(try page("kurs", changes).contains("Nivå ")))
  }
}
