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

/// That an offer's facts are old in a way most others aren't: they are so old that it is in no list, a
/// person's check of them has passed the site's limits or its own next day, or they are older than what is
/// known about the offers beside it.
struct OldFactsView {
  private enum Reason: String {
    case old = "gammel"
    case veryOld = "svaert_gammel"
    case overdue = "forfalt"
    case withdrawn = "ute_av_lister"
    case olderThanOthers = "eldre_enn_andre"
  }

  private let reason: Reason
  private let words: KeyValuePairs<String, String>
  private let texts: LanguageTexts

  /// Nil when they aren't.
  init?(_ number: Int, _ links: SiteLinks) {
    let index = links.index
    let site = index.site
    let wording = links.wording
    texts = wording.texts
    if site.freshness[number].standing == .withdrawn {
      (reason, words) = (.withdrawn, [:])
      return
    }
    guard let check = site.offers[number].verification, let date = check.date else {
      guard
        index.ages.isOlderThanNeighbours(
          number, in: index.references[number].municipalities, by: site.settings.oldAfterMonths)
      else { return nil }
      reason = .olderThanOthers
      words = [:]
      return
    }
    // A limit of 12 months is passed the day after the twelfth.
    let months = site.date.adding(days: -1).months(since: date)
    if date < site.date, months >= site.settings.oldAfterMonths {
      reason = months >= site.settings.veryOldAfterMonths ? .veryOld : .old
      words = ["siden": wording.since(date, on: site.date)]
    } else if let next = check.next, next < site.date {
      reason = .overdue
      words = ["dato": wording.date(next)]
    } else {
      return nil
    }
  }

  static let shape = Shape<OldFactsView>("Gammel", "The facts are old.") { f in
    f.flag("svaert", "They are very old.") {
      $0.reason == .veryOld || $0.reason == .withdrawn
    }
    f.text("tittel", "That they are, a sentence.") {
      $0.texts.text("tall_og_ord.\($0.reason.rawValue).tittel")
    }
    f.text("linje", "How old, and what to do.") {
      $0.texts.text("tall_og_ord.\($0.reason.rawValue).linje", $0.words)
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
