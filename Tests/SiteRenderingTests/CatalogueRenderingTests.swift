import Foundation
import SiteBase
import SiteTestSupport
import Testing

@testable import SiteModel
@testable import SiteRendering

/// The real catalogue through the real theme.
@Suite struct CatalogueRenderingTests {
  @Test func everyPageRenders() throws {
    let rendered = try RenderedSite.catalogue.get()
    #expect(short(rendered.diagnostics.filter { $0.severity == .error }) == [])
    #expect(rendered.pages.count > 250)
    for (path, text) in rendered.all {
      #expect(text.hasPrefix("<!doctype html>"), "\(path)")
      #expect(text.hasSuffix("</html>\n"), "\(path)")
      if let folder = ProcessInfo.processInfo.environment["VEIVISER_PAGES"] {
        let file = folder + "/" + path
        try FileManager.default.createDirectory(
          atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try text.write(toFile: file, atomically: false, encoding: .utf8)
      }
    }
  }
}
