import SiteBase
import SiteModel

/// The published offers in words, in the order of the site.
///
/// - Parameters:
///   - baseURL: The site's address with `/` at its end; nil when it has none.
///   - jobs: The number of threads.
package func offersInWords(
  _ site: Site, texts: InterfaceTexts, baseURL: String?, jobs: Int
) -> [OfferInWords] {
  let index = SiteIndex(site, jobs: jobs)
  let links = SiteLinks(
    index, SiteRoutes(site), Wording(texts: texts[.nb]), baseURL: baseURL)
  return site.offers.indices.map { OfferWords(number: $0, links: links).all }
}

/// Puts one offer into words.
private struct OfferWords {
  let number: Int
  let links: SiteLinks

  private var offer: Offer { links.index.site.offers[number] }
  private var references: OfferReferences { links.index.references[number] }
  private var wording: Wording { links.wording }
  private var texts: LanguageTexts { links.wording.texts }

  var all: OfferInWords {
    let facts = OfferFacts(offer, references, links)
    let words = offer.texts(in: .nb)
    func values(_ facts: [FactView]) -> [String] { facts.map { "\($0.name): \($0.value)" } }
    let parts: [(String, [String])] = [
      ("Slik står det til", status),
      ("Beskjed på siden", [offer.notice?.text].compactMap(\.self)),
      ("Hvem det er for", values(facts.audience)),
      ("Slik er det", facts.others),
      ("For pårørende", values(wording.relativesFacts(offer))),
      ("Hva du får", words.whatYouGet),
      ("Slik gjør du", words.steps),
      ("Hva som skjer først", [words.firstContact].compactMap(\.self)),
      ("Kontakt", contacts),
      ("Når det er åpent", offer.schedule.map(links.lines) ?? []),
      ("Hvor det er", offer.places.flatMap(lines)),
      ("Ventetid", waiting),
      ("Hvem som gir tilbudet", provider),
    ]
    return OfferInWords(
      id: offer.id, title: words.title, summary: words.summary,
      parts: parts.filter { !$0.1.isEmpty }.map { .init(heading: $0.0, lines: $0.1) },
      questions: OpenQuestion.questions(about: offer).map {
        text("tall_og_ord.sporsmal.\($0.rawValue)")
      },
      page: links.absolute(links.address(.offer(offer.id))))
  }

  private func text(_ key: String) -> String { texts.text(key) }

  private var status: [String] {
    guard let view = StatusView(offer, links) else { return [] }
    return [text("tall_og_ord.status.\(view.key).tittel"), offer.statusNote].compactMap(\.self)
  }

  private var contacts: [String] {
    let contacts = OfferContacts(offer, references, links.index)
    let inherited = contacts.inherited.map { inherited in
      inherited.contacts.map {
        inherited.provider.name + " – " + line($0, withoutName: inherited.provider.name)
      }
    }
    return contacts.own.map { line($0, withoutName: nil) } + (inherited ?? [])
  }

  private func line(_ contact: Contact, withoutName name: String?) -> String {
    let parts = [
      contact.name == name ? nil : contact.name, contact.phone.map { "telefon \($0)" },
      contact.sms.map { "SMS \($0)" }, contact.email, contact.website, contact.form, contact.note,
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  private func lines(_ place: Place) -> [String] {
    let view = PlaceView(place, offer, links)
    let place = [view.name, view.address, view.channel, view.municipality, view.note]
      .compactMap(\.self).joined(separator: ", ")
    let access = view.accessibility.map { "\($0.name): \($0.value)" }
    return (view.isHidden ? ["Adressen er ikke offentlig."] : []) + (place.isEmpty ? [] : [place])
      + access
  }

  private var waiting: [String] {
    guard let waiting = offer.waiting else { return [] }
    let said = waiting.date.map {
      texts.text("tall_og_ord.ventetid.sagt", ["dato": wording.date($0)])
    }
    return [waiting.text + (said.map { " (\($0))" } ?? "")]
  }

  private var provider: [String] {
    guard let number = offer.provider.flatMap({ links.index.numbers.providers[$0] }) else {
      return []
    }
    return [links.index.site.providers[number].name]
  }
}
