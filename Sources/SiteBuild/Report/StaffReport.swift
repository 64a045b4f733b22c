import Markup
import SiteBase
import SiteModel

/// What staff may look at next, in Norwegian: how each offer reads, and what nobody has said about it.
///
/// Unknown facts are not mistakes. The report names them so that someone can ask.
package func staffReport(_ site: Site) -> String {
  var text = "Rapport for \(site.date.iso)\n\n"
  var counts: [String: Int] = [:]
  for offer in site.offers {
    let unknown = offer.unstatedFacts
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
