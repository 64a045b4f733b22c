import SiteBase
import Testing

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
      #expect(!text.contains("swift."), "\(path) shows the key of a text")
    }
  }

  @Test func everyLinkLeadsSomewhere() throws {
    let pages = try RenderedSite.catalogue.get().all
    var anchors: [String: Set<String>] = [:]
    for (path, text) in pages {
      let ids = attributes("id", of: text)
      #expect(Set(ids).count == ids.count, "\(path) has an id twice")
      anchors[path] = Set(ids)
    }
    for (path, text) in pages {
      for link in attributes("href", of: text) where !link.contains(":") {
        guard let target = resolved(link, from: path), !target.path.hasPrefix("ressurser/") else {
          continue
        }
        let ids = anchors[target.path]
        #expect(ids != nil, "\(path): \(link)")
        // These pages' scripts read the rest of their addresses.
        let isRead =
          target.path.hasSuffix("sok/index.html") || target.path == "min-liste/index.html"
        if let anchor = target.anchor, !isRead {
          #expect(ids?.contains(anchor) == true, "\(path): \(link)")
        }
      }
    }
  }

  /// The values of an attribute, in order.
  private func attributes(_ name: String, of text: String) -> [String] {
    let start = Array(" \(name)=\"".utf8)
    let bytes = Array(text.utf8)
    var values: [String] = []
    var index = 0
    while index + start.count < bytes.count {
      guard bytes[index] == start[0], bytes[index...].starts(with: start) else {
        index += 1
        continue
      }
      let value = bytes[(index + start.count)...].prefix { $0 != UInt8(ascii: "\"") }
      values.append(String(decoding: value, as: UTF8.self))
      index = value.endIndex
    }
    return values
  }

  /// The file a link leads to, and the place in it.
  private func resolved(_ link: String, from path: String) -> (path: String, anchor: String?)? {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = parts.count == 2 && !parts[1].isEmpty ? String(parts[1]) : nil
    guard let address = parts.first, !address.isEmpty else { return (path, anchor) }
    var folders = address.hasPrefix("/") ? [] : path.split(separator: "/").dropLast()
    for part in address.split(separator: "/") where part != "." {
      if part == ".." { folders = folders.dropLast() } else { folders.append(part) }
    }
    let target = folders.joined(separator: "/")
    return (
      address.hasSuffix("/") ? (target.isEmpty ? "" : target + "/") + "index.html" : target, anchor
    )
  }
}
