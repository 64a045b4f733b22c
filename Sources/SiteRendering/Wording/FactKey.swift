/// A fact that an offer's page names, in the order the page has; the raw value is its key among the
/// texts.
enum FactKey: String, CaseIterable, Sendable {
  case age = "alder"
  case audience = "malgruppe"
  case referral = "henvisning"
  case price = "pris"
  case relativesAge = "parorende_alder"
  case decision = "vedtak"
  case appointment = "timebestilling"
  case registration = "pamelding"
  case dropIn = "drop_in"
  case anonymous = "anonymt"
  case outreach = "oppsokende"
  case languages = "sprak"
  case interpreter = "tolk"
  case withoutConsent = "uten_samtykke"
  case forChildren = "egne_tilbud_til_barn"

  /// Whether the fact is so, isn't so, or isn't known, and has words for each.
  var isYesOrNo: Bool {
    switch self {
    case .age, .audience, .price, .relativesAge, .languages: false
    case .referral, .decision, .appointment, .registration, .dropIn, .anonymous, .outreach,
      .interpreter, .withoutConsent, .forChildren:
      true
    }
  }
}
