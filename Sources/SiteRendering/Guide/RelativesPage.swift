import SiteModel
import Templates

/// The relatives' entrance: the guide, then offers for relatives by municipality.
struct RelativesPage: SitePage {
  let pages: WrittenPages
  let written: WrittenPage
  let links: SiteLinks
  let lists: OfferLists
  let helplines: Helplines
  let root: String
  let glossary: Glossary

  /// The audience that marks offers for relatives.
  private static let audience = "parorende"

  init(_ location: PageLocation, _ parts: PageParts) {
    pages = parts.written
    written = parts.written[.relatives]
    links = parts.links
    lists = parts.lists
    helplines = parts.helplines
    root = location.root
    glossary = parts.glossary
  }

  var head: PageHead {
    PageHead(
      heading: written.title ?? links.wording.texts.text("tall_og_ord.meny.parorende"),
      description: written.summary ?? links.siteDescription,
      quickExit: written.quickExit, contentLanguage: written.otherLanguage)
  }

  static let shape = Shape<RelativesPage>("Parorendeside", "The relatives' entrance.") { f in
    f.linked("ingress", "One sentence.") { $0.written.summary }
    f.html("innhold", "The text, with its unusual words explained.") {
      $0.written.html($0.links, root: $0.root, $0.glossary)
    }
    f.list("guider", PageLink.shape, "The pages of the guide.") { page in
      page.pages.pages(of: .guide).map { PageLink($0, page.pages) }
    }
    f.list("grupper", OfferGroupView.shape, "Offers for relatives by municipality.") { page in
      let offers = page.links.index.running.filter {
        let offer = page.links.index.site.offers[$0]
        return offer.kind == .relatives || offer.audiences.contains(audience)
      }
      return page.lists.views(
        page.lists.byMunicipality(offers, search: "malgruppe=\(audience)"))
    }
    f.list("hjelpelinjer", HelplineView.shape, "At most four lines.") {
      $0.helplines.named(
        by: $0.written.page, themes: [],
        audiences: $0.links.index.numbers.audiences[audience].map { [$0] } ?? [])
    }
  }
}
