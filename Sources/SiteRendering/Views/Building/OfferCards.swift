import SiteModel
import Templates

extension Edition {
  /// Makes an offer's card.
  func makeCard(_ place: Int) -> ViewRecord {
    let offer = site.offers[place]
    let texts = offer.texts(in: language)
    return OfferListShapes.card.record([
      "id": .text(offer.id),
      "tittel": .text(texts.title),
      "adresse": .text(address(.offer(offer.id))),
      "kort": .linked(texts.summary),
      "slag": .text(shared.kinds[offer.kind]),
      "slag_kode": .text(offer.kind.code),
      "tilbyder": .text(offer.provider.flatMap { providerName($0) }),
      "kommune_navn": .text(municipalityNames(offer.municipalities)),
      "fakta": .lines(decidingFacts(offer)),
      "status": .text(statusMark(offer.status)),
      "telefon": .phone(firstPhone(of: offer)),
      "annet_sprak": .text(texts.language.other(than: language)),
      "skille": .text(distinction(place)),
    ])
  }

  /// Makes an offer's line.
  ///
  /// - Parameter tellsKind: Whether the kind is said where the age isn't stated.
  func makeLine(_ place: Int, tellsKind: Bool = true) -> ViewRecord {
    let offer = site.offers[place]
    let texts = offer.texts(in: language)
    return OfferListShapes.compact.record([
      "tittel": .text(texts.title),
      "adresse": .text(address(.offer(offer.id))),
      "skille": .text(distinction(place)),
      "merke": .text(statedAge(offer) ?? (tellsKind ? shared.kinds[offer.kind] : nil)),
      "status": .text(statusMark(offer.status)),
      "annet_sprak": .text(texts.language.other(than: language)),
    ])
  }

  /// What tells an offer from another with the same title: its municipalities.
  private func distinction(_ place: Int) -> String? {
    index.sharesTitle[place] ? municipalityNames(site.offers[place].municipalities) : nil
  }

  /// The facts that decide whether an offer is worth a look: age first, also when it isn't stated,
  /// then what makes it easy or hard to get in.
  private func decidingFacts(_ offer: Offer) -> [String] {
    let most = 4
    var facts = [statedAge(offer) ?? text("swift.alder.ikke_oppgitt").capitalizedFirst]
    func add(_ key: String, if isSo: Bool) {
      if isSo, facts.count < most { facts.append(text("swift.kortfakta.\(key)")) }
    }
    add("uten_henvisning", if: offer.access.referral == .no)
    add("med_henvisning", if: offer.access.referral == .yes)
    add("gratis", if: offer.price == .free)
    add("drop_in", if: offer.access.dropIn == .yes)
    add("anonymt", if: offer.access.anonymous == .yes)
    add("digitalt", if: offer.isGiven(through: .digital))
    add("hjemme", if: offer.isGiven(through: .home))
    return facts
  }

  /// The age in words: the user's, or else the relative's and that it is; nil when neither is stated.
  private func statedAge(_ offer: Offer) -> String? {
    if let age = offer.age { return wording.age(age).capitalizedFirst }
    return offer.relativesAge.map { text("swift.fakta.parorende_alder") + ": " + wording.age($0) }
  }

  /// The status in few words; nil when the offer runs as usual.
  func statusMark(_ status: OfferStatus) -> String? {
    status.textKey.map { text("swift.status.\($0).merke") }
  }

  /// A provider's name; nil for an id that isn't there.
  func providerName(_ id: String) -> String? {
    index.places.providers[id].map { site.providers[$0].name }
  }

  /// The names of some municipalities, joined.
  func municipalityNames(_ ids: [String]) -> String {
    wording.joined(
      ids.compactMap { index.places.municipalities[$0].map { site.municipalities[$0].name } })
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
