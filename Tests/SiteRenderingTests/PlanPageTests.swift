import SiteBase
import Testing

@testable import SiteModel
@testable import SiteRendering

@Suite("The pages of a plan") struct PlanPageTests {
  private static let plan = """
    tittel: Plan for helse
    kort: Planen har ett mål.
    visjon: Et godt liv
    periode: fra 2022 til 2025
    kilde: [{dokument: plan, side: "1"}]
    behov: [Flere å snakke med, Boliger]
    mål:
      - {nummer: 1, tittel: Hjelp til alle, strategier: [Åpne dører], sitater: [Lytt til oss]}
    tiltak:
      - id: m-1
        mål: 1
        tittel: Utvide huset
        beskrivelse: Huset skal bli større.
        fra: 2022
        til: 2024
        ansvarlig: [kommunen]
        nevnt: [laget]
        gjelder: [apent-hus]
        status: uavklart
        kilde: [{dokument: plan, side: "5"}]
      - id: m-2
        gruppe: Bolig
        tittel: Nye boliger
        ble_til: [ukjent]
        kilde: [{tittel: Avisa, nettside: "https://avisa.example/hus"}]
      - {id: m-3, tittel: Noe annet}
      - {id: m-4, gruppe: Bolig, tittel: Enda en bolig}
    """

  private static let rendered = Result {
    try SmallSite.rendered(["lillevik/plan.yaml": plan])
  }

  private func page(_ path: String) throws -> String {
    try #require(try Self.rendered.get().text(path))
  }

  @Test("the page has the vision, the period, the needs and the goals, with what belongs to each")
  func plan() throws {
    let page = try page("planen/lillevik/index.html")
    for part in [
      "Plan for helse, fra 2022 til 2025", "Et godt liv", "Planen har ett mål.",
      "<li>Flere å snakke med</li>", "<li>Åpne dører</li>", "<p>Lytt til oss</p>",
      "fra 2022 til 2024", "Lillevik kommune", "Uavklart",
    ] {
      #expect(page.contains(part), "\(part)")
    }
  }

  @Test("the contents lead to every part, and what is long opens without script")
  func contents() throws {
    let page = try page("planen/lillevik/index.html")
    for anchor in ["behov", "mal-1", "tiltak-1", "tiltak-2"] {
      #expect(page.contains("href=\"#\(anchor)\""), "\(anchor)")
      #expect(page.contains("id=\"\(anchor)\"") || page.contains("id=\(anchor)"), "\(anchor)")
    }
    // The needs, the goal's strategies and quotes, and each of the four measures.
    let main = try #require(page.firstRange(of: "<main").map { String(page[$0.lowerBound...]) })
    #expect(main.components("<details") == 7)
    #expect(main.components("<summary") == 7)
  }

  @Test("measures without a goal are under the heading they have in the plan, in its order")
  func groups() throws {
    let page = try page("planen/lillevik/index.html")
    let order = [
      "Bolig</h2>", "Nye boliger", "Enda en bolig", "Tiltak uten eget mål</h2>", "Noe annet",
    ]
    var rest = page[...]
    for part in order {
      let found = try #require(rest.firstRange(of: part), "\(part)")
      rest = rest[found.upperBound...]
    }
  }

  @Test("a measure leads to the offers it is about or became and to those it mentions, and back")
  func bothWays() throws {
    let plan = try page("planen/lillevik/index.html")
    #expect(plan.contains("tilbud/apent-hus/\">Åpent hus</a>"))
    #expect(plan.contains("<dt>Ble til</dt>"))
    #expect(plan.contains("tilbydere/laget/\">Laget</a>") || plan.contains("laget/\">Laget</a>"))
    #expect(plan.contains("https://avisa.example/hus"))
    #expect(try page("tilbud/apent-hus/index.html").contains("planen/lillevik/#m-1\""))
    #expect(try page("tilbud/ukjent/index.html").contains("planen/lillevik/#m-2\""))
    #expect(try !page("tilbud/krisesenter/index.html").contains("planen/lillevik/#"))
  }

  @Test("the overview has each plan's vision")
  func overview() throws {
    let page = try page("planen/index.html")
    #expect(page.contains("«Et godt liv»"))
    #expect(page.contains("planen/lillevik/\""))
  }
}

@Suite("Where the numbers of «Hjelp nå» were published") struct HelplineEvidenceTests {
  private func page(_ lines: String) throws -> String {
    let rendered = try SmallSite.rendered(["vokabular/hjelpelinjer.yaml": lines])
    return try #require(rendered.text("hjelp-na/index.html"))
  }

  private func line(_ id: String, _ key: String) -> String {
    """
    - {id: "\(id)", navn: Linje, telefon: "\(id)", nivå: fare, for_hvem: {nb: For alle.}\(key)}

    """
  }

  @Test("is one sentence for the page, with the years")
  func sentence() throws {
    let page = try page(
      line("113", ", sto: {hos: oversikt, år: 2024}")
        + line("112", ", sto: {hos: tilbyderen, år: 2026}"))
    #expect(
      page.contains(
        "Numrene sto på nettsiden deres og i en oversikt som viser til tjenestens eget eller "
          + "et offentlig nettsted (fra 2024 til 2026). Vi har ikke ringt dem."))
    #expect(!page.contains("Kontrollert"))
  }

  @Test("is left out for a number that somebody has checked, and when no line says so")
  func checked() throws {
    let key = ", sto: {hos: avis, år: 2024}, kontrollert: {dato: 2026-01-02, av: Kari Nordmann}"
    let checked = try page(line("113", key))
    #expect(!checked.contains("Numrene sto"))
    #expect(checked.contains("Kontrollert"))
    #expect(try !page(line("113", "")).contains("Numrene sto"))
  }
}

extension String {
  /// How many times a text is in it.
  fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
