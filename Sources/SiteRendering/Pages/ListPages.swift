import SiteModel
import Templates

extension Edition {
  /// A theme, in all municipalities or in one.
  func themePage(_ place: Int, in municipality: Int? = nil) -> PageContent {
    let theme = site.themes[place]
    let name = localized(theme.name).text
    let summary = theme.summary.map(localized)
    let broader = index.themes.broader[place]
    var above: [ViewValue] = [.link(text("swift.meny.temaer"), address(.themes))]
    above += broader.reversed().map(themeLink)
    let quickExit = index.themes.hasQuickExit[place]
    if let municipality {
      let here = site.municipalities[municipality]
      let offers = index.offersByThemeIn[place][municipality]
      let others = site.municipalities.indices.filter {
        $0 != municipality && !index.offersByThemeIn[place][$0].isEmpty
      }
      return PageContent(
        layout: .themeInMunicipality,
        heading: text("swift.overskrift.tema_kommune", ["tema": name, "kommune": here.name]),
        description: text(
          "swift.beskrivelse.tema_kommune",
          [
            "antall": wording.offers(offers.count), "tema": name.loweredFirst,
            "kommune": here.name,
          ]),
        municipality: municipality, quickExit: quickExit, above: above + [themeLink(place)],
        fields: [
          "liste": .record(
            ListShapes.offers.record([
              "ingress": .linked(summary?.text),
              "ingress_sprak": .text(summary?.other),
              "antall": .text(wording.offers(offers.count)),
              "sok_adresse": .text(searchAddress("tema=\(theme.id)&kommune=\(here.id)")),
              "smalere": .list(
                index.themes.narrower[place]
                  .filter { !index.offersByThemeIn[$0][municipality].isEmpty }
                  .map { countedTheme($0, in: municipality) }),
              "kommuner": .list(
                others.count > Self.mostOtherMunicipalities
                  ? [] : others.map { countedTheme(place, namedAfter: $0) }),
              "tema_adresse": themeLink(place),
              "grupper": groups(byKind(offers)),
              "hjelpelinjer": helplines(themes: [place], audiences: []),
            ]))
        ])
    }
    let offers = index.offersByTheme[place]
    let municipalities = site.municipalities.indices.filter {
      !index.offersByThemeIn[place][$0].isEmpty
    }
    let grouped = byMunicipality(offers) {
      address(.themeIn(theme: theme.id, municipality: $0))
    }
    return PageContent(
      layout: .theme, heading: text("swift.overskrift.tema", ["tema": name]),
      description: text(
        "swift.beskrivelse.tema",
        ["antall": wording.offers(offers.count), "tema": name.loweredFirst]),
      quickExit: quickExit, above: above,
      fields: [
        "liste": .record(
          ListShapes.offers.record([
            "ingress": .linked(summary?.text),
            "ingress_sprak": .text(summary?.other),
            "antall": .text(wording.offers(offers.count)),
            "sok_adresse": .text(searchAddress("tema=\(theme.id)")),
            "bredere": broader.first.map(themeLink) ?? .absent,
            "smalere": .list(narrowerThemes(place).map { countedTheme($0) }),
            "kommuner": .list(municipalities.map { countedTheme(place, namedAfter: $0) }),
            "grupper": groups(grouped),
            "hjelpelinjer": helplines(themes: [place], audiences: []),
          ]))
      ])
  }

  /// How many other municipalities a theme's page in one of them names at most. The theme's own page,
  /// which the path above the heading leads to, names them all; here they would make the site grow
  /// with the square of their number.
  private static let mostOtherMunicipalities = 24

  /// A link to a theme in a municipality, named after the municipality.
  private func countedTheme(_ theme: Int, namedAfter municipality: Int) -> ViewRecord {
    let here = site.municipalities[municipality]
    return LinkShapes.counted.record([
      "navn": .text(here.name),
      "adresse": .text(
        address(.themeIn(theme: site.themes[theme].id, municipality: here.id))),
      "antall": .text(wording.offers(index.offersByThemeIn[theme][municipality].count)),
    ])
  }

  /// An audience.
  func audiencePage(_ place: Int) -> PageContent {
    let audience = site.audiences[place]
    let name = localized(audience.name).text.loweredFirst
    let offers = index.offersByAudience[place]
    let summary = audience.summary.map(localized)
    let grouped = byMunicipality(offers, search: "malgruppe=\(audience.id)")
    return PageContent(
      layout: .audience, heading: text("swift.overskrift.malgruppe", ["malgruppe": name]),
      description: text(
        "swift.beskrivelse.malgruppe",
        ["antall": wording.offers(offers.count), "malgruppe": name]),
      above: [.link(text("swift.meny.temaer"), address(.themes))],
      fields: [
        "liste": .record(
          ListShapes.offers.record([
            "ingress": .linked(summary?.text),
            "ingress_sprak": .text(summary?.other),
            "antall": .text(wording.offers(offers.count)),
            "sok_adresse": .text(searchAddress("malgruppe=\(audience.id)")),
            "grupper": groups(grouped),
            "hopp": jumps(to: grouped, on: address(.audience(audience.id))),
            "hjelpelinjer": helplines(themes: [], audiences: [place]),
          ]))
      ])
  }

