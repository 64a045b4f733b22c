import SiteBase
import SiteTestSupport
import Testing

@testable import SiteBuild

@Suite("The folder of a report")
struct ReportFolderTests {
  private let folder = TemporaryFolder()
  private let files = [(path: "index.html", bytes: Array("<p>".utf8)), (path: "a.csv", bytes: [])]

  /// The id of what refuses a report in a folder; nil when it is written.
  private func refusal(of path: String) throws -> String? {
    let date = try #require(CalendarDate("2026-11-21"))
    let request = BuildRequest(
      content: folder.path + "/content", themes: "themes", output: folder.path + "/" + path,
      date: date, jobs: 1)
    do throws(BuildFailure) {
      try writeReport(files, request)
      return nil
    } catch {
      guard case .writing(let failure) = error else { return "another failure" }
      return failure.diagnostic.kind.id
    }
  }

  @Test("may be its own of before, and no site or folder in one")
  func site() throws {
    let site = MadeOutputs([("index.html", []), ("tilbud/x/index.html", [])])
    try write(
      site, to: folder.path + "/site", sources: [], settings: WriterSettings(jobs: 1))
    #expect(try refusal(of: "site") == "output/inside-site")
    #expect(try refusal(of: "site/rapport") == "output/inside-site")
    #expect(try refusal(of: "site/tilbud/ny/rapport") == "output/inside-site")
    #expect(folder.text("site/index.html") == "")
    #expect(try refusal(of: "rapport") == nil)
    #expect(try refusal(of: "rapport") == nil)
    #expect(folder.text("rapport/index.html") == "<p>")
    #expect(try refusal(of: "rapport/igjen") == "output/inside-site")
  }

  @Test("may not be somebody else's, nor the content")
  func others() throws {
    folder.write("mitt", to: "andres/fil.txt")
    folder.write("navn: x", to: "content/nettsted.yaml")
    #expect(try refusal(of: "andres") == "output/not-ours")
    #expect(try refusal(of: "content/rapport") == "output/overlaps-source")
    #expect(folder.text("andres/fil.txt") == "mitt")
  }
}
