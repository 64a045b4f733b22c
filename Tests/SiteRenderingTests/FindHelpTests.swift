import Testing

@testable import SiteModel
@testable import SiteRendering

/// «Finn hjelp i tre spørsmål»: pages without scripts that end in few offers and a number.
@Suite struct FindHelpTests {
  /// The small site with a need, and nine offers for the young that help with it.
  private func rendered() throws -> RenderedSite {
    var changes = [
      "vokabular/temaer.yaml": """
      - id: psykisk-helse
        navn: {nb: Psykisk helse, nn: Psykisk helse, en: Mental health}
      - id: sovn
        navn: {nb: Søvn, nn: Søvn, en: Sleep}
        behov: {nb: Får ikke sove, nn: Får ikkje sove, en: Cannot sleep}
        bredere: psykisk-helse
      - id: vold
        navn: {nb: Vold, nn: Vald, en: Violence}
        forlat_raskt: ja
      """
    ]
    for number in 1...9 {
      changes["lillevik/tiltak/ung\(number).md"] = SmallSite.offer(
        "Ung \(number)",
        "alder: {fra: 13, til: 17}\ntemaer: [sovn]\ntilgang: {henvisning: \(number == 1 ? "ja" : "nei")}"
      )
    }
    return try SmallSite.rendered(changes)
  }

  @Test func threeQuestionsLeadToFewOffersAndANumber() throws {
    let site = try rendered()
    let first = try #require(site.text("finn-hjelp/index.html"))
    #expect(first.contains(#"href="../finn-hjelp/ungdom/""#))
    #expect(first.contains(#"href="../finn-hjelp/parorende/""#))
    let second = try #require(site.text("finn-hjelp/ungdom/index.html"))
    #expect(second.contains("Får ikke sove"))
    #expect(!second.contains("/vold/"))
    let third = try #require(site.text("finn-hjelp/ungdom/sovn/index.html"))
    #expect(third.contains("tel:"))
    // From the municipality's heading to the next.
    let parts = third.split(separator: "<h2 id=\"kommune-lillevik\"", maxSplits: 1)
    let lillevik = try #require(parts.last?.split(separator: "<h2 id=\"kommune-").first)
    #expect(lillevik.split(separator: "<li class=\"kort\">").count - 1 == FindHelpChoice.most)
    // The one that takes a referral gives way to those one can go to.
    #expect(!lillevik.contains("Ung 1<"))
  }

  @Test func theFrontPageAndTheSearchLeadThere() throws {
    let site = try rendered()
    #expect(site.text("index.html")?.contains("finn-hjelp/") == true)
    #expect(site.text("sok/index.html")?.contains("../finn-hjelp/") == true)
    #expect(site.text("en/index.html")?.contains("finn-hjelp/") == false)
  }

  @Test func aSiteWithoutNeedsAsksNothing() throws {
    let site = try SmallSite.rendered()
    #expect(site.text("finn-hjelp/index.html") == nil)
    #expect(site.text("index.html")?.contains("finn-hjelp") == false)
  }
}
