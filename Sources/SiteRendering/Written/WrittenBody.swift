import SiteModel
import Templates

/// The written text of one page of the site: what its heading, its description and its HTML are made
/// from.
struct WrittenBody {
  let written: WrittenPage
  let links: SiteLinks
  /// The way to the site's root, with `/` at its end.
  let root: String
  private let glossary: Glossary

  /// The text of a page at its own place.
  init(_ location: PageLocation, _ parts: PageParts) {
    written = parts.written[location.page.route]
    links = parts.links
    root = location.root
    glossary = parts.glossary
  }

  /// What the page says about itself. `heading` is for a page that nobody has written a title for.
  func head(heading: String, above: [Link] = []) -> PageHead {
    PageHead(
      heading: written.title ?? heading, description: written.summary ?? links.siteDescription,
      quickExit: written.quickExit, contentLanguage: written.otherLanguage, above: above)
  }

  /// The text as HTML; nil when nobody has written any.
  var html: [UInt8]? {
    written.text.flatMap { links.html($0.body, root: root) }
  }

  /// The text as HTML with the words of the glossary explained; nil when nobody has written any.
  var explainedHTML: [UInt8]? {
    var pass = GlossaryPass(glossary)
    let language = written.otherLanguage.flatMap(SiteLanguage.init) ?? links.language
    return pass.annotated(html, language: language)
  }
}

extension Fields {
  /// The page's sentence and its text with unusual words explained.
  mutating func explained(_ body: @escaping @Sendable (Model) -> WrittenBody) {
    linked("ingress", "One sentence.") { body($0).written.summary }
    html("innhold", "The text, with its unusual words explained.") { body($0).explainedHTML }
  }

  /// When the page was last checked, and its sources.
  mutating func evidence(_ body: @escaping @Sendable (Model) -> WrittenBody) {
    text("kontrollert", "When it was last checked, a sentence.") {
      body($0).links.wording.verifiedLine(body($0).written.page?.verification)
    }
    list("kilder", SourceView.shape, "Where the facts were found.") {
      body($0).links.sources(body($0).written.page?.sources ?? [])
    }
  }
}
