import SiteBase
import SiteModel
import SiteRendering

/// Pages that were laid out, with what the files beside them need.
struct PlannedPages: Sendable {
  let pages: SitePages
  let theme: ReadTheme
  let assets: [OutputFile]
  let location: SiteLocation

  /// The addresses that have moved.
  var redirects: [Redirect] {
    pages.formerAddresses.map { Redirect(from: $0.from, to: $0.to) }
  }

  /// The output paths of all pages.
  var paths: some Sequence<String> { (0..<pages.pageCount).lazy.map { pages.path(at: $0) } }
}

/// Everything to write but the search index, laid out.
struct PlannedOutputs: Sendable {
  let planned: PlannedPages
  /// The files beside pages and assets.
  let extras: MadeOutputs
  let all: JoinedOutputs

  /// - Parameter previous: An earlier layout; nil for none.
  fileprivate init(_ planned: PlannedPages, previous: PlannedOutputs?) {
    let isSame =
      previous.map {
        planned.pages.listsSameAddresses(as: $0.planned.pages)
          && planned.location.baseURL == $0.planned.location.baseURL
      } ?? false
    let extras =
      (isSame ? previous?.extras : nil)
      ?? MadeOutputs(extraFiles(indexed: planned.pages.listedAddresses, at: planned.location))
    self.planned = planned
    self.extras = extras
    all = JoinedOutputs([MadeOutputs(planned.assets), planned.pages, extras])
  }
}

/// Lays out every page and every file beside them. The value is nil when the theme lacks something no
/// page can be without.
///
/// - Parameter previous: A layout without errors of an earlier state; nil for none.
func planRendering(
  of site: Site, _ sources: SiteSources, search: Later<Diagnosed<SearchStage>>,
  _ request: BuildRequest, previous: PlannedOutputs?
) -> Diagnosed<PlannedOutputs?> {
  let planned = planPages(
    of: site, sources, searchEntry: { search.value.value.entry }, request,
    previous: previous?.planned)
  return planned.map { $0.map { PlannedOutputs($0, previous: previous) } }
}

/// Reads the site's theme, compiles its templates, and lays out every page.
///
/// - Parameter searchEntry: The name of the search index's first file, asked for when the search page
///   is rendered.
/// - Parameter previous: A layout without errors of an earlier state; nil for none.
func planPages(
  of site: Site, _ sources: SiteSources, searchEntry: @escaping @Sendable () -> String,
  _ request: BuildRequest, previous: PlannedPages? = nil
) -> Diagnosed<PlannedPages?> {
  let theme = ReadTheme(of: site, sources, previous: previous?.theme)
  guard let compiled = theme.compiled.value else {
    return Diagnosed(nil, theme.compiled.diagnostics)
  }
  let location = SiteLocation(baseURL: request.baseURL ?? site.settings.baseURL)
  let options = RenderOptions(
    baseURL: location.baseURL, searchEntry: searchEntry, jobs: request.jobs)
  let planned = planSite(site, theme: compiled, options: options, previous: previous?.pages)
  let diagnostics = theme.compiled.diagnostics + planned.diagnostics
  guard let pages = planned.value else { return Diagnosed(nil, diagnostics) }
  return Diagnosed(
    PlannedPages(
      pages: pages, theme: theme, assets: compiled.theme.assets.files, location: location),
    diagnostics)
}

extension SitePages: OutputSource {}

extension MadeOutputs {
  /// Creates the source of files that the rendering made.
  fileprivate init(_ files: [OutputFile]) { self.init(files.map { ($0.path, $0.bytes) }) }
}
