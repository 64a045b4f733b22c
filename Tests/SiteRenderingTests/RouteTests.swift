import SiteBase
import Testing

@testable import SiteModel
@testable import SiteRendering

@Suite struct RouteTests {
  @Test func addresses() {
    #expect(Route.front.address == "")
    #expect(Route.offer("x").address == "tilbud/x/")
    #expect(Route.themeIn(theme: "rus", municipality: "a").address == "tema/rus/a/")
    #expect(Route.guide("parorende-rettigheter").address == "parorende/rettigheter/")
    #expect(Route.guide("barn-hjemme").address == "parorende/barn-hjemme/")
    #expect(Route.guide("parorende-").address == "parorende/parorende-/")
    #expect(Route.municipalityPage(municipality: "a", page: "om").address == "kommune/a/om/")
    #expect(outputPath(of: "") == "index.html")
    #expect(outputPath(of: "nn/") == "nn/index.html")
    #expect(outputPath(of: "404.html") == "404.html")
  }

  @Test func roots() {
    #expect(rootPath(from: "") == "./")
    #expect(rootPath(from: "nn/") == "../")
    #expect(rootPath(from: "tilbud/x/") == "../../")
  }

  @Test func everyPageIsThereOnce() throws {
    let pages = try SmallSite.rendered().pages
    let paths = (0..<pages.count).map { pages.path(at: $0) }
    #expect(Set(paths).count == paths.count)
    for path in [
      "index.html", "nn/index.html", "en/index.html", "sok/index.html", "en/sok/index.html",
      "nn/hjelp-na/index.html", "en/parorende/index.html", "parorende/forste-timene/index.html",
      "tilbud/apent-hus/index.html", "en/tilbud/apent-hus/index.html",
      "tilbud/nedlagt/index.html", "tilbyder/huset/index.html", "tilbydere/index.html",
      "tema/sovn/index.html", "tema/sovn/lillevik/index.html", "temaer/index.html",
      "malgruppe/ungdom/index.html", "livsfase/barn/index.html", "kommune/storby/index.html",
      "a-til-a/index.html", "min-liste/index.html", "om/index.html", "en/om/index.html",
      "404.html", "gammel/gruppe/index.html",
    ] {
      #expect(paths.contains(path), "\(path)")
    }
    for path in [
      "nn/tilbud/apent-hus/index.html", "en/tilbud/kurs/index.html", "planen/index.html",
      "tall/index.html", "tema/vold/storby/index.html", "nn/om/index.html",
    ] {
      #expect(!paths.contains(path), "\(path)")
    }
  }

  @Test func formerAddressesLeadOn() throws {
    let rendered = try SmallSite.rendered()
    let page = try #require(rendered.text("gammel/gruppe/index.html"))
    #expect(page.contains(#"content="0; url=../../tilbud/nedlagt/""#))
    #expect(page.contains(#"<a href="../../tilbud/nedlagt/">Nedlagt gruppe</a>"#))
    #expect(page.contains(#"<meta name="robots" content="noindex">"#))
    #expect(
      page.contains(
        #"<link rel="canonical" href="https://veiviser.example/under/tilbud/nedlagt/">"#))
    #expect(rendered.pages.formerAddresses.map(\.from) == ["gammel/gruppe/"])
    #expect(rendered.pages.formerAddresses.map(\.to) == ["tilbud/nedlagt/"])
  }

  @Test func formerAddressesOfStagesLeadOn() throws {
    let stages = try #require(SmallSite.files["vokabular/livsfaser.yaml"])
    let changed = stages.replacing(
      "fra: 0, til: 12}", with: "fra: 0, til: 12, tidligere_adresser: [/livsfase/barn-0-9/]}")
    let rendered = try SmallSite.rendered(["vokabular/livsfaser.yaml": changed])
    let page = try #require(rendered.text("livsfase/barn-0-9/index.html"))
    #expect(page.contains(#"content="0; url=../../livsfase/barn/""#))
    #expect(rendered.pages.formerAddresses.map(\.to) == ["tilbud/nedlagt/", "livsfase/barn/"])
    #expect(
      try problems([
        "vokabular/livsfaser.yaml": stages.replacing(
          "fra: 0, til: 12}", with: "fra: 0, til: 12, tidligere_adresser: [/tilbud/kurs/]}")
      ]).count == 1)
  }

