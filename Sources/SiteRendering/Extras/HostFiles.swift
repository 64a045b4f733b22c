/// The folder of the search index, whose files have a hash of their content in their names too.
let searchIndexFolder = "sok/indeks"

/// `_headers` for hosts that read that file (Netlify, Cloudflare Pages).
///
/// Such hosts add up the values of all rules that match, so no two rules here set one header for
/// the same file.
///
/// - Parameter pages: The output paths of all pages, such as `tilbud/x/index.html`.
package func hostHeaders(pages: some Sequence<String>, at location: SiteLocation) -> [UInt8] {
  let base = location.basePath
  func rule(_ path: String, _ headers: [(name: String, value: String)]) -> String {
    base + path + "\n" + headers.map { "  \($0.name): \($0.value)\n" }.joined()
  }
  var text = rule("*", SecurityHeaders.all)
  let hashed = [(name: "Cache-Control", value: SecurityHeaders.hashedCaching)]
  text += rule(assetFolder + "/*", hashed) + rule(searchIndexFolder + "/*", hashed)
  // Not all hosts know what .mjs is, and browsers refuse modules of any other type.
  text += rule(
    assetFolder + "/skript/*", [(name: "Content-Type", value: "text/javascript; charset=utf-8")])
  for path in pagePatterns(pages) {
    text += rule(path, [(name: "Cache-Control", value: SecurityHeaders.pageCaching)])
  }
  return Array(text.utf8)
}

/// Patterns that match all pages and no file with a hashed name: a whole top folder where it has
/// only pages, and each page by itself elsewhere.
private func pagePatterns(_ pages: some Sequence<String>) -> [String] {
  let mixed = [assetFolder, searchIndexFolder].compactMap { $0.split(separator: "/").first }
  var patterns: Set<String> = []
  for page in pages {
    let parts = page.split(separator: "/")
    if parts.count > 1, let top = parts.first, !mixed.contains(top) {
      patterns.insert(top + "/*")
    } else if parts.last == "index.html" {
      patterns.insert(String(page.dropLast("index.html".count)))
    } else {
      patterns.insert(page)
    }
  }
  return patterns.sorted()
}

/// `_redirects` for the same hosts, so that old addresses move without a page in between; empty when
/// nothing has moved.
package func hostRedirects(
  _ redirects: some Sequence<Redirect>, at location: SiteLocation
) -> [UInt8] {
  let lines = redirects.map { "\(location.basePath)\($0.from) \(location.basePath)\($0.to) 301\n" }
  return Array(lines.sorted().joined().utf8)
}
