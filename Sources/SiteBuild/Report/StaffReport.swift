import Markup
import SiteBase
import SiteModel

/// What staff may look at next, in Norwegian: how each offer reads, and what nobody has said about it.
///
/// Unknown facts are not mistakes. The report names them so that someone can ask.
func staffReport(_ site: Site) -> String {
  var text = "Rapport for \(site.date.iso)\n\n"
  var counts: [String: Int] = [:]
  for offer in site.offers {
    let unknown = unknownFacts(of: offer)
    for fact in unknown { counts[fact, default: 0] += 1 }
    text += "\(offer.id): \(offer.title)\n"
    text += "  \(readability(of: offer))\n"
    text += "  \(verification(of: offer, on: site.date))\n"
    text +=
      unknown.isEmpty
      ? "  Alt er oppgitt\n" : "  Ikke oppgitt: \(unknown.joined(separator: ", "))\n"
  }
  text += "\n\(site.offers.count) tilbud. Så mange mangler:\n"
  for (fact, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
    let number = String(count)
    text += String(repeating: " ", count: max(0, 5 - number.count)) + number + "  \(fact)\n"
  }
  return text
}

private func readability(of offer: Offer) -> String {
  let readability = offer.body.readability
  guard readability.words > 0 else { return "Ingen løpende tekst" }
  let perSentence = readability.words / max(1, readability.sentences)
  let lix = Int(readability.lix.rounded())
  let short =
    readability.words < ReadabilityLimits.words ? " (for kort tekst til at tallet er sikkert)" : ""
  return "LIX \(lix), \(perSentence) ord i hver setning, \(readability.words) ord\(short)"
}

private func verification(of offer: Offer, on date: CalendarDate) -> String {
  guard let checked = offer.verification?.date else {
    return "Ingen har sagt når det ble kontrollert"
  }
  return "Kontrollert \(checked.iso), \(date.months(since: checked)) måneder siden"
}

/// The facts of an offer that its file doesn't state, by the names staff use.
private func unknownFacts(of offer: Offer) -> [String] {
  var facts: [(name: String, isUnknown: Bool)] = [
    ("tilbyder", offer.provider == nil),
    ("målgrupper", offer.audiences.isEmpty),
    ("alder", offer.age == nil && offer.relativesAge == nil),
    ("henvisning", offer.access.referral == .unknown),
    ("vedtak", offer.access.decision == .unknown),
    ("timebestilling", offer.access.appointment == .unknown),
    ("påmelding", offer.access.registration == .unknown),
    ("drop-in", offer.access.dropIn == .unknown),
    ("anonymt", offer.access.anonymous == .unknown),
    ("oppsøkende", offer.access.outreach == .unknown),
    ("pris", offer.price == .unknown),
    ("åpningstider", offer.schedule == nil),
    ("sted", offer.places.isEmpty),
    ("rullestol", offer.places.contains { $0.wheelchair == .unknown }),
    ("språk", offer.languages.isEmpty),
    ("tolk", offer.interpreter == .unknown),
    ("ventetid", offer.waiting == nil),
    ("telefon", !offer.contacts.contains { $0.phone != nil }),
    ("hva du får", offer.whatYouGet.isEmpty),
    ("slik gjør du", offer.steps.isEmpty),
    ("hva som skjer først", offer.firstContact == nil),
    ("hvem som eier siden", offer.ownerName == nil),
  ]
  if let relatives = offer.relatives {
    facts += [
      ("pårørende uten samtykke", relatives.withoutConsent == .unknown),
      ("pårørende anonymt", relatives.anonymous == .unknown),
      ("egne tilbud til barn", relatives.forChildren == .unknown),
    ]
  }
  return facts.filter(\.isUnknown).map(\.name)
}

extension Place {
  /// Whether one gets in by wheelchair; nil for what is no place to go to.
  fileprivate var wheelchair: Fact? {
    if case .site(let site) = self { site.accessibility.wheelchair } else { nil }
  }
}
