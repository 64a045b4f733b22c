import SiteBase
import Testing

@testable import SiteModel
@testable import SiteRendering

/// Words explained where pages have them.
@Suite struct GlossaryTests {
  private static let words = """
    - {id: vedtak, ord: vedtak, former: [vedtaket], forklaring: {nb: Et svar fra kommunen., en: An answer.}}
    - {id: cos, ord: COS-P, forklaring: Et kurs for foreldre.}
    - {id: at, ord: ÅT, forklaring: "Et team. Ring 33 00 00 01."}
    """

  private func site(_ body: String, _ lines: String = "") throws -> RenderedSite {
    try SmallSite.rendered([
      "vokabular/ord.yaml": Self.words,
      "lillevik/tiltak/ord.md": SmallSite.offer("Ordene", "temaer: [sovn]\n" + lines, body: body),
      "felles/sider/om.md":
        "---\ntittel: Om nettstedet\nkort: Om oss.\n---\n## Vedtak\n\nVedtaket kommer.\n",
    ])
  }

  private func notes(_ page: String) -> [String] {
    page.split(separator: "<p class=\"ord\"").dropFirst().map {
      String($0.prefix { $0 != "\n" })
    }
  }

  @Test func aWordIsExplainedOnceAfterTheBlockThatHasItFirst() throws {
    let page = try #require(
      try site(
        """
        Først noe annet.

        - Du får et **vedtak** i posten.
        - Vedtaket kan du klage på.

        Etterpå.
        """
      ).text("tilbud/ord/index.html"))
    #expect(notes(page) == ["><dfn>vedtak</dfn>: Et svar fra kommunen.</p>"])
    #expect(page.contains("klage på.</li>\n</ul>\n<p class=\"ord\"><dfn>vedtak"))
  }

  @Test func onlyWholeWordsCount() throws {
    let page = try #require(
      try site("Enkeltvedtak, vedtaksbrev og cos-p. ÅTs, åt og COS-PX.\n\n[vedtak](hjelp-na) `ÅT`")
        .text("tilbud/ord/index.html"))
    #expect(notes(page).isEmpty)
    let found = try #require(
      try site("VEDTAK! Kurset COS-P (og ÅT-folk).").text("tilbud/ord/index.html"))
    #expect(notes(found).count == 3)
    #expect(found.contains("tel:+4733000001"))
  }

  @Test func textsOutsideTheBodyHaveTheirNotesBesideThem() throws {
    let page = try #require(
      try site("Et vedtak.", "tilgang: {vedtak: ja}\nhva_du_får: [Kurset COS-P]")
        .text("tilbud/ord/index.html"))
    #expect(notes(page).count == 2)
    #expect(page.contains("<li>Du trenger vedtak</li>\n</ul>\n<p class=\"ord\">"))
    #expect(page.contains("<li>Kurset COS-P</li>\n</ul>\n<p class=\"ord\">"))
  }

  @Test func pagesOfTextAndTheListHaveThem() throws {
    let site = try site("Hei.")
    let text = try #require(site.text("om/index.html"))
    #expect(notes(text).count == 1)
    let list = try #require(site.text("ord/index.html"))
    for id in ["vedtak", "cos", "at"] { #expect(list.contains("id=\"ord-\(id)\"")) }
    // From A to Å.
    let order = ["COS-P", "vedtak", "ÅT"].compactMap {
      list.firstRange(of: "<dt>\($0)")?.lowerBound
    }
    #expect(order.count == 3 && order == order.sorted())
    let english = try #require(site.text("en/ord/index.html"))
    #expect(english.contains("An answer.") && english.contains("lang=\"nb\">Et kurs for foreldre."))
    // A site without the words has no such page and no link to one.
    let without = try SmallSite.rendered()
    #expect(without.text("ord/index.html") == nil)
    #expect(!(try #require(without.text("om/index.html")).contains("/ord/")))
  }
}
