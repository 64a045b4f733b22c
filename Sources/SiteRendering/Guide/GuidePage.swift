import SiteModel
import Templates

/// A page of the relatives' guide, which ends in the offers it is about.
struct GuidePage: SitePage {
  private let pages: WrittenPages
  private let body: WrittenBody
  private let lists: OfferLists
  private let helplines: Helplines
  private let before: Page?
  private let after: Page?
  private let others: [Page]
  /// What the offers are chosen by, as the search's fragment; nil when there are none.
  private let fragment: String?

  init(_ location: PageLocation, _ parts: PageParts) {
    let route = location.page.route
    let guides = parts.written.pages(of: .guide)
    let here = guides.firstIndex { Route($0) == route }
    let before = here.flatMap { $0 > 0 ? $0 - 1 : nil }
    let after = here.flatMap { $0 + 1 < guides.count ? $0 + 1 : nil }
    pages = parts.written
    body = WrittenBody(location, parts)
    lists = parts.lists
    helplines = parts.helplines
    self.before = before.map { guides[$0] }
    self.after = after.map { guides[$0] }
    others = guides.indices.filter { ![here, before, after].contains($0) }.map { guides[$0] }
    fragment = body.written.page?.selection.flatMap(\.searchFragment)
  }

  private var links: SiteLinks { body.links }

  var head: PageHead {
    body.head(
      heading: "",
      above: [
        Link(
          name: links.wording.texts.text("tall_og_ord.meny.parorende"),
          address: links.address(.relatives))
      ])
  }

  private var selection: OfferSelection? { body.written.page?.selection }

  static let shape = Shape<GuidePage>("Guide", "A page of the relatives' guide.") { f in
    f.explained(\.body)
    f.evidence(\.body)
    f.list("andre", Link.shape, "The guide's other pages, without the next and previous.") {
      $0.others.map($0.pages.link)
    }
    f.optional("forrige", Link.shape, "The page before.") { $0.before.map($0.pages.link) }
    f.optional("neste", Link.shape, "The page after.") { $0.after.map($0.pages.link) }
    f.list("grupper", OfferGroupView.shape, "Offers that may help, by municipality.") { page in
      page.selection.map {
        page.lists.views(
          page.lists.byMunicipality(page.links.index.offers(in: $0), search: page.fragment))
      } ?? []
    }
    f.list("kommuneveier", GeneralWayIn.shape, "Whom to call, by municipality.") {
      $0.links.generalWaysIn()
    }
    f.text("sok_adresse", "The search with the same choice made.") {
      $0.fragment.map($0.links.search)
    }
    f.list("hjelpelinjer", HelplineView.shape, "At most four lines.") { page in
      let numbers = page.links.index.numbers
      return page.helplines.named(
        by: page.body.written.page,
        themes: page.selection?.themes.compactMap { numbers.themes[$0] } ?? [],
        audiences: page.selection?.audiences.compactMap { numbers.audiences[$0] } ?? [])
    }
  }
}

extension OfferSelection {
  /// The selection as the search's fragment; nil for one that takes everything.
  fileprivate var searchFragment: String? {
    guard only.isEmpty else { return nil }
    let parts = [("malgruppe", audiences), ("tema", themes)].filter { !$0.1.isEmpty }
      .map { $0.0 + "=" + $0.1.joined(separator: ",") }
    return parts.isEmpty ? nil : parts.joined(separator: "&")
  }
}

extension SiteIndex {
  /// The offers with one of the audiences and one of the themes; a theme holds its narrower ones.
  fileprivate func offers(in selection: OfferSelection) -> [Int] {
    if !selection.only.isEmpty {
      return selection.only.compactMap { numbers.offers[$0] }.filter(running.contains)
    }
    let themes = selection.themes.compactMap { numbers.themes[$0] }
    let audiences = Set(selection.audiences.compactMap { numbers.audiences[$0] })
    var hasTheme = [Bool](repeating: themes.isEmpty, count: site.offers.count)
    for theme in themes {
      for offer in offersByTheme[theme] { hasTheme[offer] = true }
    }
    return running.filter { offer in
      hasTheme[offer]
        && (selection.audiences.isEmpty
          || references[offer].audiences.contains(where: audiences.contains))
    }
  }
}
