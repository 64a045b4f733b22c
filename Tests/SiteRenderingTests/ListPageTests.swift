import SiteBase
import Testing

@testable import SiteModel
@testable import SiteRendering

@Suite struct ListPageTests {
  private func page(_ path: String, _ changes: [String: String] = [:]) throws -> String {
    try #require(try SmallSite.rendered(changes).text(path))
  }

  @Test func aThemeHoldsItsNarrowerThemes() throws {
    let page = try page("tema/psykisk-helse/index.html")
    #expect(page.contains("<b>3 tilbud</b>"))
    #expect(page.contains(#"id="kommune-lillevik""#))
    #expect(page.contains(#"href="../../tema/psykisk-helse/storby/""#))
    #expect(page.contains(#"href="../../tema/sovn/""#))
    #expect(page.contains(#"href="../../sok/#tema=psykisk-helse""#))
  }

  @Test func aStageOfLifeListsUnknownAgesApart() throws {
    let rendered = try SmallSite.rendered()
    let youth = try #require(rendered.text("livsfase/ungdom/index.html"))
    let parts = youth.components(around: "id=\"uten-alder\"")
    #expect(parts.before.contains("Åpent hus"))
    #expect(!parts.before.contains("Ukjent kafé"))
    #expect(parts.after.contains("Ukjent kafé"))
    #expect(!youth.contains("tilbud/kurs/"))
  }

  @Test func aStageOfLifeNamesTheLinesForItsAgesFirst() throws {
    let files = SmallSite.files
    let rendered = try SmallSite.rendered([
      "vokabular/malgrupper.yaml": try #require(files["vokabular/malgrupper.yaml"])
        + "\n- {id: elever, navn: {nb: Elever, nn: Elevar, en: Pupils}, alder: {fra: 6, til: 12}}\n",
      "vokabular/hjelpelinjer.yaml": try #require(files["vokabular/hjelpelinjer.yaml"])
        + """

        - {id: unges, navn: Unges linje, telefon: "116 111", nivå: snakke, for_hvem: {nb: Under 18 år.}, målgrupper: [elever]}
        """,
    ])
    let page = try #require(rendered.text("livsfase/ungdom/index.html"))
    let lines = try #require(page.split(separator: "class=\"linjeliste\"").last)
    let first = try #require(lines.firstRange(of: "Unges linje"))
    let second = try #require(lines.firstRange(of: "116 123"))
    #expect(first.lowerBound < second.lowerBound)
    let adults = try #require(rendered.text("livsfase/voksen/index.html"))
    #expect(adults.contains("116 123") && !adults.contains("Unges linje"))
  }

  @Test func anOfferForGrownUpsNamesNoLineForTheYoung() throws {
    let files = SmallSite.files
    func page(_ age: String) throws -> String {
      let rendered = try SmallSite.rendered([
        "lillevik/tiltak/gruppe.md": SmallSite.offer("Gruppe", "temaer: [sovn]\n" + age),
        "vokabular/malgrupper.yaml": try #require(files["vokabular/malgrupper.yaml"])
          + "\n- {id: elever, navn: {nb: Elever, nn: Elevar, en: Pupils}, alder: {fra: 6, til: 12}}\n",
        "vokabular/hjelpelinjer.yaml": try #require(files["vokabular/hjelpelinjer.yaml"])
          + """

          - {id: unges, navn: Unges linje, telefon: "116 111", nivå: snakke, for_hvem: {nb: Under 18 år.}, målgrupper: [elever], temaer: [sovn]}
          """,
      ])
      return try #require(rendered.text("tilbud/gruppe/index.html"))
    }
    #expect(try page("alder: {fra: 10}").contains("Unges linje"))
    let adults = try page("alder: {fra: 18}")
    #expect(!adults.contains("Unges linje") && adults.contains("116 123"))
  }

  @Test func anAgeThatDoesNotHoldForAllIsUnknownForOthers() throws {
    let page = try page(
      "livsfase/voksen/index.html",
      [
        "lillevik/tiltak/familie.md": SmallSite.offer(
          "Familien",
          "alder: {til: 12}\nmålgrupper: [parorende]\nalder_gjelder_ikke: [parorende]")
      ])
    #expect(page.components(around: "id=\"uten-alder\"").after.contains("Familien"))
    let offer = try self.page(
      "tilbud/familie/index.html",
      [
        "lillevik/tiltak/familie.md": SmallSite.offer(
          "Familien",
          "alder: {til: 12}\nmålgrupper: [parorende]\nalder_gjelder_ikke: [parorende]")
      ])
    #expect(offer.contains("Til og med 12 år. Alderen gjelder ikke pårørende."))
  }

