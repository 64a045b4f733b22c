extension RecordSchema {
  /// The front matter of a page, a guide page or one of their translations.
  public static let page = RecordSchema(
    "side", "En side eller en side i veiviseren for pårørende.",
    [
      Field("tittel", .text(limit: 90), "Tittelen.", isRequired: true),
      Field("kort", .text(limit: 160), "Én setning. Høyst 160 tegn."),
      Field("meny", .yesNo, "Siden står i hovedmenyen."),
      Field("rekkefølge", .integer(0...10_000), "Plassen i lista, lavest først."),
      Field("forlat_raskt", .yesNo, "Siden får knappen «Forlat siden raskt»."),
      Field(
        "for_hvem",
        .list(
          .choice([
            .init("forelder", "foreldre"), .init("partner", "partnere"), .init("barn", "barn"),
            .init("søsken", "søsken"), .init("venn", "venner"), .init("alle", "alle"),
          ])), "Hvem siden snakker til."),
      Field("tilbud", .record(offerSelection), "Tilbudene siden slutter med."),
      Field(
        "linjer", .list(.reference(.helpline)),
        "Hjelpelinjene siden viser, i rekkefølge. Uten den velges de etter målgrupper og temaer."),
      Field("nivåer", .record(levels), "Overskrift og tegn for hvert nivå. Bare «hjelp-na»."),
      Field(
        "grupper", .list(.record(helpGroup)),
        "Hjelp etter hva det gjelder, hver med en lenke øverst. Bare «hjelp-na»."),
      Field("kontrollert", .record(verification), "Når siden sist ble kontrollert."),
      Field("kilde", .list(.record(sourceReference)), "Hvor opplysningene står."),
    ])

  static let offerSelection = RecordSchema(
    "tilbudsutvalg", "Tilbud som har minst én av målgruppene og minst ett av temaene.",
    [
      Field("målgrupper", .list(.reference(.audience)), "Målgrupper."),
      Field("temaer", .list(.reference(.theme)), "Temaer."),
      Field(
        "bare", .list(.reference(.offer)),
        "Tilbudene, valgt for hånd. Da brukes verken målgrupper eller temaer."),
    ])

  static let helpGroup = RecordSchema(
    "hjelpegruppe", "Hjelp for én situasjon, på «Hjelp nå».",
    [
      Field("id", .identifier, "Fast id.", isRequired: true),
      Field("tittel", .text(limit: 40), "Overskriften.", isRequired: true),
      Field("linjer", .list(.reference(.helpline)), "Linjene å ringe, i rekkefølge."),
      Field("skriv", .list(.reference(.helpline)), "Linjene å skrive til, i rekkefølge."),
      Field("tilbud", .list(.reference(.offer)), "Tilbud i kommunene."),
    ])

  static let levels = RecordSchema(
    "nivåer", "De tre nivåene på «Hjelp nå».",
    [
      Field("fare", .record(level), "Fare for liv."),
      Field("haster", .record(level), "Haster."),
      Field("snakke", .record(level), "Noen å snakke med."),
    ])

  static let level = RecordSchema(
    "nivå", "Overskriften på et nivå og tegnene på at det gjelder.",
    [
      Field("tittel", .text(limit: 90), "Overskriften.", isRequired: true),
      Field("når", .list(.text()), "Tegnene, en linje hver."),
    ])

  /// `plan.yaml`.
  public static let plan = RecordSchema(
    "plan", "Kommunens plan.",
    [
      Field("tittel", .text(), "Tittelen.", isRequired: true),
      Field("kort", .text(), "Én setning."),
      Field("periode", .text(), "Årene planen gjelder."),
      Field("kilde", .list(.record(sourceReference)), "Hvor planen står.", isRequired: true),
      Field("mål", .list(.record(planGoal)), "Målene."),
      Field("tiltak", .list(.record(planMeasure)), "Tiltakene."),
    ])

  static let planGoal = RecordSchema(
    "mål", "Et mål i planen.",
    [
      Field("nummer", .integer(1...99), "Nummeret i planen.", isRequired: true),
      Field("tittel", .text(), "Målet.", isRequired: true),
      Field("strategier", .list(.text()), "Slik gjør kommunen det."),
      Field("sitater", .list(.text()), "Innbyggernes egne ord."),
    ])

  static let planMeasure = RecordSchema(
    "plantiltak", "Et tiltak i planen.",
    [
      Field("id", .identifier, "Fast id.", isRequired: true),
      Field("mål", .integer(1...99), "Nummeret på målet."),
      Field("tittel", .text(), "Navnet.", isRequired: true),
      Field("beskrivelse", .text(), "Hva det er."),
      Field("fra", .integer(1990...2100), "Første år."),
      Field("til", .integer(1990...2100), "Siste år."),
      Field("finansiering", .text(), "Hvordan det betales."),
      Field("ansvarlig", .list(.reference(.provider)), "Hvem som har ansvaret."),
      Field("ansvarlig_tekst", .text(), "Ansvarlig område i ord."),
      Field("status", .text(), "Hvor langt det er kommet."),
      Field("ble_til", .list(.reference(.offer)), "Tilbudene tiltaket ble til."),
      Field("kilde", .list(.record(sourceReference)), "Hvor tiltaket står."),
    ])

  /// A file of figures.
  public static let figure = RecordSchema(
    "tall", "Tall fra et dokument, med bilde og tabell.",
    [
      Field("tittel", .text(), "Tittelen.", isRequired: true),
      Field("kort", .text(), "Hva tallene viser, i én setning."),
      Field("enhet", .text(), "Hva som telles."),
      Field("periode", .text(), "Tiden tallene gjelder."),
      Field("tilbud", .list(.reference(.offer)), "Tilbudene tallene gjelder."),
      Field("kilde", .list(.record(sourceReference)), "Hvor tallene står.", isRequired: true),
      Field(
        "type",
        .choice([
          .init("søyler", "søyler"), .init("linje", "linje over tid"),
          .init("andeler", "deler av en helhet"),
        ]), "Hvordan tallene tegnes.", isRequired: true),
      Field("kategorier", .list(.text()), "Kategoriene, i rekkefølge.", isRequired: true),
      Field("serier", .list(.record(figureSeries)), "Tallene.", isRequired: true),
      Field("merknad", .text(), "For eksempel hva som ikke kunne leses."),
    ])

  static let figureSeries = RecordSchema(
    "serie", "En rekke tall, ett for hver kategori.",
    [
      Field("navn", .text(), "Hva som telles.", isRequired: true),
      Field(
        "verdier", .list(.numberOrNull),
        "Tallene. «null» der kilden ikke kan leses, aldri 0 i stedet.", isRequired: true),
    ])
}
