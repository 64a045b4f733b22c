import Markup
import SiteModel

/// The addresses and the links of one language: where each page is, and how links to it read.
final class SiteLinks: Sendable {
  let index: SiteIndex
  let routes: SiteRoutes
  let wording: Wording
  let language: SiteLanguage
  /// The base address with `/` at its end; nil when the site has none.
  let baseURL: String?
  /// The address of a map, with `{adresse}` for the place; nil for no links to maps.
  let mapURL: TextPattern?
  /// Links to things of the site, in the order of the site's lists.
  let themes: [Link]
  let audiences: [Link]
  let municipalities: [Link]
  let providers: [Link]

  init(_ index: SiteIndex, _ routes: SiteRoutes, _ wording: Wording, baseURL: String?) {
    let site = index.site
    let language = wording.texts.language
    func link(_ name: LocalizedText, _ route: Route) -> Link {
      let found = name.text(in: language)
      return Link(
        name: found.text, address: routes.address(of: route, in: language),
        language: found.language.other(than: language))
    }
    self.index = index
    self.routes = routes
    self.wording = wording
    self.language = language
    self.baseURL = baseURL
    mapURL = site.settings.mapURL.map(TextPattern.init)
    themes = site.themes.map { link($0.name, .theme($0.id)) }
    audiences = site.audiences.map { link($0.name, .audience($0.id)) }
    municipalities = site.municipalities.map {
      Link(name: $0.name, address: routes.address(of: .municipality($0.id), in: language))
    }
    providers = site.providers.map {
      Link(name: $0.name, address: routes.address(of: .provider($0.id), in: language))
    }
  }

  /// The site's name.
  var siteName: String { index.site.settings.name[language] }

  /// One sentence about the site.
  var siteDescription: String { index.site.settings.description[language] }

  /// The address of a page in this language, or in the site's own.
  func address(_ route: Route) -> String { routes.address(of: route, in: language) }

  /// The whole address of a page; nil without a base address.
  func absolute(_ address: String) -> String? { baseURL.map { $0 + address } }

  /// The search with choices made, written as its fragment.
  func search(_ fragment: String) -> String { address(.search) + "#" + fragment }

  /// A text of the vocabulary and the language it is in, when that isn't the page's.
  func localized(_ text: LocalizedText) -> (text: String, other: String?) {
    let found = text.text(in: language)
    return (found.text, found.language.other(than: language))
  }

  /// The language of content that isn't translated, when it isn't the page's.
  var otherContentLanguage: String? { index.site.settings.language.other(than: language) }

  /// A link to an offer.
  func offer(_ offer: Int) -> Link {
    let offer = index.site.offers[offer]
    let texts = offer.texts(in: language)
    return Link(
      name: texts.title, address: address(.offer(offer.id)),
      language: texts.language.other(than: language))
  }

  /// A link to a municipality; nil for an id that isn't there.
  func municipality(_ id: String) -> Link? {
    index.numbers.municipalities[id].map { municipalities[$0] }
  }

  /// A link to a provider; nil for an id that isn't there.
  func provider(_ id: String) -> Link? { index.numbers.providers[id].map { providers[$0] } }

  /// A link to a figure where it is on its page.
  func figure(_ figure: Int) -> Link {
    let figure = index.site.figures[figure]
    return Link(
      name: figure.title, address: address(.figuresIn(figure.municipality)) + "#" + figure.id,
      language: index.site.settings.language.other(than: language))
  }

  /// A link to a measure where it is on its plan's page.
  func measure(_ number: MeasureNumber) -> Link {
    let plan = index.site.plans[number.plan]
    let measure = plan.measures[number.measure]
    return Link(
      name: measure.title, address: address(.plan(plan.municipality)) + "#" + measure.id,
      language: index.site.settings.language.other(than: language))
  }

  /// A link to the overview of themes, which lists are below.
  var themesOverview: Link {
    Link(name: wording.texts.text("tall_og_ord.meny.temaer"), address: address(.themes))
  }

  /// A provider's name; nil for an id that isn't there.
  func providerName(_ id: String) -> String? {
    index.numbers.providers[id].map { index.site.providers[$0].name }
  }

  /// The names of some municipalities, joined.
  func municipalityNames(_ ids: [String]) -> String {
    wording.joined(
      ids.compactMap { index.numbers.municipalities[$0].map { index.site.municipalities[$0].name } }
    )
  }

  /// A text as HTML with its links seen from a page; nil for an empty one.
  ///
  /// - Parameter root: The way from the page to the site's root.
  func html(_ document: MarkupDocument, root: String) -> [UInt8]? {
    document.isEmpty ? nil : document.html(texts: markupTexts, href: href(from: root))
  }

  /// The parts of a text as HTML with its links seen from a page.
  func htmlParts(_ document: MarkupDocument, root: String) -> [MarkupPart] {
    document.isEmpty ? [] : document.htmlParts(texts: markupTexts, href: href(from: root))
  }

  private func href(from root: String) -> (SiteLink) -> String? {
    { [routes, language] link in routes.address(of: link, in: language).map { root + $0 } }
  }

  /// The words Markdown needs in this language.
  private var markupTexts: MarkupTexts {
    switch language {
    case .nb: .nb
    case .nn: .nn
    case .en: .en
    }
  }
}
