import SiteModel
import Templates

extension Edition {
  /// A til Å: every name, or the letters when each has a page of its own.
  func alphabetPage() -> PageContent {
    let alphabet = index.alphabet
    let groups = alphabet.hasPagePerLetter ? [] : alphabet.groups.filter { !$0.entries.isEmpty }
    return PageContent(
      layout: .aToZ, heading: text("swift.overskrift.a_til_a"),
      description: text("swift.beskrivelse.a_til_a"),
      fields: [
        "antall": .text(names(alphabet.count)),
        "bokstaver": .list(alphabet.groups.map { letter($0, here: nil) }),
        "grupper_bokstav": .list(groups.map(letterGroup)),
      ])
  }

  /// The names on one letter.
  func letterPage(_ slug: String) -> PageContent {
    guard let group = index.alphabet.groups.first(where: { $0.letter.slug == slug }) else {
      preconditionFailure("The letter '\(slug)' has a page and no names")
    }
    return PageContent(
      layout: .letter, heading: text("swift.overskrift.bokstav", ["bokstav": group.letter.name]),
      description: text("swift.beskrivelse.a_til_a"),
      above: [.link(text("swift.overskrift.a_til_a"), address(.aToZ))],
      fields: [
        "antall": .text(names(group.entries.count)),
        "bokstaver": .list(index.alphabet.groups.map { letter($0, here: slug) }),
        "grupper_bokstav": .list([letterGroup(group)]),
      ])
  }

  private func letter(_ group: Alphabet.Group, here: String?) -> ViewRecord {
    let hasPages = index.alphabet.hasPagePerLetter
    let whereItIs =
      hasPages ? address(.letter(group.letter.slug)) : address(.aToZ) + "#" + group.letter.slug
    return ListShapes.letter.record([
      "bokstav": .text(group.letter.name),
      "adresse": .text(group.entries.isEmpty ? nil : whereItIs),
      "her": .flag(group.letter.slug == here),
      "antall": .text(
        hasPages && here == nil && !group.entries.isEmpty ? names(group.entries.count) : nil),
    ])
  }

  private func letterGroup(_ group: Alphabet.Group) -> ViewRecord {
    ListShapes.letterGroup.record([
      "id": .text(group.letter.slug), "bokstav": .text(group.letter.name),
      "oppforinger": .list(group.entries.map(entry)),
    ])
  }

  private func entry(_ entry: Alphabet.Entry) -> ViewRecord {
    let offer = site.offers[entry.offer]
    let texts = offer.texts(in: language)
    return ListShapes.letterEntry.record([
      "tittel": .text(entry.name),
      "adresse": .text(address(.offer(offer.id))),
      "kommune_navn": .text(municipalityNames(offer.municipalities)),
      "egentlig": .text(entry.isOther ? texts.title : nil),
      "annet_sprak": .text(texts.language.other(than: language)),
    ])
  }

  private func names(_ count: Int) -> String {
    texts.text("swift.antall.oppforinger", count: count)
  }
}
