/// Every file beside pages and assets: the sitemap and `robots.txt`.
///
/// - Parameter indexed: The root-relative addresses of the pages that search engines may show.
package func extraFiles(
  indexed: some Sequence<String>, at location: SiteLocation
) -> [OutputFile] {
  sitemapFiles(indexed, at: location) + [robotsFile(at: location)]
}
