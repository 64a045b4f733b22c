import SiteModel
import Templates

/// The relatives' entrance: the guide, then offers for relatives by municipality.
struct RelativesPage: SitePage {
  private let pages: WrittenPages
  private let body: WrittenBody
  private let lists: OfferLists
  private let helplines: Helplines

  /// The audience that marks offers for relatives.
  private static let audience = "parorende"

  init(_ location: PageLocation, _ parts: PageParts) {
    pages = parts.written
    body = WrittenBody(location, parts)
    lists = parts.lists
    helplines = parts.helplines
  }

  private var index: SiteIndex { body.links.index }

  var head: PageHead {
    body.head(heading: body.links.wording.texts.text("tall_og_ord.meny.parorende"))
  }

  static let shape = Shape<RelativesPage>("Parorendeside", "The relatives' entrance.") { f in
    f.explained(\.body)
    f.list("guider", PageLink.shape, "The pages of the guide.") { page in
      page.pages.pages(of: .guide).map { PageLink($0, page.pages) }
    }
    f.list("grupper", OfferGroupView.shape, "Offers for relatives by municipality.") { page in
      let offers = page.index.running.filter {
        let offer = page.index.site.offers[$0]
        return offer.kind == .relatives || offer.audiences.contains(audience)
      }
      return page.lists.views(
        page.lists.byMunicipality(offers, search: "malgruppe=\(audience)"))
    }
    f.list("hjelpelinjer", HelplineView.shape, "At most four lines.") {
      $0.helplines.named(
        by: $0.body.written.page, themes: [],
        audiences: $0.index.numbers.audiences[audience].map { [$0] } ?? [])
    }
  }
}
