extension RecordSchema {
  /// The front matter of an offer.
  public static let offer = RecordSchema(
    "tilbud", "Et tilbud: tiltak, frivillig tilbud eller tilbud til pårørende.",
    [
      Field(
        "id", .identifier,
        "Fast id som aldri brukes om igjen. Uten verdi brukes filnavnet. Påkrevd når en fil har flere tilbud."
      ),
      Field(
        "tittel", .text(limit: 90),
        "Navnet folk kjenner igjen. Bare ett tilbud i kommunen kan ha det.",
        isRequired: true, example: "Drop-in samtale"),
      Field("også_kalt", .list(.text()), "Andre navn og forkortelser. Søkes i, og vises på siden."),
      Field(
        "kort", .text(limit: 160), "Én setning: hva det er og for hvem. Høyst 160 tegn.",
        isRequired: true),
      Field(
        "type",
        .choice([
          .init("tiltak", "offentlig tilbud"), .init("frivillig", "frivillig eller ideelt tilbud"),
          .init("pårørende", "tilbud mest for pårørende"),
        ]), "Hva slags tilbud. Uten verdi bestemmer mappa."),
      Field(
        "tilbyder", .reference(.provider), "Hvem som gir tilbudet. Utelat når det ikke er kjent."),
      Field("samarbeid", .list(.reference(.provider)), "Hvem andre som er med."),
      Field("kommuner", .list(.reference(.municipality)), "Kommunene tilbudet gjelder for."),
      Field("målgrupper", .list(.reference(.audience)), "Hvem tilbudet er for."),
      Field("temaer", .list(.reference(.theme)), "Hva tilbudet handler om, det viktigste først."),
      Field("søkeord", .list(.text()), "Ord folk skriver når de leter. Søkes i, vises aldri."),
      Field(
        "alder",
        .either([
          .choice([.init("alle", "alle aldre"), .init("ukjent", "ikke oppgitt")]),
          .record(ageYears),
        ]), "Alderen tilbudet er for: «alle», eller fra og til. Utelat når den ikke er oppgitt.",
        example: "{fra: 13, til: 20}"),
      Field(
        "alder_gjelder",
        .list(
          .choice([
            .init("bruker", "den som bruker tilbudet"), .init("pårørende", "den pårørende"),
          ])), "Hvem alderen gjelder. Uten verdi: den som bruker tilbudet."),
      Field(
        "alder_gjelder_ikke", .list(.reference(.audience)),
        "Målgrupper alderen ikke gjelder, for eksempel foreldre til barna tilbudet er for. For dem er alderen ikke oppgitt."
      ),
      Field("tilgang", .record(access), "Hvordan man slipper til. Det som ikke står, er ukjent."),
      Field(
        "pris",
        .either([
          .choice([.init("gratis", "koster ingenting"), .init("ukjent", "ikke oppgitt")]),
          .record(price),
        ]), "Hva det koster. Uten verdi: ikke oppgitt."),
      Field("pårørende", .record(relatives), "Det pårørende trenger å vite før de tar kontakt."),
      Field("åpningstider", .record(schedule), "Når det er åpent."),
      Field("steder", .list(.record(place)), "Hvor tilbudet gis."),
      Field("språk", .list(.languageCode), "Språkene tilbudet gis på.", example: "[nb, en]"),
      Field("tolk", .fact, "Om du kan få tolk."),
      Field("ventetid", .record(waiting), "Ventetiden, med datoen den ble sagt."),
      Field("kapasitet", .list(.record(capacity)), "Plass, bemanning og bruk, med år."),
      Field("hva_du_får", .list(.text()), "Hva du får, en linje for hver ting."),
      Field("slik_gjør_du", .list(.text()), "Hva du gjør, steg for steg."),
      Field("hva_skjer_først", .text(), "Det første som skjer."),
      Field(
        "status",
        .choice([
          .init("aktiv", "er i gang"), .init("midlertidig_stengt", "stengt en tid"),
          .init("avviklet", "er avviklet; siden står og viser hva som kom i stedet"),
          .init("planlagt", "er planlagt eller under oppbygging"),
          .init("uavklart", "kilden sier ikke klart om det er i gang"),
          .init("utkast", "publiseres ikke"),
        ]), "Om tilbudet er i gang. Uten verdi: aktiv."),
      Field("status_merknad", .text(), "Hvorfor. Påkrevd når tilbudet ikke er aktivt."),
      Field("erstattes_av", .reference(.offer), "Tilbudet som kom i stedet for et avviklet."),
      Field("gyldig", .record(validity), "Dagene tilbudet er publisert."),
      Field("beskjed", .record(notice), "En beskjed som vises til og med en dag."),
      Field(
        "kontakt", .list(.either([.reference(.contactCard), .record(contact)])),
        "Kontaktkort (id) eller kontaktopplysninger. Bare det kildene oppgir."),
      Field("kontrollert", .record(verification), "Når noen sist kontrollerte opplysningene."),
      Field("kilde", .list(.record(sourceReference)), "Hvor opplysningene står.", isRequired: true),
      Field("se_også", .list(.reference(.offer)), "Beslektede tilbud."),
      Field("del_av", .reference(.offer), "Tilbudet dette er en del av."),
      Field(
        "tidligere_adresser", .list(.path), "Gamle adresser på nettstedet som skal føre hit.",
        example: "[/gammel/adresse/]"),
      Field("eier", .record(owner), "Hvem som holder opplysningene riktige."),
      Field("internt", .text(), "Et notat som aldri kommer med på nettstedet."),
    ])

