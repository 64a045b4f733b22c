import SiteBase
import Testing

@testable import SiteModel
@testable import SiteRendering

/// Lists and pages as facts grow old.
@Suite("Lists and pages of offers with old facts") struct FreshnessPageTests {
  private func site(_ checked: String) throws -> RenderedSite {
    func offer(_ title: String, _ date: String) -> String {
      SmallSite.offer(
        title,
        """
        temaer: [sovn]
        alder: {fra: 18}
        kontakt: [{telefon: 33 00 00 09}]
        kontrollert: {dato: \(date), av: Kari}
        """)
    }
    return try SmallSite.rendered([
      "nettsted.yaml": SmallSite.settings.replacing(
        "svært_gammel_etter_måneder: 24",
        with: "lavere_etter_måneder: 18, ut_etter_måneder: 36"),
      "lillevik/tiltak/aa.md": offer("Ansattes turlag", checked),
      "lillevik/tiltak/zz.md": offer("Ærlige venner", "2026-11-01"),
    ])
  }

  /// Which of the two comes first on a page; nil when the first isn't there.
  private func isFirst(_ site: RenderedSite, _ page: String) throws -> Bool? {
    let text = try #require(site.text(page))
    let other = try #require(text.firstRange(of: "Ærlige venner")).lowerBound
    return text.firstRange(of: "Ansattes turlag").map { $0.lowerBound < other }
  }

  private static let lists = [
    "tema/sovn/index.html", "tema/sovn/lillevik/index.html", "kommune/lillevik/index.html",
    "livsfase/voksen/index.html",
  ]

  @Test("lowered offers come last in lists, and A til Å keeps the alphabet", arguments: lists)
  func lowered(page: String) throws {
    #expect(try isFirst(site("2026-11-01"), page) == true)
    let lowered = try site("2025-01-01")
    #expect(try isFirst(lowered, page) == false)
    #expect(try isFirst(lowered, "a-til-a/index.html") == true)
    let text = try #require(lowered.text("tilbud/aa/index.html"))
    #expect(text.contains("Opplysningene er gamle."))
  }

  @Test("withdrawn offers are in no list, and their page tells why", arguments: lists)
  func withdrawn(page: String) throws {
    let site = try site("2020-01-01")
    #expect(try isFirst(site, page) == nil)
    #expect(try isFirst(site, "a-til-a/index.html") == nil)
    let text = try #require(site.text("tilbud/aa/index.html"))
    #expect(text.contains("Ingen har kontrollert disse opplysningene på lenge."))
    #expect(text.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(text.contains("33 00 00 09"))
    #expect(!site.pages.listedAddresses.contains("tilbud/aa/"))
    #expect(site.pages.listedAddresses.contains("tilbud/zz/"))
  }
}
