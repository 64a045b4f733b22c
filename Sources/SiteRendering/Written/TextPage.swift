import SiteModel
import Templates

/// A page of text, also a municipality's own and what the host shows for an address that doesn't
/// exist.
struct TextPage: SitePage {
  let route: Route
  let written: WrittenPage
  let links: SiteLinks
  let root: String
  let glossary: Glossary

  init(_ location: PageLocation, _ parts: PageParts) {
    route = location.page.route
    written = parts.written[route]
    links = parts.links
    root = location.root
    glossary = parts.glossary
  }

  var head: PageHead {
    let municipality =
      route.type == .municipalityPage ? links.index.numbers.municipalities[route.id] : nil
    return PageHead(
      heading: written.title ?? (route == .notFound ? links.siteName : ""),
      description: written.summary ?? links.siteDescription,
      municipality: municipality, quickExit: route != .notFound && written.quickExit,
      isUnlisted: route == .notFound, contentLanguage: written.otherLanguage,
      above: municipality.map { [links.municipalities[$0]] } ?? [])
  }

  static let shape = Shape<TextPage>("Plainside", "A page of text.") { f in
    f.linked("ingress", "One sentence.") { $0.written.summary }
    f.html("innhold", "The text, with its unusual words explained.") {
      $0.written.html($0.links, root: $0.root, $0.glossary)
    }
    f.text("kontrollert", "When it was last checked, a sentence.") {
      $0.links.wording.verifiedLine($0.written.page?.verification)
    }
    f.list("kilder", SourceView.shape, "Where the facts were found.") {
      $0.links.sources($0.written.page?.sources ?? [])
    }
  }
}

extension WrittenPage {
  /// The text as HTML; nil when nobody has written any.
  func html(_ links: SiteLinks, root: String) -> [UInt8]? {
    text.flatMap { links.html($0.body, root: root) }
  }

  /// The text as HTML with the words of the glossary explained; nil when nobody has written any.
  func html(_ links: SiteLinks, root: String, _ glossary: Glossary) -> [UInt8]? {
    var pass = GlossaryPass(glossary)
    let language = otherLanguage.flatMap(SiteLanguage.init) ?? links.language
    return pass.annotated(html(links, root: root), language: language)
  }
}

/// The visitor's own list.
struct MyListPage: SitePage {
  let written: WrittenPage
  let links: SiteLinks
  let root: String

  init(_ location: PageLocation, _ parts: PageParts) {
    written = parts.written[.myList]
    links = parts.links
    root = location.root
  }

  var head: PageHead {
    PageHead(
      heading: written.title ?? links.wording.texts.text("tall_og_ord.meny.min_liste"),
      description: written.summary ?? links.siteDescription, isUnlisted: true,
      contentLanguage: written.otherLanguage)
  }

  static let shape = Shape<MyListPage>("Minliste", "The visitor's own list.") { f in
    f.html("innhold", "The text.") { $0.written.html($0.links, root: $0.root) }
    f.text("tilbud_adresse", "The folder of offers' pages.") { _ in PageType.offer.folder + "/" }
  }
}
