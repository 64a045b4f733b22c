import Markup
import SiteBase
import SiteModel
import Templates

/// The site in one language: everything its views are built from. Frozen, so that any number of
/// threads build pages from it at a time; a class, because every builder is one of its methods.
final class Edition: Sendable {
  let site: Site
  let index: SiteIndex
  let routes: SiteRoutes
  /// The language of the pages.
  let language: SiteLanguage
  /// The language's wording.
  let wording: Wording
  /// What the theme and the options give.
  let settings: EditionSettings
  /// The pages written by people, by where they stand.
  let writtenPages: [Route: Page]
  /// Views that many pages share.
  let shared: SharedViews
  /// Cards made beforehand; nil in languages that have few lists, where they are made when needed.
  let store: OfferCardStore?

  /// Creates the edition of a language.
  ///
  /// - Parameter jobs: The number of threads that make cards beforehand; nil to make them when they
  ///   are needed.
  convenience init(
    _ site: Site, _ index: SiteIndex, _ routes: SiteRoutes, texts: LanguageTexts,
    settings: EditionSettings, writtenPages: [Route: Page], cardJobs jobs: Int?
  ) {
    let shared = SharedViews(site, routes, Wording(texts: texts))
    func edition(_ store: OfferCardStore?) -> Edition {
      Edition(
        site, index, routes, texts: texts, settings: settings, writtenPages: writtenPages,
        shared: shared, store: store)
    }
    self.init(
      site, index, routes, texts: texts, settings: settings, writtenPages: writtenPages,
      shared: shared, store: jobs.map { OfferCardStore(edition(nil), jobs: $0) })
  }

  private init(
    _ site: Site, _ index: SiteIndex, _ routes: SiteRoutes, texts: LanguageTexts,
    settings: EditionSettings, writtenPages: [Route: Page], shared: SharedViews,
    store: OfferCardStore?
  ) {
    self.site = site
    self.index = index
    self.routes = routes
    language = texts.language
    wording = Wording(texts: texts)
    self.settings = settings
    self.writtenPages = writtenPages
    self.shared = shared
    self.store = store
  }

  var texts: LanguageTexts { wording.texts }

  var resources: ViewRecord { settings.assets.record }

  /// The interface text of a key; see ``LanguageTexts/text(_:_:)``.
  func text(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    wording.texts.text(key, values)
  }

  /// The address of a page in this language, or in the site's own.
  func address(_ route: Route) -> String { routes.address(of: route, in: language) }

  /// A text of the vocabulary and the language it is in, when that isn't the page's.
  func localized(_ text: LocalizedText) -> (text: String, other: String?) {
    let found = text.text(in: language)
    return (found.text, found.language.other(than: language))
  }

  /// A text as HTML with its links seen from a page.
  func html(_ document: MarkupDocument, root: String) -> ViewValue {
    document.isEmpty
      ? .absent
      : .html(
        document.html(texts: markupTexts) { link in
          routes.address(of: link, in: language).map { root + $0 }
        })
  }

  /// The words Markdown needs in this language.
  var markupTexts: MarkupTexts {
    switch language {
    case .nb: .nb
    case .nn: .nn
    case .en: .en
    }
  }
}

/// Which way the text runs.
public enum TextDirection: String, Sendable {
  /// From left to right.
  case leftToRight = "ltr"
  /// From right to left, for testing that the theme can.
  case rightToLeft = "rtl"
}

/// What views need beside the site itself.
struct EditionSettings: Sendable {
  /// The base address with `/` at its end; nil when the site has none.
  let baseURL: String?
  /// The theme's files: the addresses of styles and scripts, icons and logos.
  let assets: ThemeAssets
  /// The direction of the text.
  let direction: TextDirection
  /// The file name of the search index's entry.
  let searchEntry: @Sendable () -> String
  /// The languages' own names.
  let languageNames: [SiteLanguage: String]
  /// The heading in offers' texts that says who an offer is for, by language.
  let audienceHeadings: [SiteLanguage: String]

  /// The whole address of a page; nil without a base address.
  func absolute(_ address: String) -> String? { baseURL.map { $0 + address } }
}
