import SiteModel
import Templates

/// A til Å: every name, or the letters when each has a page of its own; or the names on one letter.
struct AlphabetPage: SitePage {
  let head: PageHead
  private let groups: [Alphabet.Group]
  private let count: Int
  /// The letter of the page; nil on the page of them all.
  private let slug: String?
  private let links: SiteLinks

  /// Every name.
  init(_ parts: PageParts) {
    links = parts.links
    let alphabet = links.index.alphabet
    groups = alphabet.hasPagePerLetter ? [] : alphabet.groups.filter { !$0.entries.isEmpty }
    count = alphabet.count
    slug = nil
    head = PageHead(
      heading: links.wording.texts.text("tall_og_ord.overskrift.a_til_a"),
      description: links.wording.texts.text("tall_og_ord.beskrivelse.a_til_a"))
  }

  /// The names on one letter.
  init(letter slug: String, _ parts: PageParts) {
    links = parts.links
    let texts = links.wording.texts
    groups = links.index.alphabet.groups.filter { $0.letter.slug == slug }
    count = groups.first?.entries.count ?? 0
    self.slug = slug
    head = PageHead(
      heading: texts.text(
        "tall_og_ord.overskrift.bokstav", ["bokstav": groups.first?.letter.name ?? slug]),
      description: texts.text("tall_og_ord.beskrivelse.a_til_a"),
      above: [
        Link(name: texts.text("tall_og_ord.overskrift.a_til_a"), address: links.address(.aToZ))
      ])
  }

  static let layout = Shape<AlphabetPage>("a-til-a", "Names of offers.") { f in
    f.text("antall", "How many names, in words.") { $0.links.wording.names($0.count) }
    f.list("bokstaver", LetterLink.shape, "The alphabet.") { page in
      page.links.index.alphabet.groups.map { LetterLink($0, here: page.slug, page.links) }
    }
    f.list("grupper_bokstav", LetterGroup.shape, "The names by letter.") { page in
      page.groups.map { LetterGroup(group: $0, links: page.links) }
    }
  }
}

/// A letter of the alphabet.
private struct LetterLink {
  let name: String
  let address: String?
  let isHere: Bool
  let count: String?

  init(_ group: Alphabet.Group, here: String?, _ links: SiteLinks) {
    let slug = group.letter.slug
    let hasPages = links.index.alphabet.hasPagePerLetter
    let isEmpty = group.entries.isEmpty
    name = group.letter.name
    address =
      isEmpty ? nil : hasPages ? links.address(.letter(slug)) : links.address(.aToZ) + "#" + slug
    isHere = slug == here
    count =
      hasPages && here == nil && !isEmpty ? links.wording.names(group.entries.count) : nil
  }

  static let shape = Shape<LetterLink>("Bokstav", "A letter of the alphabet.") { f in
    f.text("bokstav", "The letter.") { $0.name }
    f.text("adresse", "Where its names are; absent when there are none.") { $0.address }
    f.flag("her", "It is the page's letter.") { $0.isHere }
    f.text("antall", "How many names, in words; only when each letter has a page.") { $0.count }
  }
}

/// The names on a letter.
private struct LetterGroup {
  let group: Alphabet.Group
  let links: SiteLinks

  static let shape = Shape<LetterGroup>("Bokstavgruppe", "The names on a letter.") { f in
    f.text("id", "The heading's anchor.") { $0.group.letter.slug }
    f.text("bokstav", "The letter.") { $0.group.letter.name }
    f.list("oppforinger", LetterEntry.shape, "The names in order.") { view in
      view.group.entries.map {
        LetterEntry(entry: $0, offer: view.links.index.site.offers[$0.offer], links: view.links)
      }
    }
  }
}

/// A name in A til Å.
private struct LetterEntry {
  let entry: Alphabet.Entry
  let offer: Offer
  let links: SiteLinks

  static let shape = Shape<LetterEntry>("Oppforing", "A name in A til Å.") { f in
    f.text("tittel", "The name.") { $0.entry.name }
    f.text("adresse", "The offer's page.") { $0.links.address(.offer($0.offer.id)) }
    f.text("kommune_navn", "The municipalities it serves.") {
      $0.links.municipalityNames($0.offer.municipalities)
    }
    f.text("egentlig", "The title, when the name is another one.") {
      $0.entry.isOther ? $0.offer.texts(in: $0.links.language).title : nil
    }
    f.text("annet_sprak", "The language of the name when it isn't the page's.") {
      $0.offer.texts(in: $0.links.language).language.other(than: $0.links.language)
    }
  }
}

extension Wording {
  /// How many names.
  fileprivate func names(_ count: Int) -> String {
    texts.text("tall_og_ord.antall.oppforinger", count: count)
  }
}
