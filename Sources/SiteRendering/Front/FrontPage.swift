import SiteBase
import SiteModel
import Templates

/// The front page.
struct FrontPage: SitePage {
  let browsing: BrowsingLinks
  let assets: ThemeAssets

  init(_ parts: PageParts) {
    browsing = BrowsingLinks(links: parts.links)
    assets = parts.assets
  }

  private var links: SiteLinks { browsing.links }
  private var texts: LanguageTexts { links.wording.texts }

  var head: PageHead {
    let heading = texts.text("tall_og_ord.overskrift.forside")
    return PageHead(
      heading: heading,
      title: texts.text(
        "tall_og_ord.tittel.forside",
        ["nettsted": links.siteName, "overskrift": heading]),
      description: links.siteDescription)
  }

  static let shape = Shape<FrontPage>("Forside", "The front page.") { f in
    f.text("ingress", "What the site is.") { $0.links.siteDescription }
    f.list("tema", CountedLink.shape, "The broadest themes that have offers.") { page in
      page.browsing.themes.map {
        page.links.counted(
          theme: $0, icon: page.assets.icon(of: page.links.index.site.themes[$0]))
      }
    }
    f.list("malgrupper", CountedLink.shape, "The audiences that have offers.") {
      $0.browsing.audienceLinks
    }
    f.text("finn_hjelp", "«Finn hjelp», where it is in the page's language.") {
      $0.links.findHelpAddress
    }
    f.list("livsfaser", CountedLink.shape, "The stages of life.") { $0.browsing.lifeStageLinks }
    f.list("kommuner", CountedLink.shape, "The municipalities.") {
      $0.browsing.municipalityLinks
    }
    f.list("kommuneveier", GeneralWayIn.shape, "Whom to call, by municipality.") {
      $0.links.generalWaysIn()
    }
    f.list("steder", place, "The municipalities to search in; none when there is only one.") {
      let municipalities = $0.links.index.site.municipalities
      return municipalities.count > 1 ? municipalities : []
    }
    f.text("antall_linje", "How many offers in how many municipalities.") { page in
      page.texts.text(
        "tall_og_ord.antall.forside",
        [
          "tilbud": page.links.wording.offers(page.links.index.running.count),
          "kommuner": page.texts.text(
            "tall_og_ord.antall.kommuner", count: page.links.index.site.municipalities.count),
        ])
    }
    f.text("alder_linje", "That most facts are old; absent when they aren't.") {
      $0.links.index.mostFactsAreOld ? $0.texts.text("tall_og_ord.gammel.forside") : nil
    }
  }

  private static let place = Shape<Municipality>("Søkested", "A municipality to search in.") { f in
    f.text("id", "The id.") { $0.id }
    f.text("navn", "The name.") { $0.name }
  }
}

extension SiteIndex {
  /// Whether at least half of the offers' facts are older than the site's limit.
  fileprivate var mostFactsAreOld: Bool {
    let old = running.count { offer in
      guard let date = ages.dates[offer] else { return false }
      return site.date.months(since: date) >= site.settings.oldAfterMonths
    }
    return old > 0 && old * 2 >= running.count
  }
}

/// Every way to browse.
struct ThemesPage: SitePage {
  let browsing: BrowsingLinks
  let assets: ThemeAssets

  init(_ parts: PageParts) {
    browsing = BrowsingLinks(links: parts.links)
    assets = parts.assets
  }

  var head: PageHead {
    let texts = browsing.links.wording.texts
    return PageHead(
      heading: texts.text("tall_og_ord.overskrift.temaer"),
      description: texts.text("tall_og_ord.beskrivelse.temaer"))
  }

  /// A theme with its narrower ones.
  private struct Tree {
    let theme: CountedLink
    let narrower: [CountedLink]
  }

  private static let tree = Shape<Tree>("Tematre", "A theme with its narrower ones.") { f in
    f.countedLink(\.theme)
    f.list("smalere", CountedLink.shape, "Narrower themes.") { $0.narrower }
  }

  static let shape = Shape<ThemesPage>("Oversikt", "Every way to browse.") { f in
    f.list("tema", tree, "The themes that have offers.") { $0.trees }
    f.list("malgrupper", CountedLink.shape, "The audiences that have offers.") {
      $0.browsing.audienceLinks
    }
    f.list("livsfaser", CountedLink.shape, "The stages of life.") { $0.browsing.lifeStageLinks }
    f.list("kommuner", CountedLink.shape, "The municipalities.") {
      $0.browsing.municipalityLinks
    }
  }

  private var trees: [Tree] {
    let links = browsing.links
    return browsing.themes.map { theme in
      Tree(
        theme: links.counted(
          theme: theme, icon: assets.icon(of: links.index.site.themes[theme])),
        narrower: links.index.themes.narrower[theme]
          .filter { !links.index.offersByTheme[$0].isEmpty }.map { links.counted(theme: $0) })
    }
  }
}

extension ThemeAssets {
  /// The icon of a theme of the catalogue; nil when it has none or the file isn't there.
  fileprivate func icon(of theme: Theme) -> [UInt8]? { theme.icon.flatMap { icon("tema-" + $0) } }
}
