import SiteBase
import SiteModel
import SiteRendering

/// Pages that were laid out, with what the files beside them need.
struct PlannedPages {
  let pages: SitePages
  let assets: [OutputFile]
  let location: SiteLocation

  /// The addresses that have moved.
  var redirects: [Redirect] {
    pages.formerAddresses.map { Redirect(from: $0.from, to: $0.to) }
  }

  /// The output paths of all pages.
  var paths: some Sequence<String> { (0..<pages.pageCount).lazy.map { pages.path(at: $0) } }
}

/// Lays out every page and every file beside them. The value is nil when the theme lacks something no
/// page can be without.
func planRendering(
  of site: Site, _ sources: SiteSources, search: Later<Diagnosed<SearchStage>>,
  _ request: BuildRequest
) -> Diagnosed<(outputs: JoinedOutputs, pages: SitePages)?> {
  let planned = planPages(
    of: site, sources, searchEntry: { search.value.value.entry }, request)
  let outputs = planned.value.map { planned in
    let extras = extraFiles(indexed: planned.pages.listedAddresses, at: planned.location)
    let all = JoinedOutputs([MadeOutputs(planned.assets), planned.pages, MadeOutputs(extras)])
    return (outputs: all, pages: planned.pages)
  }
  return Diagnosed(outputs, planned.diagnostics)
}

/// Reads the site's theme, compiles its templates, and lays out every page.
///
/// - Parameter searchEntry: The name of the search index's first file, asked for when the search page
///   is rendered.
func planPages(
  of site: Site, _ sources: SiteSources, searchEntry: @escaping @Sendable () -> String,
  _ request: BuildRequest
) -> Diagnosed<PlannedPages?> {
  let theme = readTheme(of: site, sources)
  guard let read = theme.value else { return Diagnosed(nil, theme.diagnostics) }

  let location = SiteLocation(baseURL: request.baseURL ?? site.settings.baseURL)
  let options = RenderOptions(
    baseURL: location.baseURL, searchEntry: searchEntry, jobs: request.jobs)
  let planned = planSite(site, theme: read, options: options)
  let diagnostics = theme.diagnostics + planned.diagnostics
  guard let pages = planned.value else { return Diagnosed(nil, diagnostics) }
  return Diagnosed(
    PlannedPages(pages: pages, assets: read.assets.files, location: location), diagnostics)
}

/// Reads the site's theme, without compiling its templates.
func readTheme(of site: Site, _ sources: SiteSources) -> Diagnosed<SiteTheme?> {
  let content = sources.content.map { ContentFile(path: $0.path, source: $0.source) }
  let files = ThemeFiles(
    name: site.settings.theme, theme: files(of: site.settings.theme, in: sources.themes),
    content: content)
  return readTheme(
    files, site: site, settingsFile: content.first { $0.path == "nettsted.yaml" }?.source)
}

/// The files of one theme, with paths inside its folder.
private func files(of theme: String, in files: [TreeFile]) -> [ContentFile] {
  let folder = theme + "/"
  return files.filter { $0.path.hasPrefix(folder) }.map {
    ContentFile(path: String($0.path.dropFirst(folder.count)), source: $0.source)
  }
}

extension SitePages: OutputSource {}

extension MadeOutputs {
  /// Creates the source of files that the rendering made.
  fileprivate init(_ files: [OutputFile]) { self.init(files.map { ($0.path, $0.bytes) }) }
}
