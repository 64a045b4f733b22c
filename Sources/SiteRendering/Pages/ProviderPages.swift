import SiteModel
import Templates

extension Edition {
  /// A provider: its own offers by municipality, then those of its parts.
  func providerPage(_ place: Int) -> PageContent {
    let provider = site.providers[place]
    let own = index.offersByProvider[place]
    var seen = Set(own)
    var groups = byMunicipality(own)
    for part in index.providers.parts[place] {
      let offers = index.providers.withParts(part).flatMap { index.offersByProvider[$0] }
        .filter { seen.insert($0).inserted }
      groups.append(
        OfferGroup(
          id: "tilbyder-" + site.providers[part].id, title: site.providers[part].name,
          address: address(.provider(site.providers[part].id)), offers: offers))
    }
    let count = wording.offers(seen.count)
    return PageContent(
      layout: .provider, heading: provider.name,
      description: text(
        "swift.beskrivelse.tilbyder", ["antall": count, "tilbyder": provider.name]),
      municipality: provider.municipalities.count == 1
        ? index.places.municipalities[provider.municipalities[0]] : nil,
      above: [.link(text("swift.overskrift.tilbydere"), address(.providers))],
      fields: [
        "tilbyder": .record(
          ListShapes.provider.record([
            "navn": .text(provider.name),
            "forkortelse": .text(provider.abbreviation),
            "type": .text(provider.type.map { text("swift.tilbydertype.\($0.rawValue)") }),
            "kort": .linked(provider.summary),
            "merknad": .linked(provider.note),
            "nettside": .web(provider.website),
            "overordnet": provider.parent.flatMap(providerLink) ?? .absent,
            "underordnede": .list(
              index.providers.parts[place].compactMap { providerLink(site.providers[$0].id) }),
            "kommuner": .list(provider.municipalities.compactMap(municipalityLink)),
            "antall": .text(count),
            "grupper": self.groups(groups),
          ])),
        "kontakt": .list(contactCards(of: own).map(contact)),
      ])
  }

  /// The contact cards of some offers, each once, in the offers' order.
  private func contactCards(of offers: [Int]) -> [Contact] {
    var seen = Set<String>()
    return offers.flatMap { site.offers[$0].contacts }.filter { contact in
      contact.id.map { seen.insert($0).inserted } ?? false
    }
  }

  /// Every provider, by municipality; those of several or none last.
  func providersPage() -> PageContent {
    var groups: [ViewRecord] = site.municipalities.compactMap { municipality in
      providerGroup(
        id: "kommune-" + municipality.id, title: municipality.name,
        site.providers.indices.filter { site.providers[$0].municipalities == [municipality.id] })
    }
    let others = site.providers.indices.filter { site.providers[$0].municipalities.count != 1 }
    groups += [providerGroup(id: "flere", title: text("swift.tilbydergruppe.flere"), others)]
      .compactMap(\.self)
    return PageContent(
      layout: .providers, heading: text("swift.overskrift.tilbydere"),
      description: text("swift.beskrivelse.tilbydere"),
      fields: ["grupper_tilbydere": .list(groups)])
  }

  private func providerGroup(id: String, title: String, _ providers: [Int]) -> ViewRecord? {
    guard !providers.isEmpty else { return nil }
    let sorted = providers.map { ($0, NorwegianOrder(site.providers[$0].name)) }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    return ListShapes.providerGroup.record([
      "id": .text(id), "tittel": .text(title),
      "leverandorer": .list(
        sorted.map { place, _ in
          countedProvider(
            place,
            count: Set(
              index.providers.withParts(place).flatMap { index.offersByProvider[$0] }
            ).count)
        }),
    ])
  }

  /// A link to a provider with how much it gives; nothing is said of one that only works with others.
  func countedProvider(_ place: Int, count: Int) -> ViewRecord {
    let provider = site.providers[place]
    return LinkShapes.counted.record([
      "navn": .text(provider.name), "adresse": .text(address(.provider(provider.id))),
      "antall": .text(count == 0 ? nil : wording.offers(count)), "kort": .linked(provider.summary),
    ])
  }
}
