extension RecordSchema {
  /// An entry of `malgrupper.yaml`.
  public static let audience = RecordSchema(
    "målgruppe", "En gruppe tilbud er for.",
    [
      Field("id", .identifier, "Fast id.", isRequired: true),
      Field("navn", .localized(), "Navnet.", isRequired: true),
      Field("kort", .localized(), "Én setning."),
      Field("hverdagsord", .localizedWords, "Ord folk skriver når de mener gruppa."),
      Field("alder", .record(ageYears), "Vanlig alder. Brukes bare til å finne selvmotsigelser."),
    ])

  /// An entry of `temaer.yaml`.
  public static let theme = RecordSchema(
    "tema", "Noe tilbud handler om.",
    [
      Field("id", .identifier, "Fast id.", isRequired: true),
      Field("navn", .localized(), "Navnet.", isRequired: true),
      Field("kort", .localized(), "Én setning."),
      Field("los", .list(.url), "Adresser til begreper i LOS."),
      Field("hverdagsord", .localizedWords, "Ord folk skriver når de mener temaet."),
      Field("bredere", .reference(.theme), "Det videre temaet."),
      Field("forlat_raskt", .yesNo, "Sidene får knappen «Forlat siden raskt»."),
      Field("ikon", .identifier, "Navnet på ikonet."),
    ])

  /// An entry of `livsfaser.yaml`.
  public static let lifeStage = RecordSchema(
    "livsfase", "Et aldersspenn med navn. Fasene dekker 0 til 120 år uten hull.",
    [
      Field("id", .identifier, "Fast id.", isRequired: true),
      Field("navn", .localized(), "Navnet.", isRequired: true),
      Field("fra", .integer(0...120), "Yngste alder.", isRequired: true),
      Field("til", .integer(0...120), "Eldste alder.", isRequired: true),
      Field("hverdagsord", .localizedWords, "Ord folk skriver når de mener fasen."),
    ])

  /// An entry of `tilbydere.yaml`.
  public static let provider = RecordSchema(
    "tilbyder", "Noen som gir tilbud.",
    [
      Field("id", .identifier, "Fast id.", isRequired: true),
      Field("navn", .text(), "Hele navnet.", isRequired: true),
      Field("forkortelse", .text(), "Forkortelsen."),
      Field(
        "type",
        .choice([
          .init("kommunal", "kommunen eller en del av den"),
          .init("interkommunal", "flere kommuner sammen"), .init("statlig", "staten"),
          .init("frivillig", "frivillig eller ideell"),
        ]), "Hvem som står bak."),
      Field("kommuner", .list(.reference(.municipality)), "Kommunene den arbeider i."),
      Field("overordnet", .reference(.provider), "Tilbyderen den er en del av."),
      Field("kort", .text(), "Én setning."),
      Field("nettside", .url, "Nettsiden."),
      Field("merknad", .text(), "En merknad."),
    ])

  /// An entry of `kontaktkort.yaml`.
  public static let contactCard = RecordSchema(
    "kontaktkort", "Kontaktopplysninger som skrives én gang og brukes mange steder.",
    [Field("id", .identifier, "Fast id.", isRequired: true)] + contact.fields + [
      Field("kontrollert", .record(verification), "Når kortet sist ble kontrollert.")
    ])

  /// An entry of `hjelpelinjer.yaml`.
  public static let helpline = RecordSchema(
    "hjelpelinje", "En nasjonal linje for hjelp.",
    [
      Field("id", .identifier, "Fast id.", isRequired: true),
      Field("navn", .localized(), "Navnet.", isRequired: true),
      Field("telefon", .phone, "Nummeret."),
      Field("sms", .phone, "Nummer for tekstmelding."),
      Field("nettside", .url, "Den offisielle siden."),
      Field("chat", .url, "Chat."),
      Field(
        "nivå",
        .choice([
          .init("fare", "fare for liv"), .init("haster", "haster"),
          .init("snakke", "noen å snakke med"),
        ]), "Hvor mye det haster.", isRequired: true),
      Field("døgnåpent", .yesNo, "Åpent hele døgnet."),
      Field("anonymt", .yesNo, "Den som ringer eller skriver, kan være anonym."),
      Field("åpningstider", .record(helplineSchedule), "Når linja er åpen."),
      Field("for_hvem", .localized(), "Hvem den er for.", isRequired: true),
      Field("temaer", .list(.reference(.theme)), "Temaer den vises sammen med."),
      Field("målgrupper", .list(.reference(.audience)), "Målgrupper den vises sammen med."),
      Field("kontrollert", .record(verification), "Når den sist ble kontrollert."),
      Field("merknad", .localized(), "En merknad."),
    ])

  static let helplineSchedule = RecordSchema(
    "åpningstider", "Når linja er åpen, med ord på hvert språk.",
    schedule.fields.filter { $0.key != "tekst" } + [
      Field("tekst", .localized(), "Åpningstiden i ord.")
    ])

  /// An entry of `kilder.yaml`.
  public static let sourceDocument = RecordSchema(
    "kildedokument", "Et dokument opplysninger er hentet fra.",
    [
      Field("id", .identifier, "Fast id.", isRequired: true),
      Field("tittel", .text(), "Tittelen.", isRequired: true),
      Field("utgiver", .text(), "Hvem som ga det ut."),
      Field("kommune", .reference(.municipality), "Kommunen det handler om."),
      Field("dato", .date, "Dokumentets dato."),
      Field("merknad", .text(), "Hva datoen er."),
    ])

  /// An entry of `ordbok.yaml`.
  public static let dictionaryEntry = RecordSchema(
    "ordbokord", "Ord som betyr det samme eller nesten det samme, for søket.",
    [
      Field("ord", .text(), "Ordet de andre fører til.", isRequired: true),
      Field("former", .list(.text()), "Ord og uttrykk som betyr det samme."),
      Field("nær", .list(.text()), "Beslektede ord."),
      Field("bredere", .list(.text()), "Ord med videre betydning."),
    ])

  /// An entry of `sokeord.yaml`.
  public static let ownerQuery = RecordSchema(
    "søkeprøve", "Et søk som skal gi svar. Kontrolleres hver gang nettstedet bygges.",
    [
      Field("spørring", .text(), "Det folk skriver.", isRequired: true),
      Field("kommune", .reference(.municipality), "Valgt kommune."),
      Field("alder", .integer(0...120), "Valgt alder."),
      Field("treff", .list(.reference(.offer)), "Ett av disse skal være blant de tre første."),
      Field("noe", .yesNo, "Søket skal bare finne noe."),
    ])
}
