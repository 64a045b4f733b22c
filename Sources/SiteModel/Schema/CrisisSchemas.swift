extension RecordSchema {
  /// An entry of `kriseord.yaml`.
  public static let crisisEntry = RecordSchema(
    "kriseord",
    "En slags fare som får fram hjelpekortet i søket. De som står øverst i fila, går foran.",
    [
      Field("id", .identifier, "Fast id.", isRequired: true),
      Field("hvorfor", .localized(limit: 160), "Én linje på kortet om hvorfor det vises."),
      Field("linjer", .list(.reference(.helpline)), "Hjelpelinjer, den viktigste først."),
      Field(
        "linjer_andre", .list(.reference(.helpline)),
        "Hjelpelinjer når ordene handler om noen andre. Tomt betyr de samme som «linjer»."),
      Field(
        "tjenester", .list(.reference(.crisisService)),
        "Id-er i krisetjenester.yaml. Tilbudene deres kommer først i treffene."),
      Field("forlat_raskt", .yesNo, "Søkesiden viser «Forlat siden raskt»."),
      Field(
        "regler", .list(.record(crisisRule)), "Hva noen skriver når faren er der.",
        isRequired: true),
    ])

  /// A rule of an entry of `kriseord.yaml`.
  static let crisisRule = RecordSchema(
    "kriseregel", "Ord som sammen tyder på fare. Ett ord fra hver gruppe må stå nær hverandre.",
    [
      Field(
        "ord", .list(.text()),
        """
        En gruppe på hver linje, med mellomrom mellom ordene. `skad*` er alle ord som begynner med \
        skad, `ta_livet` er ord som står etter hverandre, og `<andre>` er gruppa i krisegrupper.yaml.
        """, isRequired: true, example: "[skad* kutt*, meg seg]"),
      Field(
        "innen", .integer(1...20),
        "Hvor mange ord på rad alle gruppene må finnes i. Uten tall er det 5."),
      Field(
        "ikke", .list(.text()),
        "Ord og uttrykk som gjør at regelen ikke gjelder, med ett ord eller uttrykk på hver linje."),
      Field(
        "om",
        .choice([
          .init("meg", "Den som skriver, er i fare."), .init("andre", "Noen andre er i fare."),
        ]),
        "Hvem som er i fare. Uten svar avgjør personen som er nevnt nærmest."),
      Field(
        "treffer", .list(.text()),
        "Eksempler som skal treffe. De prøves hver gang nettstedet bygges.",
        isRequired: true),
      Field(
        "treffer_ikke", .list(.text()), "Eksempler som ikke skal treffe.", isRequired: true),
    ])

  /// An entry of `krisegrupper.yaml`.
  public static let crisisWordGroup = RecordSchema(
    "krisegruppe", "Ord som flere regler i kriseord.yaml bruker.",
    [
      Field(
        "id", .identifier,
        "Navnet reglene bruker i `<…>`. Gruppene `jeg`, `andre`, `ikke`, `foran` og `likevel` bruker søket selv.",
        isRequired: true),
      Field(
        "ord", .text(), "Ordene med mellomrom mellom. `skad*` er alle ord som begynner med skad.",
        isRequired: true),
    ])

  /// An entry of `krisetjenester.yaml`.
  public static let crisisService = RecordSchema(
    "krisetjeneste", "Et slags tilbud som hjelper når noen er i fare.",
    [
      Field("id", .identifier, "Fast id.", isRequired: true),
      Field(
        "navn", .localized(), "Navnet inne i en setning: «Vi kjenner ikke til … i Kragerø».",
        isRequired: true),
      Field("tilbud", .list(.reference(.offer)), "Tilbudene i katalogen.", isRequired: true),
      Field(
        "linje", .reference(.helpline), "Hjelpelinja som vet hvor det nærmeste er.",
        isRequired: true),
    ])
}
