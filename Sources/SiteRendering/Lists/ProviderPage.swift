import SiteModel
import Templates

/// A provider: its own offers by municipality, then those of its parts.
struct ProviderPage: SitePage {
  let number: Int
  let provider: Provider
  let links: SiteLinks
  let lists: OfferLists
  private let groups: [OfferGroup]
  private let count: String

  init(_ number: Int, _ parts: PageParts) {
    let links = parts.links
    let index = links.index
    let own = index.offersByProvider[number]
    var seen = Set(own)
    var groups = parts.lists.byMunicipality(own)
    for part in index.providers.parts[number] {
      let provider = index.site.providers[part]
      let offers = index.offersWithParts(of: part).filter { seen.insert($0).inserted }
      groups.append(
        OfferGroup(
          id: "tilbyder-" + provider.id, title: provider.name,
          address: links.address(.provider(provider.id)), offers: offers))
    }
    self.number = number
    self.links = links
    self.groups = groups
    lists = parts.lists
    provider = index.site.providers[number]
    count = links.wording.offers(seen.count)
  }

  var head: PageHead {
    PageHead(
      heading: provider.name,
      description: links.wording.texts.text(
        "tall_og_ord.beskrivelse.tilbyder", ["antall": count, "tilbyder": provider.name]),
      municipality: provider.municipalities.count == 1
        ? links.index.numbers.municipalities[provider.municipalities[0]] : nil,
      above: [
        Link(
          name: links.wording.texts.text("tall_og_ord.overskrift.tilbydere"),
          address: links.address(.providers))
      ])
  }

  static let shape = Shape<ProviderPage>("Tilbyder", "Who gives offers.") { f in
    f.text("navn", "The name in full.") { $0.provider.name }
    f.text("forkortelse", "The abbreviation.") { $0.provider.abbreviation }
    f.text("type", "Who is behind it.") { $0.links.wording.type(of: $0.provider) }
    f.linked("kort", "One sentence.") { $0.provider.summary }
    f.linked("merknad", "A remark.") { $0.provider.note }
    f.optional("nettside", TextShape.web, "Its website.") { $0.provider.website }
    f.optional("overordnet", Link.shape, "What it is a part of.") {
      $0.provider.parent.flatMap($0.links.provider)
    }
    f.list("underordnede", Link.shape, "Its parts.") { page in
      page.links.index.providers.parts[page.number].map { page.links.providers[$0] }
    }
    f.list("kommuner", Link.shape, "Where it works.") {
      $0.provider.municipalities.compactMap($0.links.municipality)
    }
    f.text("antall", "How many offers, in words.") { $0.count }
    f.list(
      "grupper", OfferGroupView.shape, "Its offers by municipality, then each part's."
    ) { $0.lists.views($0.groups) }
  }

  /// The fields of the layout: the provider, and whom to call.
  static let layout = Shape<ProviderPage>("tilbyder", "A provider's page.") { f in
    f.record("tilbyder", shape, "The provider.") { $0 }
    f.list("kontakt", ContactView.shape, "How to reach it, or what it is a part of.") { page in
      page.contacts.map {
        ContactView(contact: $0, links: page.links, shownName: page.provider.name)
      }
    }
    f.list("kommuneveier", GeneralWayIn.shape, "Whom to call where it works; none with a contact.")
    {
      page in
      page.contacts.contains(where: \.isAnswered)
        ? [] : page.links.generalWaysIn(only: page.provider.municipalities)
    }
  }

  /// Its own contacts or those of what it is a part of, then the contact cards of its offers.
  private var contacts: [Contact] {
    let own = links.index.answeredContacts(of: provider.id)?.contacts ?? provider.contacts
    var seen = Set(own.compactMap(\.id))
    return own
      + links.index.offersByProvider[number]
      .flatMap { links.index.site.offers[$0].contacts }
      .filter { contact in contact.id.map { seen.insert($0).inserted } ?? false }
  }
}

extension SiteIndex {
  /// The offers of a provider and of everything below it; one may be there several times.
  fileprivate func offersWithParts(of provider: Int) -> [Int] {
    providers.withParts(provider).flatMap { offersByProvider[$0] }
  }
}

/// Every provider, by municipality; those of several or none last.
struct ProvidersPage: SitePage {
  let head: PageHead
  private let groups: [Group]

  private struct Group {
    let id: String
    let title: String
    let providers: [CountedLink]
  }

  init(_ parts: PageParts) {
    let links = parts.links
    let texts = links.wording.texts
    let site = links.index.site
    func group(_ id: String, _ title: String, _ isInGroup: (Provider) -> Bool) -> Group? {
      let providers = site.providers.indices.filter { isInGroup(site.providers[$0]) }
        .map { ($0, NorwegianOrder(site.providers[$0].name)) }
        .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
      guard !providers.isEmpty else { return nil }
      return Group(
        id: id, title: title,
        providers: providers.map { number, _ in
          links.counted(
            provider: number, count: Set(links.index.offersWithParts(of: number)).count)
        })
    }
    head = PageHead(
      heading: texts.text("tall_og_ord.overskrift.tilbydere"),
      description: texts.text("tall_og_ord.beskrivelse.tilbydere"))
    groups =
      site.municipalities.compactMap { municipality in
        group("kommune-" + municipality.id, municipality.name) {
          $0.municipalities == [municipality.id]
        }
      }
      + [
        group("flere", texts.text("tall_og_ord.tilbydergruppe.flere")) {
          $0.municipalities.count != 1
        }
      ].compactMap(\.self)
  }

  private static let group = Shape<Group>("Tilbydergruppe", "Providers with a heading.") { f in
    f.text("id", "The heading's anchor.") { $0.id }
    f.text("tittel", "The heading.") { $0.title }
    f.list("leverandorer", CountedLink.shape, "The providers.") { $0.providers }
  }

  static let layout = Shape<ProvidersPage>("tilbydere", "Every provider.") { f in
    f.list("grupper_tilbydere", group, "The providers by municipality.") { $0.groups }
  }
}
