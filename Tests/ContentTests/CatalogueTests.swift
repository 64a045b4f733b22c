import SiteBase
import SiteModel
import SiteTestSupport
import Testing

/// The repository's own content, read once for the tests below.
enum Catalogue {
  static let read: Diagnosed<Site?> = {
    let files = Repository.files(below: "content").map {
      ContentFile(path: $0.path, source: $0.source)
    }
    guard let date = CalendarDate("2026-11-21") else { preconditionFailure("a day that exists") }
    return readSite(files, date: date, jobs: 2)
  }()
}

@Suite("The catalogue")
struct CatalogueTests {
  @Test("has no errors, and no warnings but the accessibility statements nobody has made yet")
  func hasNoErrors() {
    let problems = Catalogue.read.diagnostics.inReportOrder()
      .filter { $0.kind.id != "model/accessibility-statement" }
      .map { "\($0.range?.file.path ?? "") \($0.kind.id) \($0.arguments)" }
    #expect(problems == [])
  }

  @Test("has no life stage that nobody could be in for a year")
  func lifeStages() throws {
    let site = try #require(Catalogue.read.value)
    #expect(!site.lifeStages.isEmpty)
    for stage in site.lifeStages { #expect(stage.ages.count > 1, "\(stage.id)") }
  }

  @Test("tells visitors of offers, not of what documents say or leave out")
  func noTalkOfDocuments() throws {
    let talk =
      /(?i)(?:planen|kilden|dokumentet) (?:sier|nevner|oppgir|forteller)|ikke oppgitt|pandemi|korona|ifølge planen/
    let folders = ["tiltak", "frivillig", "parorende", "guider"]
    let pages = Repository.files(below: "content").filter { file in
      file.path.hasSuffix(".md") && folders.contains { file.path.contains("/\($0)/") }
    }
    #expect(pages.count > 200)
    for page in pages {
      let text = String(decoding: page.source.bytes, as: UTF8.self)
      // After the front matter, whose notes to staff are not published.
      let body = text.split(separator: "\n---\n", maxSplits: 1).last ?? ""
      #expect(body.firstMatch(of: talk) == nil, "\(page.path)")
    }
  }
}
