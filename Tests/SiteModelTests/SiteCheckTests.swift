import SiteBase
import Testing

@testable import SiteModel

@Suite("Checks of the whole site")
struct SiteCheckTests {
  @Test(
    "a link in a text must lead to something",
    arguments: [
      ("[her](tilbud:x) og [der](hjelp-na)", []),
      ("[her](tilbud:finnes-ikke)", ["8:7 model/broken-link"]),
      ("[her](tema:sovnn)", ["8:7 model/broken-link"]),
      ("[her](tilbud:utkastet)", ["8:7 model/link-to-draft"]),
      ("[her](tilbud:over)", ["8:7 model/link-outside-days"]),
      ("[her](tilbud:kommer)", ["8:7 model/link-outside-days"]),
    ])
  func linksInTexts(body: String, expected: [String]) {
    var site = FixtureSite.offer("", body: body)
    for (id, lines) in [
      ("utkastet", "status: utkast"), ("over", "gyldig: {til: 2026-11-20}"),
      ("kommer", "gyldig: {fra: 2026-11-22}"),
    ] {
      site.files["vik/tiltak/\(id).md"] = "---\ntittel: \(id)\nkort: K.\n\(lines)\n---\n"
    }
    #expect(site.problems() == expected)
  }

  @Test(
    "an address in a text is safe as one in a key is",
    arguments: [
      ("[nav.no](https://www.nav.no/a?b=c&d=%20#e)", []),
      ("[skriv](mailto:post@vik.kommune.no)", []),
      ("[nav.no](https://nav.no@evil.example/)", ["8:10 model/unsafe-link"]),
      ("[skriv](mailto:a@b.no?cc=c@d.no)", ["8:9 model/unsafe-link"]),
      ("[skriv](mailto:a@b.no,c@d.no)", ["8:9 model/unsafe-link"]),
    ])
  func addressesInTexts(body: String, expected: [String]) {
    #expect(FixtureSite.offer("", body: body).problems() == expected)
  }

  @Test("a chain of ten thousand providers is refused in time that grows with its length")
  func longChains() {
    var site = FixtureSite.offer("")
    func file(_ count: Int, _ key: String, loop: Bool) -> String {
      (0..<count).map { number in
        let next = number + 1 < count ? number + 1 : 0
        return number + 1 < count || loop
          ? "- {id: n\(number), navn: N\(number), \(key): n\(next)}"
          : "- {id: n\(number), navn: N\(number)}"
      }.joined(separator: "\n")
    }
    let clock = ContinuousClock()
    let time = clock.measure {
      site.files["vokabular/tilbydere.yaml"] = file(10_000, "overordnet", loop: false)
      #expect(site.problems().filter { $0.hasSuffix("model/long-chain") }.count == 1)
      site.files["vokabular/tilbydere.yaml"] = file(10_000, "overordnet", loop: true)
      #expect(site.problems().filter { $0.hasSuffix("model/cycle") }.count == 1)
    }
    // The quadratic walk took over 60 s for one of them.
    #expect(time < .seconds(20))
    site.files["vokabular/tilbydere.yaml"] = file(VocabularyLimits.depth, "overordnet", loop: false)
    #expect(site.problems().filter { $0.hasSuffix("model/long-chain") } == [])
  }

  @Test("every kind the model reports is listed once")
  func kinds() {
    let ids = DiagnosticKind.modelKinds.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.hasPrefix("model/") })
  }
}
