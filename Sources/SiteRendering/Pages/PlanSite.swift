import SiteBase
import SiteModel
import Templates

/// What a site is rendered with beside its content and theme.
package struct RenderOptions: Sendable {
  /// The base address with `/` at its end; nil when the site has none.
  package var baseURL: String?
  /// The file name of the search index's entry, asked for when a search page is rendered, so that the
  /// index may be built meanwhile.
  package var searchEntry: @Sendable () -> String
  /// The number of threads for what is made beforehand.
  package var jobs: Int

  /// Creates options.
  package init(
    baseURL: String?, searchEntry: @escaping @Sendable () -> String, jobs: Int = 1
  ) {
    self.baseURL = baseURL
    self.searchEntry = searchEntry
    self.jobs = jobs
  }
}

/// The own shapes of the layouts that pages are rendered with, by the template's name: what a theme
/// must have.
let layoutShapes: [String: ViewShape] = Dictionary(
  PageType.all.map { ($0.layout, $0.shape) } + [(RedirectPage.name, RedirectPage.layout.view)],
  uniquingKeysWith: { first, _ in first })

/// Lays out every page of a site; pages are rendered when their bytes are asked for.
///
/// The value is nil when a layout is missing or has errors.
package func planSite(
  _ site: Site, theme: SiteTheme, options: RenderOptions
) -> Diagnosed<SitePages?> {
  planSite(site, theme: CompiledTheme(theme), options: options)
}

/// Lays out every page of a site; pages are rendered when their bytes are asked for.
///
/// The value is nil when a layout is missing or has errors.
///
/// - Parameter previous: An earlier layout of the site without errors. Addresses that are the same as
///   there are not checked again; nil checks them.
package func planSite(
  _ site: Site, theme compiled: CompiledTheme, options: RenderOptions, previous: SitePages? = nil
) -> Diagnosed<SitePages?> {
  let theme = compiled.theme
  var diagnostics = compiled.diagnostics
  let index = SiteIndex(site, jobs: options.jobs)
  let routes = SiteRoutes(site)
  let pages = plannedPages(index, routes)
  let redirects = plannedRedirects(site)
  if previous?.hasSameAddresses(pages, redirects) != true {
    diagnostics += checkAddresses(site, pages, redirects)
  }
  guard let layouts = compiled.layouts else { return Diagnosed(nil, diagnostics) }

  func eachLanguage<Value>(_ value: (SiteLanguage) -> Value) -> [SiteLanguage: Value] {
    Dictionary(uniqueKeysWithValues: SiteLanguage.allCases.map { ($0, value($0)) })
  }
  let names = eachLanguage {
    theme.texts[$0].text("tall_og_ord.sprak.\($0.rawValue)").capitalizedFirst
  }
  let frontPageNames = eachLanguage {
    theme.texts[$0].text("tall_og_ord.sprak_forside", ["sprak": names[$0] ?? $0.rawValue])
  }
  let headings = eachLanguage { theme.texts[$0].text("tall_og_ord.overskrift_hvem") }
  let renderers = eachLanguage { code in
    let wording = Wording(texts: theme.texts[code])
    let links = SiteLinks(index, routes, wording, baseURL: options.baseURL)
    let written = WrittenPages(links)
    // Only the site's own language has so many lists that cards are made beforehand.
    let lists = OfferLists(links, jobs: code == site.settings.language ? options.jobs : nil)
    let parts = PageParts(
      links: links, lists: lists, helplines: Helplines(index, wording), written: written,
      glossary: Glossary(site, code), assets: theme.assets, searchEntry: options.searchEntry,
      audienceHeadings: headings)
    return PageRenderer(
      parts,
      SharedFrame(
        links, written, theme.assets, languageNames: names, frontPageNames: frontPageNames),
      compiled.language,
      layouts: layouts, basePath: SiteLocation(baseURL: options.baseURL).basePath)
  }
  return Diagnosed(
    SitePages(
      pages: pages, redirects: redirects, renderers: renderers,
      siteLanguage: site.settings.language,
      withdrawn: site.offers.indices.filter { site.freshness[$0].standing == .withdrawn }
        .map { .offer(site.offers[$0].id) }), diagnostics)
}
