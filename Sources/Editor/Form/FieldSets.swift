import SiteModel
import SiteRendering

/// The sets that a form has its fields in, in the order of what people come to change.
struct FieldSets {
  /// A set: the key of its heading among the texts, and its fields.
  struct FieldSet {
    let key: String
    var fields: [FieldDescription]
    /// Whether the text below the front matter is in it.
    var hasBody = false
  }

  let sets: [FieldSet]

  /// The keys of the fields in plain ASCII.
  var keys: [String] { sets.flatMap { $0.fields.map(\.asciiKey) } }

  /// The sets of a thing. A field that no set names is in the last one, so that a new key of the schema is
  /// in the form at once.
  init(_ target: FormTarget) {
    let own = target.kind.inner.map(\.key)
    var hidden = target.kind.idKeys
    // Other pages show nothing of them.
    if target.kind.isWritten, target.subject != .written(.page, id: FixedPage.helpNow.rawValue) {
      hidden += ["nivåer", "grupper"]
    }
    var rest = target.schema.fields.filter { !hidden.contains($0.key) && !own.contains($0.key) }
    // A translated page takes all else from the page in the site's own language.
    if target.original != nil { rest.removeAll { !Self.translated.contains($0.key) } }
    guard let named = Self.named(target.kind) else {
      let isText = target.kind == .translation
      sets = [
        FieldSet(key: isText ? "oversettelse" : "opplysninger", fields: rest, hasBody: isText)
      ]
      return
    }
    var sets = named.map { key, names in
      FieldSet(
        key: key, fields: names.compactMap { name in rest.first { $0.key == name } },
        hasBody: key == "teksten")
    }
    rest.removeAll { field in sets.contains { $0.fields.contains { $0.key == field.key } } }
    if !rest.isEmpty { sets.append(FieldSet(key: "annet", fields: rest)) }
    self.sets = sets.filter { !$0.fields.isEmpty || $0.hasBody }
  }

  /// The fields of each set of a kind; nil for a kind that has all in one.
  private static func named(_ kind: FormTarget.Kind) -> [(key: String, names: [String])]? {
    switch kind {
    case .offer: offer
    case .page, .guide, .municipalityPage: written
    case .theme, .audience, .lifeStage: term
    case .helpline: helpline
    case .municipality: municipality
    case .site: site
    case .card, .provider, .translation, .word, .plan, .goal, .measure, .figure: nil
    }
  }

  /// The fields of a written page that a translation has too.
  private static let translated = ["tittel", "kort", "nivåer", "grupper"]

  private static let written: [(key: String, names: [String])] = [
    ("viktigst", ["tittel", "kort"]), ("teksten", ["nivåer", "grupper"]),
    ("viser", ["tilbud", "linjer", "for_hvem"]), ("kontroll", ["kontrollert", "kilde"]),
    ("mer", ["søkeord", "meny", "rekkefølge", "forlat_raskt"]),
  ]
  private static let term: [(key: String, names: [String])] = [
    ("viktigst", ["navn", "kort", "behov", "fra", "til", "alder"]),
    ("sok", ["hverdagsord", "smal"]),
    ("mer", ["bredere", "forlat_raskt", "ikon", "los", "tidligere_adresser"]),
  ]
  private static let helpline: [(key: String, names: [String])] = [
    ("viktigst", ["navn", "for_hvem", "nivå", "anonymt"]),
    ("kontakt", ["telefon", "sms", "chat", "nettside"]),
    ("nar", ["døgnåpent", "åpningstider", "merknad"]), ("viser", ["temaer", "målgrupper"]),
    ("sok", ["søkeord"]), ("kontroll", ["kontrollert", "sto"]),
  ]
  private static let municipality: [(key: String, names: [String])] = [
    ("viktigst", ["navn", "kort", "nettsted", "tilgjengelighetserklæring"]),
    ("kontakt", ["veier_inn"]), ("hvem", ["nivåer"]),
    ("mer", ["naboer", "nummer", "fylke", "språk", "logo", "farge"]),
  ]
  private static let site: [(key: String, names: [String])] = [
    ("viktigst", ["navn", "beskrivelse", "tilbakemelding"]),
    ("kontroll", ["friskhet", "må_svare_på", "varsler"]),
    ("mer", ["adresse", "språk", "tema", "lisens", "kart", "forlat_til"]),
  ]

  private static let offer: [(key: String, names: [String])] = [
    (
      "viktigst",
      ["tittel", "kort", "tilbyder", "status", "status_fra", "status_merknad", "erstattes_av"]
    ),
    ("kontakt", ["kontakt"]),
    ("nar", ["åpningstider", "ventetid", "beskjed", "publisert", "gyldig"]),
    ("hvor", ["steder", "språk", "tolk"]),
    (
      "hvem",
      [
        "målgrupper", "temaer", "alder", "alder_gjelder", "alder_gjelder_ikke", "pårørende",
        "kommuner", "nivå",
      ]
    ),
    ("hvordan", ["tilgang", "pris", "hva_du_får", "slik_gjør_du", "hva_skjer_først"]),
    ("teksten", ["også_kalt", "søkeord"]),
    ("kontroll", ["kontrollert", "kilde", "eier", "internt"]),
    ("mer", ["type", "samarbeid", "se_også", "del_av", "kapasitet", "tidligere_adresser"]),
  ]
}
