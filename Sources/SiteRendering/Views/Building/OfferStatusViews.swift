import SiteBase
import SiteModel
import Templates

extension Edition {
  /// Why an offer doesn't run as usual; nil when it does.
  func status(_ offer: Offer) -> ViewRecord? {
    guard let key = offer.status.textKey else { return nil }
    return OfferShapes.status.record([
      "kode": .text(key),
      "merke": .text(text("swift.status.\(key).merke")),
      "tittel": .text(text("swift.status.\(key).tittel")),
      "forklaring": .linked(offer.statusNote),
      "avviklet": .flag(offer.status == .ended),
      "stengt": .flag(offer.status == .paused),
      "erstatter": offer.successor.flatMap { index.places.offers[$0] }.map(offerLink) ?? .absent,
    ])
  }

  /// A notice; the model has dropped those whose last day has passed.
  func notice(_ offer: Offer) -> ViewRecord? {
    guard let notice = offer.notice else { return nil }
    return OfferShapes.notice.record([
      "linje": .linked(notice.text),
      "til": .text(notice.until.map { text("swift.beskjed.til", ["dato": wording.date($0)]) }),
    ])
  }

  /// That the facts are old, by the site's own limits; nil when they aren't, and when nobody has
  /// said when they were checked, which the page says anyway.
  func old(_ offer: Offer) -> ViewRecord? {
    guard let date = offer.verification?.date else { return nil }
    // A limit of 12 months is passed the day after the twelfth.
    let months = site.date.adding(days: -1).months(since: date)
    guard date < site.date, months >= site.settings.oldAfterMonths else { return nil }
    let isVeryOld = months >= site.settings.veryOldAfterMonths
    let prefix = isVeryOld ? "swift.gammel.svaert_" : "swift.gammel."
    return OfferShapes.old.record([
      "svaert": .flag(isVeryOld),
      "tittel": .text(text(prefix + "tittel")),
      "linje": .text(text(prefix + "linje", ["siden": wording.since(date, on: site.date)])),
    ])
  }

  /// When the facts are to be checked next; nil when that day has passed or isn't set.
  func nextCheck(_ offer: Offer) -> String? {
    guard let next = offer.verification?.next, next >= site.date else { return nil }
    return text("swift.kontroll.neste", ["dato": wording.date(next)])
  }
}
