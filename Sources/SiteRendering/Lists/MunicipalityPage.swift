import SiteModel
import Templates

/// What there is in a municipality.
struct MunicipalityPage: SitePage {
  let number: Int
  let municipality: Municipality
  let offers: [Int]
  let links: SiteLinks
  let lists: OfferLists
  let written: WrittenPages

  /// Above this many offers a municipality's page leads on instead of listing them.
  private static let mostOffers = 200

  init(_ number: Int, _ parts: PageParts) {
    self.number = number
    links = parts.links
    lists = parts.lists
    written = parts.written
    municipality = links.index.site.municipalities[number]
    offers = links.index.offersByMunicipality[number]
  }

  var head: PageHead {
    PageHead(
      heading: links.wording.texts.text(
        "tall_og_ord.overskrift.kommune", ["kommune": municipality.name]),
      description: links.wording.texts.text(
        "tall_og_ord.beskrivelse.kommune",
        ["antall": links.wording.offers(offers.count), "kommune": municipality.name]),
      municipality: number)
  }

  private var isTooLarge: Bool { offers.count > Self.mostOffers }

  private var summary: (text: String, other: String?)? {
    municipality.summary.map(links.localized)
  }

  static let shape = Shape<MunicipalityPage>(
    "Kommuneside", "What there is in a municipality."
  ) { f in
    f.linked("ingress", "One sentence.") { $0.summary?.text }
    f.text("ingress_sprak", "The language of that sentence when it isn't the page's.") {
      $0.summary?.other
    }
    f.text("antall", "How many offers, in words.") { $0.links.wording.offers($0.offers.count) }
    f.text("sok_adresse", "The search with the municipality chosen.") {
      $0.links.search("kommune=\($0.municipality.id)")
    }
    f.list("tema", CountedLink.shape, "Themes in the municipality.") { page in
      page.links.index.themes.top
        .filter { !page.links.index.offersByThemeIn[$0][page.number].isEmpty }
        .map { page.links.counted(theme: $0, in: page.number) }
    }
    f.list("sider", PageLink.shape, "The municipality's own pages.") { page in
      page.written.pages(of: .municipality(page.municipality.id)).map {
        PageLink($0, page.written)
      }
    }
    f.list("veier_inn", WayInView.shape, "Whom to call when one doesn't know whom to call.") {
      page in
      page.municipality.waysIn.map { WayInView(way: $0, links: page.links) }
    }
    f.record("nettside", TextShape.web, "The municipality's website.") {
      $0.municipality.website
    }
    f.optional("plan", Link.shape, "Its plan.") { $0.plan }
    f.optional("tall", Link.shape, "Its figures.") { $0.figures }
    f.list("tilbydere", CountedLink.shape, "Who gives offers there.") { $0.providers }
    f.list("grupper", OfferGroupView.shape, "The offers by need, as links.") {
      $0.isTooLarge ? [] : $0.lists.views($0.groups, areLinks: true)
    }
    f.flag("for_stor", "There are too many offers to list here.") { $0.isTooLarge }
  }

  private var groups: [OfferGroup] {
    lists.byNeed(
      offers, themes: links.index.themes.top,
      rest: links.wording.texts.text("tall_og_ord.liste.annet")
    ) {
      links.address(
        .themeIn(theme: links.index.site.themes[$0].id, municipality: municipality.id))
    }
  }

  private var plan: Link? {
    guard links.index.site.plans.contains(where: { $0.municipality == municipality.id })
    else { return nil }
    return Link(
      name: links.wording.planHeading(municipality), address: links.address(.plan(municipality.id)))
  }

  private var figures: Link? {
    guard links.index.municipalitiesWithFigures.contains(number) else { return nil }
    return Link(
      name: links.wording.figuresHeading(municipality),
      address: links.address(.figuresIn(municipality.id)))
  }

  private var providers: [CountedLink] {
    var counts = [Int](repeating: 0, count: links.index.site.providers.count)
    for offer in offers {
      for provider in links.index.references[offer].providers { counts[provider] += 1 }
    }
    return counts.indices.filter { counts[$0] > 0 }.map {
      links.counted(provider: $0, count: counts[$0])
    }
  }
}
