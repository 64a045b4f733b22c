extension RecordSchema {
  /// `nettsted.yaml`.
  public static let settings = RecordSchema(
    "nettsted", "Det eieren av nettstedet bestemmer.",
    [
      Field("navn", .localized(), "Nettstedets navn.", isRequired: true),
      Field("beskrivelse", .localized(), "Én setning om nettstedet.", isRequired: true),
      Field("adresse", .url, "Adressen nettstedet ligger på."),
      Field(
        "språk", .choice([.init("nb", "bokmål"), .init("nn", "nynorsk")]),
        "Nettstedets skriftspråk. Uten verdi: bokmål."),
      Field("tema", .identifier, "Mappa med utseendet. Uten verdi: standard."),
      Field("lisens", .record(licence), "Lisensen innholdet har."),
      Field("tilbakemelding", .record(feedback), "Hvor «Meld feil» sendes."),
      Field("friskhet", .record(freshness), "Når opplysninger regnes som gamle."),
      Field("forlat_til", .url, "Den nøytrale siden «Forlat siden raskt» går til."),
      Field("kommuner", .list(.record(municipality)), "Kommunene.", isRequired: true),
    ])

  static let licence = RecordSchema(
    "lisens", "Lisensen innholdet har.",
    [
      Field("navn", .text(), "Navnet.", isRequired: true, example: "NLOD 2.0"),
      Field("adresse", .url, "Adressen til teksten."),
    ])

  static let feedback = RecordSchema(
    "tilbakemelding", "Hvor «Meld feil» sendes når tilbudet ikke har en eier med adresse.",
    [Field("epost", .email, "E-postadressen.")])

  static let freshness = RecordSchema(
    "friskhet", "Når opplysninger regnes som gamle.",
    [
      Field("gammel_etter_måneder", .integer(1...600), "Gir en rolig merknad. Uten verdi: 12."),
      Field(
        "svært_gammel_etter_måneder", .integer(1...600),
        "Gir en tydeligere merknad. Uten verdi: 24."),
    ])

  static let municipality = RecordSchema(
    "kommune", "En kommune på nettstedet.",
    [
      Field("id", .identifier, "Fast id, også mappas navn.", isRequired: true),
      Field("navn", .text(), "Navnet.", isRequired: true),
      Field("nummer", .text(limit: 4), "Kommunenummeret, i anførselstegn.", isRequired: true),
      Field("fylke", .text(), "Fylket.", isRequired: true),
      Field("nettsted", .url, "Kommunens eget nettsted.", isRequired: true),
      Field(
        "tilgjengelighetserklæring", .url,
        "Erklæringen på uustatus.no. Uten verdi gir bygget et varsel."),
      Field("naboer", .list(.reference(.municipality)), "Nabokommuner på nettstedet."),
      Field("språk", .choice([.init("nb", "bokmål"), .init("nn", "nynorsk")]), "Skriftspråket."),
      Field("logo", .text(), "Filnavnet til logoen (SVG) i kommunens mappe."),
      Field("farge", .colour, "Kommunens farge. Kontrasten regnes ut.", example: "\"#0b5a6f\""),
      Field("kort", .localized(), "Én setning."),
    ])
}
