import SiteBase
import SiteModel
import SiteTestSupport
import Testing

@Suite("The catalogue")
struct CatalogueTests {
  @Test("has no errors")
  func hasNoErrors() throws {
    let files = Repository.files(below: "content").map {
      ContentFile(path: $0.path, source: $0.source)
    }
    let date = try #require(CalendarDate("2026-11-21"))
    let result = readSite(files, date: date, jobs: 2)
    for diagnostic in result.diagnostics.inReportOrder() {
      let place = diagnostic.range.map { range in
        let at = range.file.lineAndColumn(of: range.bytes.lowerBound)
        return "\(range.file.path):\(at.line):\(at.column)"
      }
      let text = diagnostic.kind.summary.text(.nb, diagnostic.arguments)
      print(place ?? "", diagnostic.severity.rawValue, text, diagnostic.nearMiss ?? "")
    }
    #expect(!result.diagnostics.hasErrors)
    #expect(try #require(result.value).offers.count >= 150)
  }
}