  static let access = RecordSchema(
    "tilgang", "Hvordan man slipper til.",
    [
      Field("henvisning", .fact, "Du trenger henvisning."),
      Field("vedtak", .fact, "Du trenger vedtak."),
      Field("timebestilling", .fact, "Du må bestille time."),
      Field("påmelding", .fact, "Du må melde deg på."),
      Field("drop_in", .fact, "Du kan komme uten avtale."),
      Field("anonymt", .fact, "Du kan være anonym."),
      Field("oppsøkende", .fact, "De kommer til deg der du er."),
    ])

  static let price = RecordSchema(
    "pris", "Hva det koster: et beløp eller en tekst, ikke begge.",
    [
      Field("beløp", .integer(0...1_000_000), "Beløp i hele kroner."),
      Field("enhet", .text(), "Hva beløpet gjelder.", example: "per gang"),
      Field("tekst", .text(), "Prisen i ord, når den ikke er et beløp."),
    ])

  static let relatives = RecordSchema(
    "pårørende", "Det pårørende trenger å vite.",
    [
      Field("uten_samtykke", .fact, "Du kan ta kontakt uten samtykke fra den det gjelder."),
      Field("anonymt", .fact, "Du kan være anonym."),
      Field("egne_tilbud_til_barn", .fact, "Barn får noe eget."),
      Field("alder", .record(ageYears), "Den pårørendes alder, når begge aldre er oppgitt."),
    ])

  static let waiting = RecordSchema(
    "ventetid", "Ventetiden slik noen sa den.",
    [
      Field("tekst", .text(), "Ventetiden i ord.", isRequired: true),
      Field("uker_fra", .integer(0...520), "Korteste ventetid i uker."),
      Field("uker_til", .integer(0...520), "Lengste ventetid i uker."),
      Field("dato", .date, "Dagen det ble sagt.", isRequired: true),
    ])

  static let capacity = RecordSchema(
    "kapasitet", "Plass, bemanning eller bruk.",
    [
      Field("tekst", .text(), "Opplysningen i ord.", isRequired: true),
      Field("år", .integer(1990...2100), "Året det ble sagt."),
    ])

  static let validity = RecordSchema(
    "gyldig", "Dagene tilbudet er publisert, begge med.",
    [
      Field("fra", .date, "Første dag."),
      Field("til", .date, "Siste dag."),
    ])

  static let notice = RecordSchema(
    "beskjed", "En beskjed på siden.",
    [
      Field("tekst", .text(limit: 300), "Beskjeden.", isRequired: true),
      Field("til", .date, "Siste dag den vises."),
    ])

  static let owner = RecordSchema(
    "eier", "Hvem som holder opplysningene riktige.",
    [
      Field("navn", .text(), "Navn eller enhet."),
      Field("epost", .email, "Adressen «Meld feil» skriver til."),
    ])

  /// The front matter of an offer's translated file.
  public static let offerTranslation = RecordSchema(
    "oversatt tilbud", "Tekstene i et tilbud på et annet språk. Fakta står i hovedfila.",
    [
      Field("tittel", .text(limit: 90), "Navnet.", isRequired: true),
      Field("kort", .text(limit: 160), "Én setning. Høyst 160 tegn.", isRequired: true),
      Field("hva_du_får", .list(.text()), "Hva du får."),
      Field("slik_gjør_du", .list(.text()), "Hva du gjør."),
      Field("hva_skjer_først", .text(), "Det første som skjer."),
    ])
}
