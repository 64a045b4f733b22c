import SiteBase
import SiteModel
import Templates

/// What is the same on every page of a language: the outermost record that templates see.
struct LanguageFrame {
  let links: SiteLinks
  let helplines: Helplines
  let written: WrittenPages
  let assets: ThemeAssets

  private var texts: LanguageTexts { links.wording.texts }

  /// The shape of a theme's frame.
  ///
  /// - Parameters:
  ///   - texts: The shape of `tekst`.
  ///   - resources: The shape of `ressurs`.
  static func shape(
    texts: Shape<TextGroup>, resources: Shape<AssetFolder>
  ) -> Shape<LanguageFrame> {
    Shape("sprak", "What is the same on every page of a language.") { f in
      f.text("sprak", "The page's language: `nb`, `nn` or `en`.") { $0.links.language.rawValue }
      f.text("retning", "The direction of the text, `ltr`.") { _ in "ltr" }
      f.record("tekst", texts, "The interface's texts in the page's language.") {
        $0.texts.groups
      }
      f.record("ressurs", resources, "The addresses of styles, scripts and other files.") {
        $0.assets.addresses
      }
      f.record("nettsted", siteShape, "The site.") { $0 }
      f.record("krisestripe", CrisisStrip.shape, "The first line of each level of help.") {
        CrisisStrip(links: $0.links)
      }
      f.list("bunnlenker", Link.shape, "The pages about the site.") { $0.footerLinks }
    }
  }

  private static let licence = Shape<SiteSettings>("Lisens", "The content's licence.") { f in
    f.text("navn", "The name.") { $0.licenceName }
    f.text("url", "The address.") { $0.licenceURL }
  }

  private static let siteShape = Shape<LanguageFrame>(
    "Nettsted", "The site, with the addresses every page leads to."
  ) { f in
    f.text("navn", "The site's name.") { $0.links.siteName }
    f.text("forlat_til", "The neutral page that the quick exit goes to.") {
      $0.links.index.site.settings.exitURL
    }
    f.optional("lisens", licence, "The content's licence.") { frame in
      let settings = frame.links.index.site.settings
      return settings.licenceName == nil || settings.licenceURL == nil ? nil : settings
    }
    f.text("forside", "The front page.") { $0.links.address(.front) }
    f.text("hjelp_na", "Help now.") { $0.links.address(.helpNow) }
    f.text("sok", "The search.") { $0.links.address(.search) }
    f.text("parorende", "The relatives' entrance.") { $0.links.address(.relatives) }
    f.text("a_til_a", "A til Å.") { $0.links.address(.aToZ) }
    f.text("min_liste", "The visitor's own list.") { $0.links.address(.myList) }
    f.text("temaer", "Every way to browse.") { $0.links.address(.themes) }
    f.text("tilbydere", "Every provider.") { $0.links.address(.providers) }
    f.text("planen", "The plans; absent when there are none.") {
      $0.links.index.site.plans.isEmpty ? nil : $0.links.address(.plans)
    }
    f.text("tall", "The figures; absent when there are none.") {
      $0.links.index.site.figures.isEmpty ? nil : $0.links.address(.figures)
    }
    f.text("ord", "The glossary; absent when it is empty.") {
      $0.links.index.site.glossary.isEmpty ? nil : $0.links.address(.glossary)
    }
    f.text("nytt", "«Nytt siden sist»; absent when nothing is new.") {
      $0.links.index.news.isEmpty ? nil : $0.links.address(.news)
    }
    f.text("skjul_spor", "How to hide traces.") { $0.links.address(.page("skjul-spor")) }
  }

  /// The pages about the site first, then every other page that no list leads to.
  private var footerLinks: [Link] {
    let first = ["om", "personvern", "tilgjengelighet", "skjul-spor"]
    let pages = links.index.site.pages.filter { !$0.isInMenu && Route($0).type == .text }
    let ordered =
      first.compactMap { id in pages.first { $0.id == id } }
      + pages.filter { !first.contains($0.id) }
    return ordered.map(written.link)
  }
}

/// The first line of each level of help, for the top of every page.
private struct CrisisStrip {
  let links: SiteLinks

  static let shape = Shape<CrisisStrip>("Krisestripe", "The first line of each level.") { f in
    f.optional("fare", Line.shape, "Life is in danger.") { $0.line(.danger) }
    f.optional("haster", Line.shape, "It is urgent.") { $0.line(.urgent) }
    f.optional("snakke", Line.shape, "Someone to talk to.") { $0.line(.talk) }
  }

  /// A line of the strip.
  private struct Line {
    let name: (text: String, other: String?)
    let phone: String

    static let shape = Shape<Line>("Kriselinje", "A line of the crisis strip.") { f in
      f.text("navn", "The name.") { $0.name.text }
      f.text("nummer", "The number as people write it.") { $0.phone }
      f.text("tel", "The number for `tel:`.") { PhoneNumber($0.phone)?.diallable }
      f.text("annet_sprak", "The language of the name when it isn't the page's.") {
        $0.name.other
      }
    }
  }

  /// The first line of a level that has a telephone.
  private func line(_ level: HelplineLevel) -> Line? {
    links.index.site.helplines.lazy.filter { $0.level == level }.compactMap { line in
      line.phone.map { Line(name: links.localized(line.name), phone: $0) }
    }.first
  }
}
