import SiteBase
import SiteRendering

/// What a host reads so that it serves the site as it is meant to be. Printed, and not written into
/// the public folder: only some hosts want it there.
package enum HostingFile: String, CaseIterable, Sendable {
  /// Part of a server block of nginx.
  case nginx
  /// `_headers`, for Netlify and Cloudflare Pages.
  case headers
  /// `_redirects`, for the same hosts; empty when no address has moved.
  case redirects
}

/// A file for a host, made for the site's pages and its address; nil when the site or its theme can't
/// be used.
///
/// - Throws: ``BuildFailure`` if a folder can't be read at all.
package func hostingFile(
  _ file: HostingFile, _ request: BuildRequest
) throws(BuildFailure) -> Diagnosed<[UInt8]?> {
  let sources = try loadSources(request)
  let model = readModel(sources.value, request)
  var diagnostics = sources.diagnostics + model.diagnostics
  guard let site = model.value, !diagnostics.hasErrors else { return Diagnosed(nil, diagnostics) }
  // No page is rendered, so none asks for the search index.
  let planned = planPages(of: site, sources.value, searchEntry: { "" }, request)
  diagnostics += planned.diagnostics
  let text = planned.value.map { planned in
    switch file {
    case .nginx: nginxConfiguration(planned.redirects, at: planned.location)
    case .headers: hostHeaders(pages: planned.paths, at: planned.location)
    case .redirects: hostRedirects(planned.redirects, at: planned.location)
    }
  }
  return Diagnosed(text, diagnostics)
}
