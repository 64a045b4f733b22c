import SiteBase
import SiteModel
import Templates

/// Help now: the levels, each with its signs and its lines.
struct HelpNowPage: SitePage {
  private let body: WrittenBody
  private let helplines: Helplines

  init(_ location: PageLocation, _ parts: PageParts) {
    body = WrittenBody(location, parts)
    helplines = parts.helplines
  }

  private var links: SiteLinks { body.links }

  var head: PageHead { body.head(heading: links.wording.texts.text("krise.hjelp_na")) }

  static let shape = Shape<HelpNowPage>("Hjelp", "The page with help now.") { f in
    f.html("innhold", "The text.") { $0.body.html }
    f.optional("fare", Level.shape, "Life is in danger.") { Level(.danger, $0) }
    f.optional("haster", Level.shape, "It is urgent.") { Level(.urgent, $0) }
    f.optional("snakke", Level.shape, "Someone to talk to.") { Level(.talk, $0) }
    f.list("grupper", Group.shape, "Help by what it is about.") { page in
      page.groups.map { Group(group: $0, page: page) }
    }
    f.text("kontrollert", "When the numbers were last checked, a sentence.") { $0.verified }
    f.text("sto", "Where the numbers nobody has checked were published, sentences.") {
      $0.links.wording.published($0.links.index.site.helplines)
    }
  }

  private var groups: [HelpGroup] { body.written.text?.groups ?? [] }

  /// Between which days the helplines' numbers were last checked; nil when no day is known.
  private var verified: String? {
    let dates = links.index.site.helplines.compactMap(\.verification?.date).sorted()
    guard let first = dates.first, let last = dates.last else { return nil }
    return links.wording.texts.text(
      "tall_og_ord.kontroll.linjer",
      ["forste": links.wording.date(first), "siste": links.wording.date(last)])
  }

  /// Help for one situation.
  private struct Group {
    let group: HelpGroup
    let page: HelpNowPage

    static let shape = Shape<Group>("Hjelpegruppe", "Help for one situation.") { f in
      f.text("id", "The heading's anchor.") { $0.group.id }
      f.text("tittel", "The heading.") { $0.group.title }
      f.list("linjer", HelplineView.shape, "The lines to call.") {
        $0.page.helplines.lines($0.group.helplines)
      }
      f.list("skriv", HelplineView.shape, "The lines to write to.") {
        $0.page.helplines.lines($0.group.written)
      }
      f.list("tilbud", CountedLink.shape, "Offers; `antall` names the municipality.") {
        $0.offers
      }
    }

    private var offers: [CountedLink] {
      let index = page.links.index
      return group.offers.compactMap { index.numbers.offers[$0] }.map { number in
        let link = page.links.offer(number)
        let municipalities = index.references[number].municipalities
        return CountedLink(
          name: link.name, address: link.address,
          count: municipalities.map { index.site.municipalities[$0].name }.joined(separator: ", "),
          language: link.language)
      }
    }
  }

  /// A level of help.
  private struct Level {
    let level: HelplineLevel
    let words: LevelText
    let first: HelplineView?
    let others: [HelplineView]

    /// Nil for a level that the page has no words for.
    init?(_ level: HelplineLevel, _ page: HelpNowPage) {
      guard let words = page.body.written.text?.levels[level] else { return nil }
      let lines = page.helplines.lines(of: level)
      let first = lines.firstIndex { $0.line.phone != nil }
      self.level = level
      self.words = words
      self.first = first.map { lines[$0] }
      // A line that a group has is not shown twice.
      let grouped = Set(page.groups.flatMap { $0.helplines + $0.written })
      others = lines.indices.filter { $0 != first && !grouped.contains(lines[$0].line.id) }
        .map { lines[$0] }
    }

    static let shape = Shape<Level>("Niva", "A level of help.") { f in
      f.text("id", "The heading's anchor: `fare`, `haster` or `snakke`.") { $0.level.rawValue }
      f.linked("tittel", "The heading.") { $0.words.title }
      f.optional(
        "forst", HelplineView.shape, "The first line with a number, shown large."
      ) { $0.first }
      f.list("tegn", TextShape.line, "When it applies.") { $0.words.signs }
      f.list("linjer", HelplineView.shape, "The lines to call.") { $0.others }
    }
  }
}