  /// A stage of life: the offers that say they are for it, then those that don't say.
  func lifeStagePage(_ place: Int) -> PageContent {
    let stage = site.lifeStages[place]
    let name = localized(stage.name).text.loweredFirst
    let offers = index.offersByLifeStage[place]
    let unknown = index.offersOfUnknownAge[place]
    let fragment = "alder=\(stage.ages.lowerBound)-\(stage.ages.upperBound)"
    let grouped = byMunicipality(offers, search: fragment)
    let last = OfferGroup(id: "uten-alder", title: text("liste.uten_alder"), offers: unknown)
    return PageContent(
      layout: .lifeStage, heading: text("swift.overskrift.livsfase", ["livsfase": name]),
      description: text(
        "swift.beskrivelse.livsfase", ["antall": wording.offers(offers.count), "livsfase": name]),
      above: [.link(text("swift.meny.temaer"), address(.themes))],
      fields: [
        "liste": .record(
          ListShapes.offers.record([
            "antall": .text(wording.offers(offers.count)),
            "sok_adresse": .text(searchAddress(fragment)),
            "grupper": groups(grouped, beside: unknown.count),
            "hopp": jumps(to: grouped + [last], on: address(.lifeStage(stage.id))),
            "uten_alder": groups(
              byMunicipality(unknown, prefix: "uten-alder-", search: fragment), form: .links,
              beside: offers.count),
            "hjelpelinjer": helplines(themes: [], audiences: typicalAudiences(of: stage)),
          ]))
      ])
  }

  /// The audiences whose usual ages lie inside a stage of life.
  private func typicalAudiences(of stage: LifeStage) -> [Int] {
    site.audiences.indices.filter { place in
      guard case .years(let from?, let to?) = site.audiences[place].typicalAge else { return false }
      return from <= stage.ages.upperBound && stage.ages.lowerBound <= to
    }
  }

  /// A municipality.
  func municipalityPage(_ place: Int) -> PageContent {
    let municipality = site.municipalities[place]
    let offers = index.offersByMunicipality[place]
    let summary = municipality.summary.map(localized)
    let isTooLarge = offers.count > Self.mostOnMunicipalityPage
    let hasPlan = site.plans.contains { $0.municipality == municipality.id }
    let hasFigures = index.municipalitiesWithFigures.contains(place)
    let themes = index.themes.top.filter { !index.offersByThemeIn[$0][place].isEmpty }
    var counts = [Int](repeating: 0, count: site.providers.count)
    for offer in offers {
      for provider in index.numbers[offer].providers { counts[provider] += 1 }
    }
    let providers = site.providers.indices.filter { counts[$0] > 0 }.map {
      countedProvider($0, count: counts[$0])
    }
    return PageContent(
      layout: .municipality,
      heading: text("swift.overskrift.kommune", ["kommune": municipality.name]),
      description: text(
        "swift.beskrivelse.kommune",
        ["antall": wording.offers(offers.count), "kommune": municipality.name]),
      municipality: place,
      fields: [
        "kommuneside": .record(
          ListShapes.municipality.record([
            "ingress": .linked(summary?.text),
            "ingress_sprak": .text(summary?.other),
            "antall": .text(wording.offers(offers.count)),
            "sok_adresse": .text(searchAddress("kommune=\(municipality.id)")),
            "tema": .list(themes.map { countedTheme($0, in: place) }),
            "sider": .list(ownPages(municipality.id)),
            "nettside": .web(municipality.website),
            "plan": hasPlan
              ? .link(planHeading(municipality), address(.plan(municipality.id))) : .absent,
            "tall": hasFigures
              ? .link(figuresHeading(municipality), address(.figuresIn(municipality.id)))
              : .absent,
            "tilbydere": .list(providers),
            "grupper": isTooLarge ? .list([ViewRecord]()) : groups(byKind(offers), form: .links),
            "for_stor": .flag(isTooLarge),
          ]))
      ])
  }

  /// Above this many offers a municipality's page leads on instead of listing them.
  private static let mostOnMunicipalityPage = 200

  private func ownPages(_ municipality: String) -> [ViewRecord] {
    site.pages.filter { $0.kind == .municipality(municipality) }.map { page in
      let written = written(Route(page))
      return ListShapes.pageLink.record([
        "navn": .text(written.title), "adresse": .text(address(Route(page))),
        "kort": .text(written.summary), "annet_sprak": .text(written.otherLanguage),
      ])
    }
  }
}
