import SiteModel
import Templates

/// Help now: the levels, each with its signs and its lines.
struct HelpNowPage: SitePage {
  let written: WrittenPage
  let links: SiteLinks
  let helplines: Helplines
  let root: String

  init(_ location: PageLocation, _ parts: PageParts) {
    written = parts.written[.helpNow]
    links = parts.links
    helplines = parts.helplines
    root = location.root
  }

  var head: PageHead {
    PageHead(
      heading: written.title ?? links.wording.texts.text("krise.hjelp_na"),
      description: written.summary ?? links.siteDescription,
      quickExit: written.quickExit, contentLanguage: written.otherLanguage)
  }

  static let shape = Shape<HelpNowPage>("Hjelp", "The page with help now.") { f in
    f.html("innhold", "The text.") { $0.written.html($0.links, root: $0.root) }
    f.optional("fare", Level.shape, "Life is in danger.") { Level(.danger, $0) }
    f.optional("haster", Level.shape, "It is urgent.") { Level(.urgent, $0) }
    f.optional("snakke", Level.shape, "Someone to talk to.") { Level(.talk, $0) }
  }

  /// A level of help.
  private struct Level {
    let level: HelplineLevel
    let words: LevelText
    let first: HelplineView?
    let others: [HelplineView]

    /// Nil for a level that the page has no words for.
    init?(_ level: HelplineLevel, _ page: HelpNowPage) {
      guard let words = page.written.text?.levels[level] else { return nil }
      let lines = page.helplines.lines(of: level)
      let first = lines.firstIndex { $0.line.phone != nil }
      self.level = level
      self.words = words
      self.first = first.map { lines[$0] }
      others = lines.indices.filter { $0 != first }.map { lines[$0] }
    }

    static let shape = Shape<Level>("Niva", "A level of help.") { f in
      f.text("id", "The heading's anchor: `fare`, `haster` or `snakke`.") { $0.level.rawValue }
      f.text("tittel", "The heading.") { $0.words.title }
      f.optional(
        "forst", HelplineView.shape, "The first line with a number, shown large."
      ) { $0.first }
      f.list("tegn", TextShape.line, "When it applies.") { $0.words.signs }
      f.list("linjer", HelplineView.shape, "The lines to call.") { $0.others }
    }
  }
}
