import SiteModel
import Templates

/// An offer in a list. Made once a language, since most offers are in many lists; what only cards
/// show is put into words when a card shows it.
final class OfferCard: Sendable {
  let offer: Offer
  let title: String
  let summary: String
  /// The address from the site's root.
  let address: String
  /// The language of the offer's texts when it isn't the page's.
  let language: String?
  /// The municipalities, when another offer has the same title.
  let distinction: String?
  /// The age in words: the user's, or else the relative's; nil when neither is stated.
  let age: String?
  /// The status in few words; nil when the offer runs as usual.
  let status: String?
  let links: SiteLinks

  init(_ number: Int, _ links: SiteLinks) {
    let offer = links.index.site.offers[number]
    let texts = offer.texts(in: links.language)
    self.offer = offer
    self.links = links
    title = texts.title
    summary = texts.summary
    address = links.address(.offer(offer.id))
    language = texts.language.other(than: links.language)
    distinction =
      links.index.sharesTitle[number] ? links.municipalityNames(offer.municipalities) : nil
    age = links.wording.statedAge(offer)
    status = links.wording.mark(of: offer.status)
  }

  /// The names of at most three audiences.
  private var audiences: [String] {
    let site = links.index.site
    return offer.audiences.prefix(3).compactMap { id in
      site.audiences.first { $0.id == id }.map { links.localized($0.name).text.capitalizedFirst }
    }
  }

  static let shape = Shape<OfferCard>("Tilbudskort", "An offer in a list, with what decides.") {
    f in
    f.text("id", "The offer's id.") { $0.offer.id }
    f.text("tittel", "The title.") { $0.title }
    f.text("adresse", "The offer's page.") { $0.address }
    f.linked("kort", "One sentence.") { $0.summary }
    f.text("slag", "The kind, in words.") { $0.links.wording.kind($0.offer.kind) }
    f.text("slag_kode", "The kind: `tiltak`, `frivillig` or `parorende`.") { $0.offer.kind.code }
    f.text("tilbyder", "Who gives it.") { card in
      card.offer.provider.flatMap { card.links.providerName($0) }
    }
    f.text("kommune_navn", "The municipalities it serves.") {
      $0.links.municipalityNames($0.offer.municipalities)
    }
    f.list("fakta", TextShape.line, "The facts that decide; age or audience is the first.") {
      $0.links.wording.decidingFacts($0.offer, who: $0.age.map { [$0] } ?? $0.audiences)
    }
    f.text("status", "The status when it doesn't run as usual.") { $0.status }
    f.optional("telefon", TextShape.phone, "The first number to call, its own or its provider's.") {
      $0.offer.cardContact?.contact.phone
    }
    f.text(
      "om_telefon", "Who answers, where that isn't who gives it, and that nobody has tried it."
    ) {
      card in
      let contact = card.offer.cardContact
      let who = contact?.provider.flatMap { card.links.providerName($0) }
      let remark = [who, card.links.wording.untried(contact?.contact)].compactMap(\.self)
      return remark.isEmpty ? nil : remark.joined(separator: ". ")
    }
    f.text("annet_sprak", "The language of the offer's texts when it isn't the page's.") {
      $0.language
    }
    f.text("skille", "The municipality, when another offer has the same title.") {
      $0.distinction
    }
  }
}

/// An offer in a long list.
struct OfferLine {
  let card: OfferCard
  /// Whether the kind is shown where the age isn't stated.
  var namesKind = true
  /// Whether the line says where the offer is, in a group for several municipalities.
  var namesPlace = false
  /// Whether the line has the summary; the longest lists haven't.
  var hasSummary = false

  static let shape = Shape<OfferLine>("Kompakt", "An offer in a long list.") { f in
    f.text("tittel", "The title.") { $0.card.title }
    f.text("adresse", "The offer's page.") { $0.card.address }
    f.text("skille", "The municipality, when another offer has the same title.") {
      $0.card.distinction
    }
    f.text("merke", "One short fact: the age, or the kind.") {
      $0.card.age ?? ($0.namesKind ? $0.card.links.wording.kind($0.card.offer.kind) : nil)
    }
    f.text("sted", "The municipalities, in a group for several.") { line in
      line.namesPlace ? line.card.links.municipalityNames(line.card.offer.municipalities) : nil
    }
    f.linked("kort", "One sentence; absent in the longest lists.") {
      $0.hasSummary ? $0.card.summary : nil
    }
    f.text("status", "The status when it doesn't run as usual.") { $0.card.status }
    f.text("annet_sprak", "The language of the title when it isn't the page's.") {
      $0.card.language
    }
  }
}

extension Wording {
  /// The facts that decide whether an offer is worth a look: whom it is for, then what makes it easy
  /// or hard to get in, at most three, then when it is open, where one line tells it, and the price.
  ///
  /// - Parameter who: The age, or else the audiences; empty where neither is stated.
  func decidingFacts(_ offer: Offer, who: [String]) -> [String] {
    let access = [
      ("uten_henvisning", offer.access.referral == .no),
      ("med_henvisning", offer.access.referral == .yes),
      ("drop_in", offer.access.dropIn == .yes), ("anonymt", offer.access.anonymous == .yes),
      ("digitalt", offer.isGiven(through: .digital)), ("hjemme", offer.isGiven(through: .home)),
    ]
    let isShort = offer.schedule.map { $0.isAlwaysOpen || $0.weekly.count == 1 } ?? false
    let hours = isShort ? offer.schedule.flatMap(week) : nil
    return (who.isEmpty ? [texts.text("tall_og_ord.alder.ikke_oppgitt").capitalizedFirst] : who)
      + access.filter(\.1).prefix(3).map { texts.text("tall_og_ord.kortfakta.\($0.0)") }
      + [
        hours,
        offer.price == .free ? texts.text("tall_og_ord.kortfakta.gratis") : price(offer.price),
      ]
      .compactMap { $0 }
  }

  /// The age in words: the user's, or else the relative's, named as such; nil when neither is stated.
  fileprivate func statedAge(_ offer: Offer) -> String? {
    if let age = offer.age { return self.age(age).capitalizedFirst }
    return offer.relativesAge.map {
      texts.text("tall_og_ord.fakta.parorende_alder") + ": " + age($0)
    }
  }

  /// A status in few words; nil for one that needs none.
  func mark(of status: OfferStatus) -> String? {
    status.textKey.map { texts.text("tall_og_ord.status.\($0).merke") }
  }
}

extension OfferKind {
  /// The kind's word in addresses, classes and keys of texts.
  var code: String { self == .relatives ? "parorende" : rawValue }
}

extension OfferStatus {
  /// The status's key among the texts; nil for one that needs no words.
  var textKey: String? {
    switch self {
    case .active, .draft: nil
    case .paused, .ended, .planned, .unclear: rawValue
    }
  }
}

extension Offer {
  /// Whether one takes part through a channel.
  func isGiven(through channel: Channel) -> Bool {
    self.places.contains { place in
      if case .channel(channel, _) = place { true } else { false }
    }
  }
}
