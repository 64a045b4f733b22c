import SiteBase
import SiteModel
import Templates

extension Edition {
  /// The front page.
  func frontPage() -> PageContent {
    let heading = text("swift.overskrift.forside")
    return PageContent(
      layout: .front, heading: heading,
      title: text("swift.tittel.forside", ["nettsted": siteName, "overskrift": heading]),
      description: siteDescription,
      fields: [
        "forside": .record(
          EntranceShapes.front.record([
            "ingress": .text(siteDescription),
            "tema": .list(topThemes.map { countedTheme($0, withIcon: true) }),
            "malgrupper": .list(usedAudiences.map(countedAudience)),
            "livsfaser": .list(site.lifeStages.indices.map(countedLifeStage)),
            "kommuner": .list(site.municipalities.indices.map(countedMunicipality)),
            "antall_linje": .text(
              text(
                "swift.antall.forside",
                [
                  "tilbud": wording.offers(index.running.count),
                  "kommuner": texts.text(
                    "swift.antall.kommuner", count: site.municipalities.count),
                ])),
            "alder_linje": .text(mostFactsAreOld ? text("swift.gammel.forside") : nil),
          ]))
      ])
  }

  /// Whether at least half of the offers' facts are older than the site's limit.
  private var mostFactsAreOld: Bool {
    let old = index.running.count { place in
      guard let date = site.offers[place].verification?.date else { return false }
      return site.date.months(since: date) >= site.settings.oldAfterMonths
    }
    return old > 0 && old * 2 >= index.running.count
  }

  /// Every way to browse.
  func themesPage() -> PageContent {
    let trees = topThemes.map { place in
      let theme = site.themes[place]
      let name = localized(theme.name)
      return EntranceShapes.themeTree.record([
        "navn": .text(name.text), "adresse": .text(address(.theme(theme.id))),
        "antall": .text(wording.offers(index.offersByTheme[place].count)),
        "kort": .linked(theme.summary?[language]), "ikon": themeIcon(theme),
        "annet_sprak": .text(name.other),
        "smalere": .list(narrowerThemes(place).map { countedTheme($0) }),
      ])
    }
    return PageContent(
      layout: .themes, heading: text("swift.overskrift.temaer"),
      description: text("swift.beskrivelse.temaer"),
      fields: [
        "oversikt": .record(
          EntranceShapes.overview.record([
            "tema": .list(trees),
            "malgrupper": .list(usedAudiences.map(countedAudience)),
            "livsfaser": .list(site.lifeStages.indices.map(countedLifeStage)),
            "kommuner": .list(site.municipalities.indices.map(countedMunicipality)),
          ]))
      ])
  }
}
