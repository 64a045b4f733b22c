import SiteBase
import SiteModel
import Templates

/// What a site is rendered with beside its content and theme.
public struct RenderOptions: Sendable {
  /// The base address with `/` at its end; nil when the site has none.
  public var baseURL: String?
  /// The file name of the search index's entry, asked for when a search page is rendered, so that the
  /// index may be built meanwhile.
  public var searchEntry: @Sendable () -> String
  /// The direction of the text.
  public var direction: TextDirection
  /// The number of threads for what is made beforehand.
  public var jobs: Int

  /// Creates options.
  public init(
    baseURL: String?, searchEntry: @escaping @Sendable () -> String,
    direction: TextDirection = .leftToRight, jobs: Int = 1
  ) {
    self.baseURL = baseURL
    self.searchEntry = searchEntry
    self.direction = direction
    self.jobs = jobs
  }
}

/// The names of the layouts that pages are rendered with: what a theme must have.
public let pageLayouts: [String] = Layout.allCases.map(\.rawValue)

/// Lays out every page of a site; pages are rendered when their bytes are asked for.
///
/// The value is nil when a layout is missing or has errors.
public func planSite(
  _ site: Site, theme: SiteTheme, options: RenderOptions
) -> Diagnosed<SitePages?> {
  let shapes = LayoutShapes(texts: theme.texts.shape, resources: theme.assets.shape)
  let compiled = TemplateSet.compile(theme.templates, entryPoints: shapes.entryPoints)
  // The content names icons too, so one that no template includes may still be used.
  var diagnostics = compiled.diagnostics.filter {
    !($0.kind == .templateUnused && $0.arguments.first?.hasPrefix("ikoner/") == true)
  }

  let index = SiteIndex(site, jobs: options.jobs)
  let routes = SiteRoutes(site)
  let pages = plannedPages(site, index, routes)
  let redirects = plannedRedirects(site)
  diagnostics += checkAddresses(site, pages, redirects)

  var templates: [Layout: Template] = [:]
  for layout in Layout.allCases { templates[layout] = compiled.value.layout(layout.rawValue) }
  guard templates.count == Layout.allCases.count else { return Diagnosed(nil, diagnostics) }

  let renderer = PageRenderer(
    editions(of: site, index, routes, theme: theme, options: options), shapes: shapes,
    templates: templates, siteLanguage: site.settings.language,
    basePath: SiteLocation(baseURL: options.baseURL).basePath)
  return Diagnosed(
    SitePages(pages: pages, redirects: redirects, renderer: renderer), diagnostics)
}

/// The site in each language. Only the site's own has so many lists that cards are made beforehand.
private func editions(
  of site: Site, _ index: SiteIndex, _ routes: SiteRoutes, theme: SiteTheme,
  options: RenderOptions
) -> [Edition] {
  func perLanguage(_ key: String) -> [SiteLanguage: String] {
    Dictionary(
      uniqueKeysWithValues: SiteLanguage.allCases.map { ($0, theme.texts[$0].text(key)) })
  }
  let names = Dictionary(
    uniqueKeysWithValues: SiteLanguage.allCases.map { language in
      (language, theme.texts[language].text("swift.sprak.\(language.rawValue)").capitalizedFirst)
    })
  let settings = EditionSettings(
    baseURL: options.baseURL, assets: theme.assets, direction: options.direction,
    searchEntry: options.searchEntry, languageNames: names,
    audienceHeadings: perLanguage("swift.overskrift_hvem"))
  let written = Dictionary(
    site.pages.map { (Route($0), $0) }, uniquingKeysWith: { first, _ in first })
  return SiteLanguage.allCases.map { language in
    Edition(
      site, index, routes, texts: theme.texts[language], settings: settings, writtenPages: written,
      cardJobs: language == site.settings.language ? options.jobs : nil)
  }
}
