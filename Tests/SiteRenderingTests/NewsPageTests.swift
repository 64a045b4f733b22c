import SiteBase
import Testing

@testable import SiteModel
@testable import SiteRendering

/// The page «Nytt siden sist».
@Suite("What is new on the site") struct NewsPageTests {
  private static let path = "nytt/index.html"

  private func site(_ offers: [String: String]) throws -> RenderedSite {
    try SmallSite.rendered(
      Dictionary(
        uniqueKeysWithValues: offers.map { id, lines in
          (
            "lillevik/tiltak/\(id).md",
            SmallSite.offer("Tilbud \(id)", "temaer: [sovn]\n" + lines)
          )
        }))
  }

  /// Where some texts are on the page, in its order; those that aren't there are left out.
  private func order(_ texts: [String], _ page: String) -> [String] {
    texts.compactMap { text in page.firstRange(of: text).map { (text, $0.lowerBound) } }
      .sorted { $0.1 < $1.1 }.map(\.0)
  }

  @Test("has new and ended offers by month, the latest first, and those without a day last")
  func months() throws {
    let page = try #require(
      site([
        "a": "publisert: 2026-11-03", "b": "publisert: 2026-11-20", "c": "publisert: 2026-02-01",
        "d": "status: avviklet\nstatus_merknad: Lagt ned.\nstatus_fra: 2026-03-01\nerstattes_av: a",
        "e": "status: avviklet\nstatus_merknad: Slutt.", "f": "publisert: 2026-12-01",
        "g": "gyldig: {fra: 2025-06-01}",
      ]).text(Self.path))
    #expect(
      order(
        [
          "Tilbud e</a>", "Tilbud g</a>", "Tilbud c</a>", "Tilbud d</a>", "Tilbud a</a>",
          "Tilbud b</a>", "November 2026</h2>", "Mars 2026</h2>", "Februar 2026</h2>",
          "Juni 2025</h2>", "Avviklet før vi skrev ned dagen</h2>",
        ], page) == [
          "November 2026</h2>", "Tilbud b</a>", "Tilbud a</a>", "Mars 2026</h2>", "Tilbud d</a>",
          "Februar 2026</h2>", "Tilbud c</a>", "Juni 2025</h2>", "Tilbud g</a>",
          "Avviklet før vi skrev ned dagen</h2>", "Tilbud e</a>",
        ])
    #expect(page.contains("<b>Nytt tilbud</b> 20. november 2026"))
    #expect(page.contains("<b>Avviklet</b> 1. mars 2026"))
    #expect(page.contains("Lagt ned."))
    #expect(page.contains("I stedet finnes: <a href=\"../tilbud/a/\">Tilbud a</a>"))
    #expect(!page.contains("Tilbud f"), "a day that hasn't come")
  }

  @Test("has the notices that hold")
  func notices() throws {
    let page = try #require(
      site([
        "a": "beskjed: {tekst: Stengt i påsken., til: 2027-04-05}",
        "b": "beskjed: {tekst: Stengt i fjor., til: 2025-12-31}",
      ]).text(Self.path))
    #expect(page.contains("Beskjeder som gjelder nå"))
    #expect(page.contains("Stengt i påsken."))
    #expect(page.contains("Gjelder til 5. april 2027."))
    #expect(!page.contains("Stengt i fjor."))
  }

  @Test("tells no more than a phone can load, the latest of it")
  func limit() throws {
    let made = try site([
      "a": "publisert: 2026-11-03", "b": "publisert: 2026-11-20", "c": "publisert: 2026-10-20",
    ]).site
    let news = News(made, titles: Array(made.offers.indices), most: 2)
    #expect(
      news.months.flatMap(\.events).map { made.offers[$0.offer].id } == ["b", "a"])
    #expect(news.months.count == 1)
  }

  @Test("is in every language, and linked from the foot of pages, where there is something to tell")
  func whenMade() throws {
    let made = try site(["a": "publisert: 2026-11-03"])
    #expect(try #require(made.text("en/nytt/index.html")).contains("New service"))
    #expect(try #require(made.text("nn/nytt/index.html")).contains("Nytt tilbod"))
    #expect(
      try #require(made.text("index.html")).contains("<a href=\"./nytt/\">Nytt siden sist</a>"))
  }

  @Test("is not made when there is nothing")
  func nothing() throws {
    let files = SmallSite.files.filter {
      !$0.value.contains("avviklet") && !$0.value.contains("beskjed")
        && !$0.value.contains("gyldig")
    }
    let content = files.map {
      ContentFile(path: $0.key, source: SourceFile(path: $0.key, text: $0.value))
    }
    let today = try #require(CalendarDate("2026-11-21"))
    let site = try #require(readSite(content, date: today, jobs: 1).value)
    #expect(News(site, titles: Array(site.offers.indices), most: 400).isEmpty)
    let routes = PageType.news.routes(SiteIndex(site, jobs: 1))
    #expect(routes.isEmpty)
  }
}
