import SiteBase
import SiteRendering

/// A link to a field of a form, and where on a page it belongs.
struct Pencil: Sendable {
  /// A place of a page. A theme that has no such place has no pencil there.
  enum Place: Sendable {
    /// After the main heading.
    case title
    /// At the element with an id: after a heading, in an item of a list or a word of a glossary, before all
    /// others.
    case id(String)
    /// Before the first element of the content whose markup begins so.
    case before(String)
  }

  let place: Place
  let form: FormLink
  /// The keys and list positions down to the field.
  let field: [String]
  /// What people call what is edited; nil for the text of the heading.
  let name: MessageText?

  init(_ place: Place, _ form: FormLink, _ field: [String], _ name: MessageText? = nil) {
    self.place = place
    self.form = form
    self.field = field
    self.name = name
  }

  init(_ place: Place, _ form: FormLink, _ field: [String], _ name: String) {
    self.init(place, form, field, MessageText(nb: name, en: name))
  }
}

extension Pencil {
  /// Where an offer's page shows what a field states: ids and marks of the standard theme.
  static let ofOffers: [Pencil] = {
    let form = FormLink(kind: "tilbud", id: "")
    let headings: [(String, String)] = [
      ("kontakte", "kontakt"), ("nar", "åpningstider"), ("hvor", "steder"), ("vilkar", "tilgang"),
      ("far", "hva_du_får"), ("parorende", "pårørende"), ("forst", "hva_skjer_først"),
      ("ventetid", "ventetid"), ("tilbyder", "tilbyder"), ("kapasitet", "kapasitet"),
      ("sjekket", "kontrollert"), ("sporsmal", "tilgang"), ("hvem", "brodtekst"),
    ]
    return [Pencil(.title, form, ["tittel"])]
      + headings.map { Pencil(.id($0.0), form, [$0.1]) } + [
        Pencil(
          .before("<dl class=\"fakta\" data-liste>"), form, ["målgrupper"],
          MessageText(nb: "Hvem det er for", en: "Who it is for")),
        Pencil(
          .before("<ol class=\"steg\""), form, ["slik_gjør_du"],
          MessageText(nb: "Slik gjør du", en: "What to do")),
      ]
  }()

  /// The places of a page about an entry of a vocabulary, a municipality, a plan or the site.
  static func all(_ subject: PageSubject, _ form: FormLink) -> [Pencil] {
    func fields(_ title: String, _ more: [Pencil] = []) -> [Pencil] {
      [Pencil(.title, form, [title])] + more
    }
    let summary = Pencil(.before("<p class=\"ingress\""), form, ["kort"], .summary)
    switch subject {
    case .provider: return fields("navn", [summary, Pencil(.id("kontakt"), form, ["kontakt"])])
    case .seeker: return fields("navn")
    case .theme, .audience, .lifeStage: return fields("navn", [summary])
    case .need: return fields("behov")
    case .municipality:
      return fields(
        "navn",
        [
          summary, Pencil(.id("veier-inn"), form, ["veier_inn"]),
          Pencil(.id("om"), form, ["nettsted"]),
        ])
    case .plan:
      return fields(
        "tittel",
        [
          Pencil(
            .before("<p class=\"visjon\">"), form, ["visjon"],
            MessageText(nb: "Det kommunen vil", en: "What the municipality wants")),
          Pencil(
            .id("behov"), form, ["behov"],
            MessageText(nb: "Det planen sier mangler", en: "What the plan says is lacking")),
          Pencil(.id("kilder"), form, ["kilde"]),
        ])
    case .site:
      return fields(
        "navn", [Pencil(.before("<p class=\"ingress\""), form, ["beskrivelse"], .summary)])
    case .offer, .written, .figures, .glossary, .list: return []
    }
  }
}

extension MessageText {
  /// The sentence below a heading.
  static let summary = MessageText(
    nb: "Setningen under overskriften", en: "The sentence below the heading")
  /// The running text of a page.
  static let text = MessageText(nb: "Teksten", en: "The text")
}
