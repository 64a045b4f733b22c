/// Every file beside pages and assets: the sitemap, `robots.txt`, and what hosts read.
///
/// - Parameters:
///   - indexed: The root-relative addresses of the pages that search engines may show.
///   - pages: The output paths of all pages.
///   - redirects: The addresses that have moved.
public func extraFiles(
  indexed: some Sequence<String>, pages: some Sequence<String>, redirects: [Redirect],
  at location: SiteLocation
) -> [OutputFile] {
  var files = sitemapFiles(indexed, at: location)
  files.append(robotsFile(at: location))
  files.append(headersFile(pages: pages, at: location))
  if let moved = redirectsFile(redirects, at: location) { files.append(moved) }
  files.append(nginxFile(redirects, at: location))
  return files
}
