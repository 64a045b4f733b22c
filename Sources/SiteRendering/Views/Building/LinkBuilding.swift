import SiteModel
import Templates

extension Edition {
  /// A link to an offer.
  func offerLink(_ place: Int) -> ViewValue {
    let offer = site.offers[place]
    let texts = offer.texts(in: language)
    return .link(
      texts.title, address(.offer(offer.id)), language: texts.language.other(than: language))
  }

  /// A link to a theme.
  func themeLink(_ place: Int) -> ViewValue { shared.themeLinks[place] }

  /// A link to an audience.
  func audienceLink(_ place: Int) -> ViewValue { shared.audienceLinks[place] }

  /// A link to a municipality; nil for an id that isn't there.
  func municipalityLink(_ id: String) -> ViewValue? {
    index.places.municipalities[id].map { shared.municipalityLinks[$0] }
  }

  /// A link to a provider; nil for an id that isn't there.
  func providerLink(_ id: String) -> ViewValue? {
    index.places.providers[id].map { shared.providerLinks[$0] }
  }

  /// A link to a figure where it stands on its page.
  func figureLink(_ place: Int) -> ViewValue {
    let figure = site.figures[place]
    return .link(figure.title, address(.figuresIn(figure.municipality)) + "#" + figure.id)
  }

  /// A link to a theme with how much is in it.
  ///
  /// - Parameter municipality: The municipality to stay in, by place; nil for all.
  func countedTheme(_ place: Int, in municipality: Int? = nil, withIcon: Bool = false) -> ViewRecord
  {
    let theme = site.themes[place]
    let name = localized(theme.name)
    let route: Route
    let count: Int
    if let municipality {
      route = .themeIn(theme: theme.id, municipality: site.municipalities[municipality].id)
      count = index.offersByThemeIn[place][municipality].count
    } else {
      route = .theme(theme.id)
      count = index.offersByTheme[place].count
    }
    return LinkShapes.counted.record([
      "navn": .text(name.text), "adresse": .text(address(route)),
      "antall": .text(wording.offers(count)), "kort": .linked(theme.summary?[language]),
      "ikon": withIcon ? themeIcon(theme) : .absent, "annet_sprak": .text(name.other),
    ])
  }

  /// A theme's icon; absent when the theme has none or the file isn't there.
  func themeIcon(_ theme: Theme) -> ViewValue {
    theme.icon.flatMap { settings.assets.icon("tema-" + $0) }.map { .html($0) } ?? .absent
  }

  /// A link to an audience with how much is in it.
  func countedAudience(_ place: Int) -> ViewRecord {
    let audience = site.audiences[place]
    return counted(
      audience.name, .audience(audience.id), count: index.offersByAudience[place].count,
      summary: audience.summary)
  }

  /// A link to a stage of life with how much is in it; offers that don't state an age aren't counted.
  func countedLifeStage(_ place: Int) -> ViewRecord {
    let stage = site.lifeStages[place]
    return counted(
      stage.name, .lifeStage(stage.id), count: index.offersByLifeStage[place].count, summary: nil)
  }

  /// A link to a municipality with how much there is.
  func countedMunicipality(_ place: Int) -> ViewRecord {
    let municipality = site.municipalities[place]
    return LinkShapes.counted.record([
      "navn": .text(municipality.name), "adresse": .text(address(.municipality(municipality.id))),
      "antall": .text(wording.offers(index.offersByMunicipality[place].count)),
      "kort": .linked(municipality.summary?[language]),
    ])
  }

  private func counted(
    _ name: LocalizedText, _ route: Route, count: Int, summary: LocalizedText?
  ) -> ViewRecord {
    let name = localized(name)
    return LinkShapes.counted.record([
      "navn": .text(name.text), "adresse": .text(address(route)),
      "antall": .text(wording.offers(count)), "kort": .linked(summary?[language]),
      "annet_sprak": .text(name.other),
    ])
  }

  /// The broadest themes that have offers.
  var topThemes: [Int] { index.themes.top.filter { !index.offersByTheme[$0].isEmpty } }

  /// The narrower themes of a theme that have offers.
  func narrowerThemes(_ theme: Int) -> [Int] {
    index.themes.narrower[theme].filter { !index.offersByTheme[$0].isEmpty }
  }

  /// The audiences that have offers.
  var usedAudiences: [Int] {
    site.audiences.indices.filter { !index.offersByAudience[$0].isEmpty }
  }
}