  @Test func aProviderListsItsPartsOffers() throws {
    let page = try page("tilbyder/kommunen/index.html")
    #expect(page.contains(#"id="tilbyder-huset""#))
    #expect(page.contains("Åpent hus"))
    #expect(page.contains(">1 tilbud<"))
    let part = try self.page("tilbyder/huset/index.html")
    #expect(part.contains(#"<a href="../../tilbyder/kommunen/">Lillevik kommune</a>"#))
    #expect(part.contains("tel:+4733000001"))
  }

  @Test func aToZHoldsEveryName() throws {
    let page = try page("a-til-a/index.html")
    #expect(page.contains("<b>7 navn</b>"))
    let parts = page.components(around: "<h2 id=\"aa\">Å</h2>")
    #expect(parts.after.contains("Aapent hus"))
    #expect(parts.after.contains("Åpent hus"))
    #expect(page.contains(#"href="../a-til-a/#aa""#))
  }

  @Test func manyNamesGetAPagePerLetter() throws {
    var changes: [String: String] = [:]
    for number in 0..<301 {
      changes["storby/tiltak/n\(number).md"] = SmallSite.offer("Navn \(number)", "temaer: [sovn]")
    }
    let rendered = try SmallSite.rendered(changes)
    let all = try #require(rendered.text("a-til-a/index.html"))
    #expect(!all.contains("Navn 17"))
    #expect(all.contains(#"href="../a-til-a/n/""#))
    let letter = try #require(rendered.text("a-til-a/n/index.html"))
    #expect(letter.contains("Navn 17"))
    #expect(rendered.text("a-til-a/q/index.html") == nil)
    // Too many for the municipality's page: it leads on.
    let municipality = try #require(rendered.text("kommune/storby/index.html"))
    #expect(!municipality.contains("Navn 17"))
    #expect(municipality.contains("<b>302 tilbud</b>"))
    // Too many for cards: links.
    let theme = try #require(rendered.text("tema/sovn/index.html"))
    #expect(theme.contains("Navn 17"))
    #expect(!theme.contains("class=\"kortliste\""))
  }

  @Test func tooManyOffersForOnePageLeadOn() throws {
    var changes: [String: String] = [:]
    for number in 0..<400 {
      changes["storby/tiltak/n\(number).md"] = SmallSite.offer(
        "Navn \(number)", "temaer: [sovn]\nmålgrupper: [parorende]")
    }
    let rendered = try SmallSite.rendered(changes)
    let theme = try #require(rendered.text("tema/sovn/index.html"))
    #expect(!theme.contains("Navn 17"))
    #expect(theme.contains(#"<a href="../../tema/sovn/storby/">Storby</a>"#))
    let local = try #require(rendered.text("tema/sovn/storby/index.html"))
    #expect(local.contains("Navn 17"))
    let audience = try #require(rendered.text("malgruppe/parorende/index.html"))
    #expect(!audience.contains("Navn 17"))
    #expect(audience.contains("../../sok/#malgruppe=parorende&amp;kommune=storby"))
    let stage = try #require(rendered.text("livsfase/barn/index.html"))
    #expect(!stage.contains("Navn 17"))
    #expect(stage.contains("../../sok/#alder=0-12&amp;kommune=storby"))
  }

  @Test func offersWithOneTitleAreToldApart() throws {
    let page = try page(
      "tema/sovn/index.html",
      ["lillevik/tiltak/kurs-her.md": SmallSite.offer("Kurs", "temaer: [sovn]")])
    let links = page.components(around: "tilbud/kurs-her/").after.prefix(120)
    #expect(links.contains("Lillevik"))
  }

  @Test func cardsSayWhatDecides() throws {
    let page = try page("tema/sovn/lillevik/index.html")
    for fact in ["Fra 13 til 20 år", "Uten henvisning", "Gratis", "Kom uten avtale"] {
      #expect(page.contains("<li>\(fact)</li>"), "\(fact)")
    }
    #expect(page.contains("<li>Alder ikke oppgitt</li>"))
  }

  @Test func pagesAreTheSameFromAnyThreadAndInAnyOrder() throws {
    let pages = try SmallSite.rendered().pages
    let inOrder = (0..<pages.count).map { pages.bytes(at: $0) }
    let parallel = parallelMap(count: pages.count, jobs: 4, chunk: 1) {
      pages.bytes(at: pages.count - 1 - $0)
    }
    #expect(Array(parallel.reversed()) == inOrder)
    let again = try SmallSite.rendered().pages
    #expect((0..<again.count).map { again.bytes(at: $0) } == inOrder)
  }
}

extension String {
  /// What stands before and after the first place a text stands; all before when it stands nowhere.
  fileprivate func components(around text: String) -> (before: Substring, after: Substring) {
    guard let range = firstRange(of: text) else { return (self[...], "") }
    return (self[..<range.lowerBound], self[range.upperBound...])
  }
}
