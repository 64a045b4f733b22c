import SiteModel

/// What a visitor may ask when getting in touch: facts that nobody has stated and that matter for
/// offers of the kind. The raw value is the question's key among the texts.
enum OpenQuestion: String, CaseIterable {
  case audience = "malgruppe"
  case age = "alder"
  case referral = "henvisning"
  case arrival = "avtale"
  case price = "pris"
  case hours = "nar"
  case holidays = "helligdager"
  case place = "hvor"
  case wheelchair = "rullestol"
  case firstContact = "forst"
  case waiting = "ventetid"
  case anonymous = "anonymt"
  case consent = "samtykke"
  case children = "barn"
  case interpreter = "tolk"

  /// A box with more is not read.
  private static let most = 7

  /// The questions of an offer in the order the page has them, at most seven; none for an offer that
  /// has ended.
  static func questions(about offer: Offer) -> [OpenQuestion] {
    guard offer.status != .ended else { return [] }
    return Array(
      allCases.filter { $0.matters(for: offer) && $0.isOpen(in: offer) }.prefix(most))
  }

  /// Whether those who need an offer of the kind have use for the answer.
  private func matters(for offer: Offer) -> Bool {
    switch self {
    case .audience, .age, .price: true
    case .hours, .place: !offer.isGivenElsewhere
    // Volunteers ask for no referral.
    case .referral, .waiting, .interpreter: offer.kind == .service
    case .arrival: true
    case .holidays: offer.access.dropIn == .yes
    case .wheelchair: offer.hasSite
    case .firstContact: offer.kind != .voluntary
    case .anonymous: offer.kind == .relatives
    case .consent, .children: offer.kind == .relatives || offer.relatives != nil
    }
  }

  private func isOpen(in offer: Offer) -> Bool {
    let access = offer.access
    return switch self {
    case .audience: offer.audiences.isEmpty
    case .age: offer.age == nil && offer.relativesAge == nil
    case .referral: access.referral == .unknown
    case .arrival:
      [access.dropIn, access.appointment, access.registration].allSatisfy { $0 == .unknown }
    case .price: offer.price == .unknown
    case .hours: offer.schedule == nil
    case .holidays: offer.schedule.map { !$0.weekly.isEmpty && $0.holidays == .unknown } ?? false
    case .place: offer.places.isEmpty
    case .wheelchair: offer.hasSiteOfUnknownAccess
    case .firstContact: offer.firstContact == nil
    case .waiting: offer.waiting == nil && access.dropIn != .yes
    case .anonymous: access.anonymous == .unknown && offer.relatives?.anonymous != .yes
    case .consent: offer.relatives?.withoutConsent != .yes && offer.relatives?.withoutConsent != .no
    case .children: offer.relatives?.forChildren != .yes && offer.relatives?.forChildren != .no
    case .interpreter: offer.interpreter == .unknown
    }
  }
}

extension Offer {
  /// Whether one takes part without going anywhere at opening hours: from home, at school, by
  /// telephone, or because the staff come.
  fileprivate var isGivenElsewhere: Bool {
    self.access.outreach == .yes
      || self.places.contains { if case .channel = $0 { true } else { false } }
  }

  fileprivate var sites: [PlaceSite] {
    self.places.compactMap { if case .site(let site) = $0 { site } else { nil } }
  }

  fileprivate var hasSite: Bool { !sites.isEmpty }

  fileprivate var hasSiteOfUnknownAccess: Bool {
    sites.contains { $0.accessibility.wheelchair == .unknown }
  }
}
