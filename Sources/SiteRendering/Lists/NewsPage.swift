import SiteBase
import SiteModel
import Templates

/// «Nytt siden sist»: notices that hold, then new and ended offers by month, the latest first.
struct NewsPage: SitePage {
  let head: PageHead
  private let links: SiteLinks
  private let news: News

  init(_ parts: PageParts) {
    links = parts.links
    news = links.index.news
    let texts = links.wording.texts
    head = PageHead(
      heading: texts.text("tall_og_ord.overskrift.nytt"),
      description: texts.text("tall_og_ord.beskrivelse.nytt"))
  }

  static let shape = Shape<NewsPage>("Nytt", "What has happened to the offers.") { f in
    f.list("beskjeder", Line.shape, "The notices that hold, by the offers' titles.") { page in
      page.news.notices.map { Line(offer: $0, day: nil, kind: .notice, links: page.links) }
    }
    f.list("maneder", Month.shape, "The months with new or ended offers, the latest first.") {
      page in
      page.news.months.map { Month(month: $0, links: page.links) }
    }
    f.list("uten_dato", Line.shape, "Ended offers of which nobody has told the day.") { page in
      page.news.undated.map { Line($0, page.links) }
    }
  }

  /// A month.
  private struct Month {
    let month: News.Month
    let links: SiteLinks

    static let shape = Shape<Month>("Nyhetsmåned", "A month with new or ended offers.") { f in
      f.text("id", "The heading's anchor.") { "m\($0.month.first.iso.prefix(7))" }
      f.text("tittel", "The month and the year.") {
        $0.links.wording.month(of: $0.month.first).capitalizedFirst
      }
      f.list("linjer", Line.shape, "What happened, the latest first.") { view in
        view.month.events.map { Line($0, view.links) }
      }
    }
  }

  /// Something about an offer.
  private struct Line {
    enum Kind { case new, ended, notice }

    let offer: Int
    let day: CalendarDate?
    let kind: Kind
    let links: SiteLinks

    init(_ event: News.Event, _ links: SiteLinks) {
      self.init(offer: event.offer, day: event.day, kind: event.isEnd ? .ended : .new, links: links)
    }

    init(offer: Int, day: CalendarDate?, kind: Kind, links: SiteLinks) {
      self.offer = offer
      self.day = day
      self.kind = kind
      self.links = links
    }

    private var entry: Offer { links.index.site.offers[offer] }
    private var wording: Wording { links.wording }

    static let shape = Shape<Line>("Nyhet", "Something about an offer.") { f in
      f.record("tilbud", Link.shape, "The offer.") { $0.links.offer($0.offer) }
      f.text("kommune_navn", "The municipalities it serves.") {
        $0.links.municipalityNames($0.entry.municipalities)
      }
      f.text("merke", "What happened, in few words; absent for a notice.") {
        switch $0.kind {
        case .new: $0.wording.texts.text("tall_og_ord.nytt.nytt")
        case .ended: $0.wording.mark(of: .ended)
        case .notice: nil
        }
      }
      f.text("dato", "The day; absent when nobody has told.") { line in
        line.day.map(line.wording.date)
      }
      f.linked("linje", "The notice, what the offer is, or why it ended.") { $0.text }
      f.text("annet_sprak", "The language of the line when it isn't the page's.") { $0.language }
      f.text("til", "The last day a notice holds, a sentence.") { line in
        line.kind != .notice
          ? nil
          : line.entry.notice?.until.map {
            line.wording.texts.text("tall_og_ord.beskjed.til", ["dato": line.wording.date($0)])
          }
      }
      f.optional("erstatter", Link.shape, "The offer that took over.") { line in
        line.kind != .ended
          ? nil
          : line.entry.successor.flatMap { line.links.index.numbers.offers[$0] }
            .map(line.links.offer)
      }
    }

    private var text: String? {
      switch kind {
      case .new: entry.texts(in: links.language).summary
      case .ended: entry.statusNote
      case .notice: entry.notice?.text
      }
    }

    /// Translations don't reach remarks.
    private var language: String? {
      let language = kind == .new ? entry.texts(in: links.language).language : entry.language
      return language.other(than: links.language)
    }
  }
}
