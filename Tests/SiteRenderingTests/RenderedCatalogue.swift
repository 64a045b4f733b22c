import SiteBase
import SiteTestSupport
import Testing

@testable import SiteModel
@testable import SiteRendering

/// A site rendered whole with the standard theme.
struct RenderedSite: Sendable {
  let site: Site
  let pages: SitePages
  let diagnostics: [Diagnostic]

  /// The page at a path, as text; nil if there is none.
  func text(_ path: String) -> String? {
    (0..<pages.count).first { pages.path(at: $0) == path }
      .map { String(decoding: pages.bytes(at: $0), as: UTF8.self) }
  }

  /// Every path and page.
  var all: [(path: String, text: String)] {
    (0..<pages.count).map {
      (pages.path(at: $0), String(decoding: pages.bytes(at: $0), as: UTF8.self))
    }
  }

  /// The catalogue of this repository.
  static let catalogue: Result<RenderedSite, any Error> = Result {
    try render(
      Repository.files(below: "content").map { ContentFile(path: $0.path, source: $0.source) })
  }

  /// Reads and renders a content folder on 21 November 2026.
  static func render(
    _ content: [ContentFile], baseURL: String? = "https://veiviser.example/"
  ) throws -> RenderedSite {
    let date = try #require(CalendarDate("2026-11-21"))
    let read = readSite(content, date: date, jobs: 2)
    #expect(short(read.diagnostics.filter { $0.severity == .error }) == [])
    let site = try #require(read.value)
    let theme = readTheme(
      ThemeFiles(
        name: "standard",
        theme: Repository.files(below: "themes/standard").map {
          ContentFile(path: $0.path, source: $0.source)
        }, content: content),
      layouts: pageLayouts, texts: viewTextDeclarations, site: site)
    let planned = planSite(
      site, theme: try #require(theme.value),
      options: RenderOptions(
        baseURL: baseURL, searchEntry: { "indeks.json" }, jobs: 2))
    let pages = planned.value
    #expect(short(planned.diagnostics.filter { $0.severity == .error }) == [])
    return RenderedSite(
      site: site, pages: try #require(pages),
      diagnostics: read.diagnostics + theme.diagnostics + planned.diagnostics)
  }
}