  /// What is wrong with the addresses of the small site with some files changed.
  private func problems(_ changes: [String: String]) throws -> [String] {
    let files = SmallSite.files.merging(changes) { _, new in new }
    let date = try #require(CalendarDate("2026-11-21"))
    let read = readSite(
      files.map { ContentFile(path: $0.key, source: SourceFile(path: $0.key, text: $0.value)) },
      date: date, jobs: 1)
    let site = try #require(read.value)
    let index = SiteIndex(site, jobs: 1)
    return short(
      checkAddresses(
        site, plannedPages(index, SiteRoutes(site)), plannedRedirects(site)))
  }

  @Test func addressesMustDiffer() throws {
    #expect(try problems([:]) == [])
    let page = "---\ntittel: Søk\nkort: Søk.\n---\nHei.\n"
    #expect(
      try problems(["felles/sider/sok.md": page]) == ["routes/collision /sok/|/sok/ @sok.md:1:1"])
    #expect(
      try problems(["felles/sider/ressurser.md": page]) == [
        "routes/reserved /ressurser/|ressurser @ressurser.md:1:1"
      ])
    let moved = SmallSite.offer("Ny", "tidligere_adresser: [/tilbud/kurs/]")
    let found = try problems(["lillevik/tiltak/ny.md": moved])
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("routes/collision /tilbud/kurs/|/tilbud/kurs/ @ny.md"))
  }

  @Test func addressesMustDifferInMoreThanCase() throws {
    let page = "---\ntittel: Om\nkort: Om.\n---\nHei.\n"
    let found = try problems(["felles/sider/OM.md": page])
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("routes/case-collision") == true)
  }

  @Test func nynorskCanBeTheSitesOwn() throws {
    let rendered = try SmallSite.rendered([
      "nettsted.yaml": SmallSite.settings.replacing("språk: nb\ntema", with: "språk: nn\ntema")
    ])
    let front = try #require(rendered.text("index.html"))
    #expect(front.contains(#"<html lang="nn" "#))
    #expect(front.contains(#"href="./nb/""#))
    #expect(try #require(rendered.text("nb/index.html")).contains(#"<html lang="nb" "#))
  }

  @Test func languagesLeadToEachOther() throws {
    let rendered = try SmallSite.rendered()
    let page = try #require(rendered.text("en/tilbud/apent-hus/index.html"))
    #expect(page.contains(#"<html lang="en" "#))
    #expect(page.contains("Open house"))
    #expect(
      page.contains(
        #"<link rel="alternate" hreflang="nb" href="https://veiviser.example/under/tilbud/apent-hus/">"#
      ))
    #expect(page.contains(#"href="../../../tilbud/apent-hus/""#))
    let about = try #require(rendered.text("en/om/index.html"))
    #expect(about.contains("About the site"))
    // A page in another language than its content says so.
    let help = try #require(rendered.text("en/hjelp-na/index.html"))
    #expect(help.contains(#"<main id="innhold" tabindex="-1" lang="nb">"#))
  }

  @Test func theNotFoundPageCountsFromTheBasePath() throws {
    let page = try #require(try SmallSite.rendered().text("404.html"))
    #expect(page.contains(#"href="/under/sok/""#))
    #expect(!page.contains(#"rel="canonical""#))
    #expect(page.contains(#"content="noindex""#))
  }

  @Test func withoutBaseAddress() throws {
    let rendered = try SmallSite.rendered(baseURL: nil)
    let page = try #require(rendered.text("tilbud/apent-hus/index.html"))
    #expect(!page.contains("canonical"))
    #expect(!page.contains("hreflang=\"nb\" href=\"http"))
    #expect(!page.contains("class=\"qr\""))
  }
}
