import SiteBase

/// The most addresses in one sitemap file (sitemaps.org, protocol 0.9).
let sitemapLimit = 50_000

/// The sitemap: `sitemap.xml`, or an index of that name and numbered parts when there are more
/// addresses than one file may hold. None without a base URL, since a sitemap has whole addresses
/// only.
///
/// No dates of change are given: the day the facts were checked is not the day the page changed, and
/// nothing else is known.
///
/// - Parameter addresses: The root-relative addresses of the pages that may be indexed.
package func sitemapFiles(
  _ addresses: some Sequence<String>, at location: SiteLocation
) -> [OutputFile] {
  sitemapFiles(addresses, at: location, limit: sitemapLimit)
}

/// As above, with another limit.
func sitemapFiles(
  _ addresses: some Sequence<String>, at location: SiteLocation, limit: Int
) -> [OutputFile] {
  guard let base = location.baseURL else { return [] }
  let sorted = addresses.sorted()
  func file(_ path: String, _ root: String, _ item: String, _ urls: some Sequence<String>)
    -> OutputFile
  {
    var bytes: [UInt8] = []
    bytes += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
    bytes += "<\(root) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8
    for url in urls {
      bytes += "<\(item)><loc>".utf8
      bytes.appendEscaped(url)
      bytes += "</loc></\(item)>\n".utf8
    }
    bytes += "</\(root)>\n".utf8
    return OutputFile(path: path, bytes: bytes)
  }
  guard sorted.count > limit else {
    return [file("sitemap.xml", "urlset", "url", sorted.lazy.map { base + $0 })]
  }
  var files: [OutputFile] = []
  for start in stride(from: 0, to: sorted.count, by: limit) {
    let part = sorted[start..<min(start + limit, sorted.count)]
    files.append(
      file("sitemap-\(files.count + 1).xml", "urlset", "url", part.lazy.map { base + $0 }))
  }
  let parts = files.map { base + $0.path }
  return [file("sitemap.xml", "sitemapindex", "sitemap", parts)] + files
}

/// `robots.txt`: everything may be read, and the sitemap is there.
package func robotsFile(at location: SiteLocation) -> OutputFile {
  var text = "User-agent: *\nAllow: /\n"
  if let base = location.baseURL { text += "\nSitemap: \(base)sitemap.xml\n" }
  return OutputFile(path: "robots.txt", bytes: Array(text.utf8))
}
