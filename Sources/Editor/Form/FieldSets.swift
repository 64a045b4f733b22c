import SiteModel

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

  /// The sets of a kind of thing. A field that no set names is in the last one, so that a new key of the
  /// schema is in the form at once.
  init(_ kind: FormTarget.Kind, _ schema: RecordSchema) {
    let all = schema.fields.filter { $0.key != "id" }
    guard kind == .offer else {
      sets = [
        FieldSet(
          key: kind == .translation ? "oversettelse" : "opplysninger", fields: all,
          hasBody: kind == .translation)
      ]
      return
    }
    var rest = all
    var sets = Self.offer.map { key, names in
      FieldSet(
        key: key, fields: names.compactMap { name in all.first { $0.key == name } },
        hasBody: key == "teksten")
    }
    rest.removeAll { field in sets.contains { $0.fields.contains { $0.key == field.key } } }
    if !rest.isEmpty { sets.append(FieldSet(key: "annet", fields: rest)) }
    self.sets = sets
  }

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
