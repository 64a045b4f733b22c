import SiteBase
import SiteModel
import SiteTestSupport
import Testing

@testable import SearchIndex

/// How the search treats offers whose facts are old. The client has no part in it: it ranks ties by the
/// offers' numbers, and those come from the index.
@Suite("Offers with old facts in the search") struct LoweredOfferTests {
  /// The small catalogue with three more offers of one theme, of which the first is as old as said.
  private static func ranker(checked: String) -> SearchRanker {
    var files = SmallCatalogue.files.filter { $0.path != "nettsted.yaml" }
    let settings =
      SmallCatalogue.files.first { $0.path == "nettsted.yaml" }
      .map { String(decoding: $0.source.bytes, as: UTF8.self) } ?? ""
    func add(_ path: String, _ text: String) {
      files.append(ContentFile(path: path, source: SourceFile(path: path, text: text)))
    }
    add(
      "nettsted.yaml",
      settings + "friskhet: {lavere_etter_måneder: 18, ut_etter_måneder: 36}\n")
    for (id, name, date) in [
      ("a", "alfa", checked), ("b", "beta", "2026-11-01"), ("c", "gamma", "2026-11-01"),
    ] {
      add(
        "nes/tiltak/\(id).md",
        """
        ---
        tittel: Turlag \(name)
        kort: Vi går tur sammen.
        kommuner: [nes]
        temaer: [psykisk-helse]
        kontakt: [{telefon: 33 00 00 00}]
        kontrollert: {dato: \(date), av: Kari}
        kilde: [{dokument: plan, side: "1"}]
        ---
        """)
    }
    let read = readSite(files, date: Catalogue.date, jobs: 1)
    guard let site = read.value else { preconditionFailure("\(read.diagnostics)") }
    return buildSearchIndex(of: site).ranker
  }

  @Test("a lowered offer comes after its equals, and its own name finds it first")
  func lowered() {
    let fresh = Self.ranker(checked: "2026-11-01")
    #expect(fresh.answers(to: "turlag") == ["a", "b", "c"])
    let old = Self.ranker(checked: "2025-01-01")
    #expect(old.answers(to: "turlag") == ["b", "c", "a"])
    #expect(old.answers(to: "turlag alfa").first == "a")
    #expect(Set(fresh.answers(to: "slitt")) == Set(old.answers(to: "slitt")))
  }

  @Test("one that is withdrawn is in no answer")
  func withdrawn() {
    let ranker = Self.ranker(checked: "2020-01-01")
    #expect(ranker.answers(to: "turlag") == ["b", "c"])
    #expect(ranker.answers(to: "turlag alfa") == ["b", "c"])
    #expect(!ranker.documents.contains { $0.id == "a" })
  }
}
