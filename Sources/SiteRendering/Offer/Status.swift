import SiteBase
import SiteModel
import Templates

/// Why an offer doesn't run as usual.
struct StatusView {
  let offer: Offer
  let key: String
  let links: SiteLinks

  /// Nil for an offer that runs as usual.
  init?(_ offer: Offer, _ links: SiteLinks) {
    guard let key = offer.status.textKey else { return nil }
    self.offer = offer
    self.key = key
    self.links = links
  }

  static let shape = Shape<StatusView>("Status", "Why the offer doesn't run as usual.") { f in
    f.text("kode", "`midlertidig_stengt`, `avviklet`, `planlagt` or `uavklart`.") { $0.key }
    f.text("merke", "The status in few words.") { $0.links.wording.mark(of: $0.offer.status) }
    f.text("tittel", "The status as a sentence.") {
      $0.links.wording.texts.text("tall_og_ord.status.\($0.key).tittel")
    }
    f.linked("forklaring", "Why.") { $0.offer.statusNote }
    f.flag("stengt", "It is closed for a while; contact facts stay.") {
      $0.offer.status == .paused
    }
    f.optional("erstatter", Link.shape, "The offer that took over.") { view in
      view.offer.successor.flatMap { view.links.index.numbers.offers[$0] }.map(view.links.offer)
    }
  }
}

/// A notice; the model has dropped those whose last day has passed.
struct NoticeView {
  let notice: Notice
  let wording: Wording

  static let shape = Shape<NoticeView>("Beskjed", "A notice.") { f in
    f.linked("linje", "What it says.") { $0.notice.text }
    f.text("til", "The last day it holds, a sentence.") { view in
      view.notice.until.map {
        view.wording.texts.text("tall_og_ord.beskjed.til", ["dato": view.wording.date($0)])
      }
    }
  }
}

/// That an offer's facts are old, by the site's own limits.
struct OldFactsView {
  let date: CalendarDate
  let isVeryOld: Bool
  let wording: Wording
  let today: CalendarDate

  /// Nil when they aren't, and when nobody has said when they were checked, which the page says
  /// anyway.
  init?(_ verification: Verification?, _ links: SiteLinks) {
    let site = links.index.site
    guard let date = verification?.date else { return nil }
    // A limit of 12 months is passed the day after the twelfth.
    let months = site.date.adding(days: -1).months(since: date)
    guard date < site.date, months >= site.settings.oldAfterMonths else { return nil }
    self.date = date
    isVeryOld = months >= site.settings.veryOldAfterMonths
    wording = links.wording
    today = site.date
  }

  static let shape = Shape<OldFactsView>("Gammel", "The facts are old.") { f in
    f.flag("svaert", "They are very old.") { $0.isVeryOld }
    f.text("tittel", "That they are, a sentence.") {
      $0.wording.texts.text("tall_og_ord.gammel.\($0.isVeryOld ? "svaert_" : "")tittel")
    }
    f.text("linje", "How old, and what to do.") {
      $0.wording.texts.text(
        "tall_og_ord.gammel.\($0.isVeryOld ? "svaert_" : "")linje",
        ["siden": $0.wording.since($0.date, on: $0.today)])
    }
  }
}

/// The waiting time as somebody said it.
struct WaitingView {
  let waiting: WaitingTime
  let wording: Wording
  /// The offer's own language, which translations don't reach.
  let language: SiteLanguage

  static let shape = Shape<WaitingView>("Ventetid", "The waiting time as somebody said it.") {
    f in
    f.linked("linje", "What was said.") { $0.waiting.text }
    f.text("annet_sprak", "The language of what was said when it isn't the page's.") {
      $0.language.other(than: $0.wording.texts.language)
    }
    f.text("sagt", "When it was said, a sentence.") { view in
      view.waiting.date.map {
        view.wording.texts.text("tall_og_ord.ventetid.sagt", ["dato": view.wording.date($0)])
      }
    }
  }
}

extension Wording {
  /// When facts are to be checked next; nil when that day has passed or isn't set.
  func nextCheck(_ verification: Verification?, after today: CalendarDate) -> String? {
    guard let next = verification?.next, next >= today else { return nil }
    return texts.text("tall_og_ord.kontroll.neste", ["dato": date(next)])
  }
}
