import SiteBase
import SiteModel
import SiteTestSupport
import Testing

/// The page for those who write content shows a file; it is what they copy.
@Suite("The example for authors")
struct AuthorGuideTests {
  private static let path = "tonsberg/frivillig/tonsberg-apen-kafe.md"

  /// The first block of the page that is a whole file.
  private static func example() throws -> String {
    let page = try #require(
      Repository.files(below: "docs").first { $0.path == "for-ansatte.md" })
    let text = String(decoding: page.source.bytes, as: UTF8.self)
    let start = try #require(text.firstRange(of: "```\n---\n"))
    let rest = text[text.index(start.lowerBound, offsetBy: 4)...]
    return String(rest[..<(try #require(rest.firstRange(of: "\n```"))).lowerBound]) + "\n"
  }

  private static func read() throws -> Diagnosed<Site?> {
    let files = Repository.files(below: "content").map {
      ContentFile(path: $0.path, source: $0.source)
    }
    let source = SourceFile(path: "content/" + path, text: try example())
    return readSite(
      files + [ContentFile(path: path, source: source)],
      date: try #require(CalendarDate("2026-11-21")), jobs: 2)
  }

  @Test("passes as it is written, without a warning")
  func passes() throws {
    let problems = try Self.read().diagnostics.filter {
      $0.range?.file.path.hasSuffix("tonsberg-apen-kafe.md") ?? true
    }
    #expect(problems.map { "\($0.kind.id) \($0.arguments)" } == [])
  }

  @Test("has a number to call, a place, hours, and a check by a person")
  func answers() throws {
    let site = try #require(try Self.read().value)
    let offer = try #require(site.offers.first { $0.id == "tonsberg-apen-kafe" })
    #expect(offer.contacts.contains { $0.phone != nil })
    #expect(!offer.places.isEmpty)
    #expect(offer.schedule != nil)
    #expect(offer.verification?.by != nil && offer.verification?.date != nil)
  }

  @Test("names no document as the source of what is in none")
  func source() throws {
    let site = try #require(try Self.read().value)
    let offer = try #require(site.offers.first { $0.id == "tonsberg-apen-kafe" })
    #expect(!offer.sources.isEmpty)
    for source in offer.sources { #expect(source.document == nil && source.title != nil) }
  }
}
