import SiteModel

/// A fact the search can demand; the raw value is its id in the search's fragment.
enum SearchFact: String, CaseIterable {
  case dropIn = "drop-in"
  case noReferral = "uten-henvisning"
  case noDecision = "uten-vedtak"
  case noAppointment = "uten-time"
  case noRegistration = "uten-pamelding"
  case free = "gratis"
  case anonymous = "anonymt"
  case outreach = "oppsokende"
  case digital = "digitalt"
  case phone = "telefon"
  case home = "hjemme"
  case interpreter = "tolk"
  case wheelchair = "rullestol"
  case withoutConsent = "uten-samtykke"
  case childrenAsRelatives = "barn-som-parorende"

  /// Whether an offer states the fact.
  func isStated(by offer: Offer) -> Bool {
    switch self {
    case .dropIn: offer.access.dropIn == .yes
    case .noReferral: offer.access.referral == .no
    case .noDecision: offer.access.decision == .no
    case .noAppointment: offer.access.appointment == .no
    case .noRegistration: offer.access.registration == .no
    case .free: offer.price == .free
    case .anonymous: offer.access.anonymous == .yes
    case .outreach: offer.access.outreach == .yes
    case .digital: offer.isGiven(through: .digital)
    case .phone: offer.isGiven(through: .phone)
    case .home: offer.isGiven(through: .home)
    case .interpreter: offer.interpreter == .yes
    case .wheelchair:
      offer.places.contains { place in
        if case .site(let site) = place { site.accessibility.wheelchair == .yes } else { false }
      }
    case .withoutConsent: offer.relatives?.withoutConsent == .yes
    case .childrenAsRelatives: offer.relatives?.forChildren == .yes
    }
  }
}
