import SiteModel
import Templates

/// A page of text, also a municipality's own and what the host shows for an address that doesn't
/// exist.
struct TextPage: SitePage {
  private let route: Route
  private let body: WrittenBody

  init(_ location: PageLocation, _ parts: PageParts) {
    route = location.page.route
    body = WrittenBody(location, parts)
  }

  var head: PageHead {
    let links = body.links
    let municipality =
      route.type == .municipalityPage ? links.index.numbers.municipalities[route.id] : nil
    var head = body.head(
      heading: route == .notFound ? links.siteName : "",
      above: municipality.map { [links.municipalities[$0]] } ?? [])
    head.municipality = municipality
    if route == .notFound {
      head.quickExit = false
      head.isUnlisted = true
    }
    return head
  }

  static let shape = Shape<TextPage>("Plainside", "A page of text.") { f in
    f.explained(\.body)
    f.evidence(\.body)
  }
}

/// The visitor's own list.
struct MyListPage: SitePage {
  private let body: WrittenBody

  init(_ location: PageLocation, _ parts: PageParts) { body = WrittenBody(location, parts) }

  var head: PageHead {
    var head = body.head(
      heading: body.links.wording.texts.text("tall_og_ord.meny.min_liste"))
    head.isUnlisted = true
    return head
  }

  static let shape = Shape<MyListPage>("Minliste", "The visitor's own list.") { f in
    f.html("innhold", "The text.") { $0.body.html }
    f.text("tilbud_adresse", "The folder of offers' pages.") { _ in PageType.offer.folder + "/" }
  }
}
