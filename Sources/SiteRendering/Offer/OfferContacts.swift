import SiteModel
import Templates

/// Whom to call about an offer: its own contact, or else its provider's, or else the municipality's
/// way in.
struct OfferContacts {
  /// The offer's own. An offer that has ended has none, since nobody answers for it there any more.
  let own: [Contact]
  /// The contact of its provider, or of a voluntary partner; nil when the own contact is enough or
  /// none of them has one.
  let inherited: (provider: Provider, contacts: [Contact])?
  /// The municipalities' ways in that fit best, when neither of those has a number or an address.
  let waysIn: [(municipality: Municipality, way: WayIn)]
  /// The organisation behind an offer that isn't public, when there is no contact for either; the ways
  /// in are then for those who don't find it.
  let organisation: Provider?
  /// The municipalities, by number, whose websites are shown when there is nobody to call.
  let websites: [Int]

  init(_ offer: Offer, _ references: OfferReferences, _ index: SiteIndex) {
    let hasEnded = offer.status == .ended
    let own = hasEnded ? [] : offer.contacts
    let isEnough = own.contains(where: \.isAnswered)
    let inherited = isEnough ? nil : index.contactOfOthers(for: offer)
    let municipalities = references.municipalities.map { index.site.municipalities[$0] }
    let waysIn: [(municipality: Municipality, way: WayIn)] =
      isEnough || inherited != nil
      ? []
      : municipalities.compactMap { municipality in
        municipality.wayIn(for: offer).map { (municipality, $0) }
      }
    let isUnanswered = !isEnough && inherited == nil && waysIn.isEmpty
    // The number of an ended offer is still better than none.
    self.own = hasEnded && isUnanswered ? offer.contacts : own
    self.inherited = inherited
    self.waysIn = waysIn
    organisation =
      isEnough || inherited != nil || hasEnded ? nil : index.organisation(behind: offer)
    websites = isUnanswered ? references.municipalities : []
  }

  static let shape =
    Shape<(contacts: OfferContacts, links: SiteLinks)>(
      "Tilbudskontakt", "Whom to call about an offer."
    ) { f in
      f.list("egne", ContactView.shape, "The offer's own contacts.") { view in
        view.contacts.own.map { ContactView(contact: $0, links: view.links) }
      }
      f.text("hvem_sin", "Whose the inherited contact is.") { $0.contacts.inherited?.provider.name }
      f.list("arvet", ContactView.shape, "The contacts of its provider.") { view in
        view.contacts.inherited.map { inherited in
          inherited.contacts.map {
            ContactView(
              contact: $0, links: view.links, shownName: inherited.provider.name)
          }
        } ?? []
      }
      f.text("organisasjon", "The organisation that gives the offer, when it has no contact.") {
        $0.contacts.organisation?.name
      }
      f.optional("organisasjon_nettside", TextShape.web, "Its website.") {
        $0.contacts.organisation?.website
      }
      f.list("veier_inn", WayInView.shape, "The municipalities' ways in that fit best.") { view in
        let ways = view.contacts.waysIn
        return ways.map {
          WayInView(
            way: $0.way, links: view.links,
            municipality: ways.count > 1 ? $0.municipality.name : nil)
        }
      }
      f.list("nettsteder", Website.shape, "Municipalities' websites, when nobody can be called.") {
        view in
        view.contacts.websites.map {
          let municipality = view.links.index.site.municipalities[$0]
          return Website(name: municipality.name, url: municipality.website)
        }
      }
    }
}

extension SiteIndex {
  /// The contact that an offer without its own has from others: its provider's, or for a voluntary
  /// offer that of a voluntary partner; nil when none has one.
  fileprivate func contactOfOthers(
    for offer: Offer
  ) -> (provider: Provider, contacts: [Contact])? {
    if let inherited = offer.inheritedContact, let number = numbers.providers[inherited.provider] {
      return (site.providers[number], inherited.contacts)
    }
    guard offer.kind == .voluntary else { return nil }
    return offer.partners.lazy.compactMap(answeredContacts).first { $0.provider.type == .voluntary }
  }

  /// The voluntary or non-profit provider of an offer; nil for a public one.
  fileprivate func organisation(behind offer: Offer) -> Provider? {
    offer.provider.flatMap { numbers.providers[$0] }.map { site.providers[$0] }
      .flatMap { $0.type == .voluntary ? $0 : nil }
  }

  /// The contacts of a provider, or of the nearest one it is a part of that has a number or an
  /// address; nil when none has.
  func answeredContacts(of id: String) -> (provider: Provider, contacts: [Contact])? {
    var next: String? = id
    for _ in 0...VocabularyLimits.depth {
      guard let number = next.flatMap({ numbers.providers[$0] }) else { return nil }
      let provider = site.providers[number]
      if provider.contacts.contains(where: \.isAnswered) { return (provider, provider.contacts) }
      next = provider.parent
    }
    return nil
  }
}
