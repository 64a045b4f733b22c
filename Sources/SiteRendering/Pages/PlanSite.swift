import SiteBase
import SiteModel
import Templates

/// What a site is rendered with beside its content and theme.
public struct RenderOptions: Sendable {
  /// The base address with `/` at its end; nil when the site has none.
  public var baseURL: String?
  /// The file name of the search index's entry.
  public var searchEntry: String
  /// The content security policy for `<meta>`.
  public var contentSecurityPolicy: String
  /// Draws a figure as SVG, with ids that start with the figure's.
  public var draw: @Sendable (Figure, SiteLanguage) -> [UInt8]
  /// Files that are ready, such as the search index and the assets; they go out as they are.
  public var ready: [OutputFile]
  /// The direction of the text.
  public var direction: TextDirection
  /// The number of threads for what is made beforehand.
  public var jobs: Int

  /// Creates options.
  public init(
    baseURL: String?, searchEntry: String, contentSecurityPolicy: String,
    draw: @escaping @Sendable (Figure, SiteLanguage) -> [UInt8], ready: [OutputFile] = [],
    direction: TextDirection = .leftToRight, jobs: Int = 1
  ) {
    self.baseURL = baseURL
    self.searchEntry = searchEntry
    self.contentSecurityPolicy = contentSecurityPolicy
    self.draw = draw
    self.ready = ready
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

  let index = SiteIndex(site)
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
    basePath: basePath(of: options.baseURL))
  let planned = SitePages(
    pages: pages, redirects: redirects, ready: options.ready, renderer: renderer)
  return Diagnosed(planned, diagnostics)
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
    baseURL: options.baseURL, contentSecurityPolicy: options.contentSecurityPolicy,
    assets: theme.assets, direction: options.direction, searchEntry: options.searchEntry,
    languageNames: names, audienceHeadings: perLanguage("swift.overskrift_hvem"),
    draw: options.draw)
  let written = Dictionary(
    site.pages.map { (Route($0), $0) }, uniquingKeysWith: { first, _ in first })
  return SiteLanguage.allCases.map { language in
    let texts = theme.texts[language]
    var edition = Edition(
      site: site, index: index, routes: routes, language: language,
      wording: Wording(texts: texts), settings: settings, writtenPages: written,
      scriptTexts: .html(texts.json(group: "skript")))
    if language == site.settings.language {
      edition.store = OfferCardStore(edition, jobs: options.jobs)
    }
    return edition
  }
}

/// The path of a base address: `/` at both ends; `/` alone when there is none.
private func basePath(of baseURL: String?) -> String {
  guard let baseURL else { return "/" }
  let parts = baseURL.split(separator: "/", omittingEmptySubsequences: true)
  // Scheme and host come first.
  let folders = parts.dropFirst(2)
  return folders.isEmpty ? "/" : "/" + folders.joined(separator: "/") + "/"
}
