import SiteBase
import SiteModel
import Templates

/// Where an offer is given.
struct PlaceView {
  private(set) var name: String?
  private(set) var address: String?
  private(set) var note: String?
  private(set) var channel: String?
  private(set) var isHidden = false
  private(set) var municipality: String?
  private(set) var accessibility: [FactView] = []
  private var map: String?

  init(_ place: Place, _ offer: Offer, _ links: SiteLinks) {
    switch place {
    case .site(let site):
      name = site.name
      address = site.address.flatMap(Self.line)
      note = site.note
      municipality = site.municipality.flatMap {
        offer.municipalities.contains($0) ? nil : links.municipalityNames([$0])
      }
      accessibility = links.wording.accessibility(site.accessibility)
      map = address.flatMap { address in
        links.mapURL?.filled(["adresse": percentEncoded(address)])
      }
    case .channel(let channel, let note):
      self.note = note
      self.channel = links.wording.texts.text("tall_og_ord.kanal.\(channel.code)")
    case .hidden(let note):
      self.note = note
      isHidden = true
    }
  }

  private static func line(_ address: Address) -> String? {
    let town = [address.postalCode, address.town].compactMap(\.self).joined(separator: " ")
    let parts = [address.street, town.isEmpty ? nil : town].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// The place in lines of text, as pages show it.
  var lines: [PublicFacts.Line] {
    let facts = accessibility.map { "\($0.name): \($0.value)" }
    let hidden = isHidden ? [PublicFacts.Line("", .hiddenPlace)] : []
    return hidden
      + ([channel, name, address, municipality, note].compactMap(\.self) + facts).map { .init($0) }
  }

  static let shape = Shape<PlaceView>("Sted", "Where something is given.") { f in
    f.text("navn", "The name of the place.") { $0.name }
    f.text("adresselinje", "The street address on one line.") { $0.address }
    f.linked("merknad", "How to find it.") { $0.note }
    f.text("kanal", "A way to take part that is no place, in words.") { $0.channel }
    f.flag("skjult", "The address is secret.") { $0.isHidden }
    f.text("kommune_navn", "The municipality, when it is none of the offer's.") {
      $0.municipality
    }
    f.list("tilgjengelighet", FactView.shape, "What is known about accessibility.") {
      $0.accessibility
    }
    f.text("kart", "The address on a map; absent when the site has none.") { $0.map }
  }
}

extension Wording {
  /// What is known about getting into and around a place.
  fileprivate func accessibility(_ facts: PlaceAccessibility) -> [FactView] {
    let all = [
      ("rullestol", facts.wheelchair), ("heis", facts.lift), ("hc_toalett", facts.toilet),
      ("hc_parkering", facts.parking), ("teleslynge", facts.hearingLoop),
    ]
    return all.compactMap { key, fact in
      self.fact(key, fact).map {
        FactView(name: texts.text("tall_og_ord.tilgjengelighet.\(key)"), value: $0)
      }
    }
  }
}

extension Channel {
  /// The channel's key among the texts.
  fileprivate var code: String { self == .outdoors ? "utendors" : rawValue }
}
