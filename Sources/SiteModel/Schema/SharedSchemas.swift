extension RecordSchema {
  static let ageYears = RecordSchema(
    "alder", "Et aldersspenn. Begge ender er med. La den ene stå tom når den er åpen.",
    [
      Field("fra", .integer(0...120), "Yngste alder i hele år.", example: "13"),
      Field("til", .integer(0...120), "Eldste alder i hele år.", example: "20"),
    ])

  static let season = RecordSchema(
    "sesong", "En del av året. Kan gå over nyttår.",
    [
      Field("fra", .monthDay, "Første dag, MM-DD.", isRequired: true, example: "\"08-15\""),
      Field("til", .monthDay, "Siste dag, MM-DD.", isRequired: true, example: "\"06-20\""),
    ])

  static let weeklyHours = RecordSchema(
    "uke", "Samme tid på en eller flere ukedager.",
    [
      Field(
        "dager",
        .list(
          .choice([
            .init("mandag", "mandag"), .init("tirsdag", "tirsdag"), .init("onsdag", "onsdag"),
            .init("torsdag", "torsdag"), .init("fredag", "fredag"), .init("lørdag", "lørdag"),
            .init("søndag", "søndag"), .init("hverdager", "mandag til fredag"),
            .init("alle", "alle sju dager"),
          ])), "Ukedagene.", isRequired: true, example: "[tirsdag, torsdag]"),
      Field(
        "fra", .clockTime, "Når det åpner. Utelat når det ikke er oppgitt.", example: "\"12.00\""),
      Field(
        "til", .clockTime,
        "Når det stenger. En tid før åpningstiden betyr etter midnatt. Utelat når det ikke er oppgitt.",
        example: "\"15.00\""),
      Field("sesong", .record(season), "Den delen av året tiden gjelder."),
      Field("merknad", .text(), "Hva som skjer da."),
    ])

  static let scheduleException = RecordSchema(
    "unntak", "En dag som ikke er som uka ellers.",
    [
      Field("dato", .date, "Dagen.", isRequired: true, example: "2026-12-24"),
      Field("stengt", .yesNo, "Stengt hele dagen."),
      Field("fra", .clockTime, "Når det åpner denne dagen."),
      Field("til", .clockTime, "Når det stenger denne dagen."),
      Field("merknad", .text(), "Hvorfor."),
    ])

  static let schedule = RecordSchema(
    "åpningstider", "Når det er åpent.",
    [
      Field("uke", .list(.record(weeklyHours)), "Faste tider gjennom uka."),
      Field("unntak", .list(.record(scheduleException)), "Dager som avviker."),
      Field(
        "helligdager",
        .choice([
          .init("stengt", "stengt på helligdager"), .init("åpent", "åpent som ellers"),
          .init("ukjent", "ikke oppgitt"),
        ]), "Hva som gjelder på helligdager. Uten verdi: ikke oppgitt."),
      Field("etter_avtale", .fact, "Om du også kan komme etter avtale."),
      Field("døgnåpent", .yesNo, "Åpent hele døgnet, alle dager."),
      Field(
        "tekst", .text(), "Det som ikke kan sies med dager og klokkeslett. Vises slik det står.",
        example: "En torsdag i måneden"),
    ])

  static let placeAccessibility = RecordSchema(
    "tilgjengelighet", "Hva som er kjent om å komme fram på stedet.",
    [
      Field("rullestol", .fact, "Kan brukes med rullestol."),
      Field("heis", .fact, "Heis."),
      Field("hc_toalett", .fact, "Toalett for rullestolbrukere."),
      Field("hc_parkering", .fact, "Parkering for forflytningshemmede."),
      Field("teleslynge", .fact, "Teleslynge."),
    ])

  static let coordinates = RecordSchema(
    "koordinater", "Punktet på kartet (WGS 84).",
    [
      Field("bredde", .decimal(-90...90), "Breddegrad.", isRequired: true, example: "59.27"),
      Field("lengde", .decimal(-180...180), "Lengdegrad.", isRequired: true, example: "10.41"),
    ])

  static let place = RecordSchema(
    "sted", "Hvor tilbudet gis: et sted, en kanal eller en hemmelig adresse.",
    [
      Field("navn", .text(), "Huset eller rommet.", example: "Familiehuset"),
      Field("adresse", .text(), "Gate og nummer."),
      Field("postnummer", .text(limit: 4), "Fire sifre, i anførselstegn.", example: "\"3111\""),
      Field("poststed", .text(), "Poststedet."),
      Field("koordinater", .record(coordinates), "Punktet på kartet."),
      Field("kommune", .reference(.municipality), "Kommunen stedet ligger i."),
      Field("merknad", .text(), "Hvordan du finner fram."),
      Field("tilgjengelighet", .record(placeAccessibility), "Tilgjengelighet på stedet."),
      Field(
        "kanal",
        .choice([
          .init("digitalt", "på nett"), .init("telefon", "på telefon"),
          .init("hjemme", "hjemme hos deg"), .init("skole", "på skolen"),
          .init("utendørs", "ute"),
        ]), "En måte å delta på som ikke er et sted."),
      Field(
        "skjult_adresse", .yesNo,
        "Adressen er hemmelig. Ingenting om hvor det er, kommer med på nettstedet."),
    ])

  static let contact = RecordSchema(
    "kontakt", "Hvordan du tar kontakt.",
    [
      Field("navn", .text(), "Hvem som svarer."),
      Field("telefon", .phone, "Telefonnummer.", example: "33 00 00 00"),
      Field("sms", .phone, "Nummer for tekstmelding."),
      Field("epost", .email, "E-postadresse."),
      Field("nettside", .url, "Nettside."),
      Field("skjema", .url, "Skjema på nett."),
      Field("merknad", .text(), "For eksempel når telefonen er åpen."),
    ])

  static let verification = RecordSchema(
    "kontrollert", "Når noen sist kontrollerte opplysningene.",
    [
      Field("dato", .date, "Dagen de ble kontrollert.", example: "2022-11-01"),
      Field("av", .text(), "Hvem som kontrollerte dem."),
      Field("neste", .date, "Når de skal kontrolleres neste gang."),
    ])

  static let sourceReference = RecordSchema(
    "kilde", "Hvor opplysningen står.",
    [
      Field("dokument", .reference(.sourceDocument), "Dokument i kilder.yaml."),
      Field("tittel", .text(), "Tittel, når kilden ikke står i kilder.yaml."),
      Field("side", .text(), "Side, kapittel eller lysbilde.", example: "\"42\""),
      Field("nettside", .url, "Nettadresse."),
      Field("merknad", .text(), "Hvordan kilden er lest."),
    ])
}
