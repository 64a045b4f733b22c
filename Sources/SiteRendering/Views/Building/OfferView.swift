import Markup
import SiteModel
import Templates

extension Edition {
  /// Everything about an offer.
  ///
  /// - Parameter root: The way from the page to the site's root.
  /// - Parameter address: The page's address.
  func offer(_ place: Int, root: String, address: String) -> ViewRecord {
    let offer = site.offers[place]
    let numbers = index.numbers[place]
    let texts = offer.texts(in: language)
    let body = bodyParts(texts, root: root)
    let facts = facts(offer, numbers)
    return OfferShapes.offer.record([
      "id": .text(offer.id),
      "tittel": .text(texts.title),
      "kort": .linked(texts.summary),
      "annet_sprak": .text(texts.language.other(than: language)),
      "ogsa_kalt": .lines(offer.otherNames),
      "slag": .text(shared.kinds[offer.kind]),
      "slag_kode": .text(offer.kind.code),
      "kommuner": .list(numbers.municipalities.map { shared.municipalityLinks[$0] }),
      "status": .record(status(offer)),
      "beskjed": .record(notice(offer)),
      "gammel": .record(old(offer)),
      "kontrollert": .text(wording.verified(offer.verification, on: site.date)),
      "neste_kontroll": .text(nextCheck(offer)),
      "oversettelser": .list(translations(offer)),
      "ring": .phone(firstPhone(of: offer)),
      "innledning": body.introduction,
      "hvem": body.audience,
      "mer": body.rest,
      "fakta": .list(facts.shown),
      "ikke_oppgitt": .text(facts.unknown.isEmpty ? nil : wording.joined(facts.unknown)),
      "parorende_fakta": .list(relativesFacts(offer)),
      "hva_du_far": .lines(texts.whatYouGet),
      "slik_gjor_du": .lines(texts.steps),
      "hva_skjer_forst": .linked(texts.firstContact),
      "kontakt": .list(offer.contacts.map(contact)),
      "kommunekontakt": .list(municipalityContacts(offer)),
      "apningstider": .record(offer.schedule.map(schedule)),
      "steder": places(offer),
      "ventetid": .record(waiting(offer)),
      "kapasitet": .list(offer.capacity.map(capacity)),
      "tilbyder": .record(provider(of: offer)),
      "samarbeid": .list(offer.partners.compactMap(providerLink)),
      "temaer": .list(numbers.themes.map(themeLink)),
      "malgrupper": .list(numbers.audiences.map(audienceLink)),
      "del_av": numbers.whole.map(offerLink) ?? .absent,
      "deler": .list(index.parts[place].map(offerLink)),
      "se_ogsa": .list(index.related.offers(for: place).map(line)),
      "tall": .list(index.figuresByOffer[place].map(figureLink)),
      "hjelpelinjer": helplines(themes: numbers.themes, audiences: numbers.audiences),
      "kilder": sources(offer.sources),
      "meld_feil": .record(report(offer, texts, facts: facts.shown, address: address)),
      "utskrift": .record(printSheet(offer, texts, address: address)),
      "lenke_send": .record(sendLinks(texts, address: address)),
    ])
  }

  /// The text, cut where the page puts something of its own between.
  private func bodyParts(
    _ texts: OfferTexts, root: String
  ) -> (introduction: ViewValue, audience: ViewValue, rest: ViewValue) {
    guard !texts.body.isEmpty else { return (.absent, .absent, .absent) }
    let audienceHeading = settings.audienceHeadings[texts.language]
    var introduction: [UInt8] = []
    var audience: [UInt8] = []
    var rest: [UInt8] = []
    let parts = texts.body.htmlParts(texts: markupTexts) {
      routes.address(of: $0, in: language).map { root + $0 }
    }
    for part in parts {
      if part.heading == nil {
        introduction += part.html
      } else if part.heading?.text == audienceHeading {
        audience += part.content
      } else {
        rest += part.html
      }
    }
    func value(_ html: [UInt8]) -> ViewValue { html.isEmpty ? .absent : .html(html) }
    return (value(introduction), value(audience), value(rest))
  }

  /// The number to call; none when the offer has ended.
  func firstPhone(of offer: Offer) -> String? {
    offer.status == .ended ? nil : offer.contacts.lazy.compactMap(\.phone).first
  }

  private func translations(_ offer: Offer) -> [ViewRecord] {
    let route = Route.offer(offer.id)
    return routes.languages(of: route).filter { $0 != language }.map { other in
      OfferShapes.translation.record([
        "kode": .text(other.rawValue), "navn": .text(settings.languageNames[other]),
        "adresse": .text(routes.address(of: route, in: other)),
      ])
    }
  }

  /// The municipalities' websites, for offers with nobody to call.
  private func municipalityContacts(_ offer: Offer) -> [ViewRecord] {
    guard !offer.contacts.contains(where: { $0.phone != nil }) else { return [] }
    return offer.municipalities.compactMap { index.places.municipalities[$0] }.map { place in
      let municipality = site.municipalities[place]
      return OfferShapes.site.record([
        "navn": .text(municipality.name), "url": .text(municipality.website),
        "vert": .text(hostForShowing(municipality.website)),
      ])
    }
  }

  private func provider(of offer: Offer) -> ViewRecord? {
    guard let place = offer.provider.flatMap({ index.places.providers[$0] }) else { return nil }
    let provider = site.providers[place]
    return OfferShapes.provider.record([
      "navn": .text(provider.name),
      "adresse": .text(address(.provider(provider.id))),
      "type": .text(provider.type.map { text("swift.tilbydertype.\($0.rawValue)") }),
      "nettside": .web(provider.website),
    ])
  }

  private func waiting(_ offer: Offer) -> ViewRecord? {
    guard let waiting = offer.waiting else { return nil }
    return OfferShapes.waiting.record([
      "linje": .linked(waiting.text),
      "sagt": .text(
        waiting.date.map { text("swift.ventetid.sagt", ["dato": wording.date($0)]) }),
    ])
  }

  private func capacity(_ capacity: Capacity) -> ViewRecord {
    OfferShapes.capacity.record([
      "linje": .linked(capacity.text), "ar": .text(capacity.year.map { String($0) }),
    ])
  }
}
