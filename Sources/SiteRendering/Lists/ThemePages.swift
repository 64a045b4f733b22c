import SiteModel

extension OfferListPage {
  /// How many other municipalities a theme's page in one of them names at most. The theme's own page,
  /// which the path above the heading leads to, names them all; here they would make the site grow
  /// with the square of their number.
  private static let mostOtherMunicipalities = 24

  /// A theme in all municipalities.
  init(theme number: Int, _ parts: PageParts) {
    let links = parts.links
    let index = links.index
    let theme = index.site.themes[number]
    let name = links.localized(theme.name).text
    let broader = index.themes.broader[number]
    let offers = index.offersByTheme[number]
    let narrower = index.themes.narrower[number].filter { !index.offersByTheme[$0].isEmpty }
    // Few offers are cards by place. Too many are only headings, which places lead on from best.
    let isByNeed =
      !narrower.isEmpty && offers.count > OfferLists.mostCards
      && offers.count <= OfferLists.mostLinks
    let groups =
      isByNeed
      ? parts.lists.byNeed(
        offers, themes: narrower,
        rest: links.wording.texts.text("tall_og_ord.liste.annet_om", ["tema": name.loweredFirst]),
        isOfManyPlaces: true
      ) { links.address(.theme(index.site.themes[$0].id)) }
      : parts.lists.byMunicipality(offers) {
        links.address(.themeIn(theme: theme.id, municipality: $0))
      }
    let count = links.wording.offers(offers.count)
    self.init(
      head: PageHead(
        heading: links.wording.texts.text("tall_og_ord.overskrift.tema", ["tema": name]),
        description: links.wording.texts.text(
          "tall_og_ord.beskrivelse.tema", ["antall": count, "tema": name.loweredFirst]),
        quickExit: index.themes.hasQuickExit[number],
        above: [links.themesOverview] + broader.reversed().map { links.themes[$0] }),
      summary: theme.summary.map(links.localized), count: count,
      search: links.search("tema=\(theme.id)"),
      broader: broader.first.map { links.themes[$0] },
      narrower: narrower.map { links.counted(theme: $0) },
      municipalities: index.municipalities(with: number).map {
        links.counted(theme: number, namedAfter: $0)
      },
      groups: parts.lists.views(groups),
      helplines: parts.helplines.fitting(themes: [number], audiences: []))
  }

  /// A theme in a municipality.
  init(theme number: Int, in municipality: Int, _ parts: PageParts) {
    let links = parts.links
    let index = links.index
    let theme = index.site.themes[number]
    let here = index.site.municipalities[municipality]
    let name = links.localized(theme.name).text
    let broader = index.themes.broader[number].reversed() + [number]
    let offers = index.offersByThemeIn[number][municipality]
    let count = links.wording.offers(offers.count)
    let others = index.municipalities(with: number).filter { $0 != municipality }
    self.init(
      head: PageHead(
        heading: links.wording.texts.text(
          "tall_og_ord.overskrift.tema_kommune", ["tema": name, "kommune": here.name]),
        description: links.wording.texts.text(
          "tall_og_ord.beskrivelse.tema_kommune",
          ["antall": count, "tema": name.loweredFirst, "kommune": here.name]),
        municipality: municipality, quickExit: index.themes.hasQuickExit[number],
        above: [links.themesOverview] + broader.map { links.themes[$0] }),
      summary: theme.summary.map(links.localized), count: count,
      search: links.search("tema=\(theme.id)&kommune=\(here.id)"),
      narrower: index.themes.narrower[number]
        .filter { !index.offersByThemeIn[$0][municipality].isEmpty }
        .map { links.counted(theme: $0, in: municipality) },
      municipalities: others.count > Self.mostOtherMunicipalities
        ? [] : others.map { links.counted(theme: number, namedAfter: $0) },
      wholeTheme: links.themes[number],
      groups: parts.lists.views(parts.lists.byKind(offers)),
      helplines: parts.helplines.fitting(themes: [number], audiences: []))
  }
}

extension SiteIndex {
  /// The municipalities that have offers of a theme.
  fileprivate func municipalities(with theme: Int) -> [Int] {
    site.municipalities.indices.filter { !offersByThemeIn[theme][$0].isEmpty }
  }
}
