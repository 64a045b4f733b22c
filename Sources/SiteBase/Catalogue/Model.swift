extension DiagnosticKind {
  /// The kinds of the area `model`: what the schema and the checks of the whole site report.
  public static let model: [DiagnosticKind] = modelForm + modelRelations + modelAdvice

  // MARK: The form of one file

  private static let modelForm: [DiagnosticKind] = [
    modelUnknownKey, modelRepeatedKey, modelMissingKey, modelWrongType, modelEmptyItem,
    modelTooLong, modelNotAChoice, modelNotADate, modelNotAMonthDay, modelNotAClockTime,
    modelNotANumber, modelNotAnIdentifier, modelNotAPhoneNumber, modelNotAnEmail,
    modelNotAWebAddress, modelNotASitePath, modelNotAColour, modelNotALanguageCode,
    modelContradiction, modelMisplacedFile, modelUnknownFile, modelMissingFile,
    modelTranslationWithoutOriginal,
  ]

  /// A key the schema doesn't have.
  public static let modelUnknownKey = DiagnosticKind(
    "model/unknown-key", .error,
    nb: "Nøkkelen «{0}» finnes ikke i «{1}»",
    en: "The key “{0}” doesn't exist in “{1}”",
    nbHelp: "Se docs/innhold.md for nøklene som finnes.",
    enHelp: "See docs/innhold.md for the keys there are.")

  /// A key written both with æøå and in plain ASCII.
  public static let modelRepeatedKey = DiagnosticKind(
    "model/repeated-key", .error,
    nb: "En nøkkel kan bare stå én gang: «{0}» er det samme som «{1}»",
    en: "A key may stand once only: “{0}” is the same as “{1}”")

  /// A required key that is not there.
  public static let modelMissingKey = DiagnosticKind(
    "model/missing-key", .error,
    nb: "Nøkkelen «{0}» må stå i «{1}»",
    en: "The key “{0}” is required in “{1}”")

  /// A list where a text should be, or the like.
  public static let modelWrongType = DiagnosticKind(
    "model/wrong-type", .error,
    nb: "«{0}» skal være {1}",
    en: "“{0}” must be: {1}")

  /// An empty element of a list.
  public static let modelEmptyItem = DiagnosticKind(
    "model/empty-item", .error,
    nb: "Lista «{0}» kan ikke ha et tomt punkt",
    en: "The list “{0}” can't have an empty item")

  /// A text over its limit.
  public static let modelTooLong = DiagnosticKind(
    "model/too-long", .error,
    nb: "«{0}» kan ha høyst {2} tegn, og har {3}",
    en: "“{0}” may have at most {2} characters, and has {3}")

  /// A word that is none of the choices.
  public static let modelNotAChoice = DiagnosticKind(
    "model/not-a-choice", .error,
    nb: "«{0}» kan ikke være «{1}»; velg en av: {2}",
    en: "“{0}” can't be “{1}”; choose one of: {2}")

  /// Not a day.
  public static let modelNotADate = DiagnosticKind(
    "model/not-a-date", .error,
    nb: "«{0}» skal være en dag som finnes, skrevet ÅÅÅÅ-MM-DD, ikke «{1}»",
    en: "“{0}” must be a day that exists, written YYYY-MM-DD, not “{1}”")

  /// Not a day of the year.
  public static let modelNotAMonthDay = DiagnosticKind(
    "model/not-a-month-day", .error,
    nb: "«{0}» skal være måned og dag, skrevet MM-DD, ikke «{1}»",
    en: "“{0}” must be a month and day, written MM-DD, not “{1}”")

  /// Not a time of day.
  public static let modelNotAClockTime = DiagnosticKind(
    "model/not-a-clock-time", .error,
    nb: "«{0}» skal være et klokkeslett fra 00.00 til 24.00, skrevet TT.MM, ikke «{1}»",
    en: "“{0}” must be a time from 00.00 to 24.00, written HH.MM, not “{1}”",
    nbHelp: "Sett klokkeslettet i anførselstegn, for eksempel \"09.30\".",
    enHelp: "Put the time in quotes, such as \"09.30\".")

  /// Not a number in range.
  public static let modelNotANumber = DiagnosticKind(
    "model/not-a-number", .error,
    nb: "«{0}» skal være et tall fra {2} til {3}, ikke «{1}»",
    en: "“{0}” must be a number from {2} to {3}, not “{1}”")

  /// Not an id.
  public static let modelNotAnIdentifier = DiagnosticKind(
    "model/not-an-identifier", .error,
    nb: "«{0}» skal bare ha små bokstaver a til z, sifre og bindestrek, ikke «{1}»",
    en: "“{0}” may only have small letters a to z, digits and hyphens, not “{1}”")

  /// Not a telephone number.
  public static let modelNotAPhoneNumber = DiagnosticKind(
    "model/not-a-phone-number", .error,
    nb: "«{0}» skal være et telefonnummer med sifre og mellomrom, ikke «{1}»",
    en: "“{0}” must be a telephone number of digits and spaces, not “{1}”",
    nbHelp: phoneNumberLengths.nb, enHelp: phoneNumberLengths.en)

  /// Not an e-mail address.
  public static let modelNotAnEmail = DiagnosticKind(
    "model/not-an-email", .error,
    nb: "«{0}» skal være en e-postadresse, ikke «{1}»",
    en: "“{0}” must be an e-mail address, not “{1}”")

  /// Not a web address.
  public static let modelNotAWebAddress = DiagnosticKind(
    "model/not-a-web-address", .error,
    nb: "«{0}» skal være en nettadresse som begynner med https:// eller http://, ikke «{1}»",
    en: "“{0}” must be a web address that starts with https:// or http://, not “{1}”")

  /// Not an address on the site.
  public static let modelNotASitePath = DiagnosticKind(
    "model/not-a-site-path", .error,
    nb: "«{0}» skal være en adresse på nettstedet som begynner og slutter med /, ikke «{1}»",
    en: "“{0}” must be an address on the site that starts and ends with /, not “{1}”")

  /// Not a colour.
  public static let modelNotAColour = DiagnosticKind(
    "model/not-a-colour", .error,
    nb: "«{0}» skal være en farge skrevet \"#rrggbb\", ikke «{1}»",
    en: "“{0}” must be a colour written \"#rrggbb\", not “{1}”")

  /// Not a language code.
  public static let modelNotALanguageCode = DiagnosticKind(
    "model/not-a-language-code", .error,
    nb: "«{0}» skal være en språkkode som nb, en eller pl, ikke «{1}»",
    en: "“{0}” must be a language code such as nb, en or pl, not “{1}”")

  /// Two facts that can't both be true.
  public static let modelContradiction = DiagnosticKind(
    "model/contradiction", .error,
    nb: "{0} og {1} kan ikke begge stemme",
    en: "{0} and {1} can't both be true")

  /// A file in a folder where it means nothing.
  public static let modelMisplacedFile = DiagnosticKind(
    "model/misplaced-file", .error,
    nb: "En fil her ville ikke kommet med på nettstedet",
    en: "A file here would not be part of the site",
    nbHelp: """
      Legg tilbud i content/<kommune>/tiltak, frivillig eller parorende, og sider i \
      content/<kommune>/sider eller content/felles/sider.
      """,
    enHelp: """
      Put offers in content/<municipality>/tiltak, frivillig or parorende, and pages in \
      content/<municipality>/sider or content/felles/sider.
      """)

  /// A YAML file with a name nothing reads.
  public static let modelUnknownFile = DiagnosticKind(
    "model/unknown-file", .error,
    nb: "Fila «{0}» er ingen kjent ordliste eller innstilling",
    en: "The file “{0}” is no known vocabulary or setting")

  /// A file that must be there.
  public static let modelMissingFile = DiagnosticKind(
    "model/missing-file", .error,
    nb: "Innholdsmappa må ha fila «{0}»",
    en: "The content folder must have the file “{0}”")

  /// A translation of nothing.
  public static let modelTranslationWithoutOriginal = DiagnosticKind(
    "model/translation-without-original", .error,
    nb: "En oversettelse må ha en hovedfil: «{0}» finnes ikke",
    en: "A translation must have a main file: “{0}” doesn't exist")

  // MARK: How files fit together

  private static let modelRelations: [DiagnosticKind] = [
    modelUnknownReference, modelDuplicateID, modelDuplicateTitle, modelBrokenLink,
    modelUnknownPhoneNumber, modelCycle, modelLifeStageGap, modelStatusNote, modelFigureLength,
    modelFormerPathTaken, modelEndedReference,
  ]

  /// An id that nothing has.
  public static let modelUnknownReference = DiagnosticKind(
    "model/unknown-reference", .error,
    nb: "Det finnes ikke noe i «{0}» med id «{1}»",
    en: "Nothing in “{0}” has the id “{1}”")

  /// An id used twice.
  public static let modelDuplicateID = DiagnosticKind(
    "model/duplicate-id", .error,
    nb: "En id kan bare brukes én gang: «{0}»",
    en: "An id may be used once only: “{0}”")

  /// Two offers with one name in one municipality.
  public static let modelDuplicateTitle = DiagnosticKind(
    "model/duplicate-title", .error,
    nb: "To tilbud i samme kommune kan ikke ha samme tittel: «{0}»",
    en: "Two offers in one municipality can't have the same title: “{0}”",
    nbHelp: "Ta med hvem som gir det, for eksempel «Samtaletilbud på Familiehuset».",
    enHelp: "Add who gives it, such as “Samtaletilbud på Familiehuset”.")

  /// A link to a page that isn't there.
  public static let modelBrokenLink = DiagnosticKind(
    "model/broken-link", .error,
    nb: "Lenken «{0}» fører ikke til noe på nettstedet",
    en: "The link “{0}” leads to nothing on the site")

  /// A telephone number that is on no contact card and no list of helplines.
  public static let modelUnknownPhoneNumber = DiagnosticKind(
    "model/unknown-phone-number", .error,
    nb: """
      Telefonnummeret {0} står verken i hjelpelinjer.yaml, i kontaktkort.yaml eller i \
      tilbudets kontakt
      """,
    en: """
      The number {0} is neither in hjelpelinjer.yaml, in kontaktkort.yaml nor in the \
      offer's contact
      """,
    nbHelp: """
      Kontroller nummeret, og skriv det i et kontaktkort. Er det ikke et telefonnummer, \
      skriv det på en annen måte.
      """,
    enHelp: """
      Check the number and write it on a contact card. If it is no telephone number, write \
      it another way.
      """)

  /// Something that is a part of itself.
  public static let modelCycle = DiagnosticKind(
    "model/cycle", .error,
    nb: "«{0}» kan ikke gå i ring: {1}",
    en: "“{0}” can't run in a circle: {1}")

  /// Life stages that leave a hole or overlap.
  public static let modelLifeStageGap = DiagnosticKind(
    "model/life-stage-gap", .error,
    nb: "Livsfasene skal dekke 0 til 120 år uten hull; her burde «fra» vært {0}",
    en: "The life stages must cover 0 to 120 years without gaps; “fra” should be {0} here")

  /// A status that must be explained.
  public static let modelStatusNote = DiagnosticKind(
    "model/status-note", .error,
    nb: "Statusen «{0}» trenger en forklaring i «status_merknad»",
    en: "The status “{0}” needs an explanation in “status_merknad”")

  /// A row of numbers of the wrong length.
  public static let modelFigureLength = DiagnosticKind(
    "model/figure-length", .error,
    nb: "En serie skal ha ett tall for hver kategori: {0} kategorier, {1} tall",
    en: "A series must have one number per category: {0} categories, {1} numbers")

  /// Two offers that claim an old address.
  public static let modelFormerPathTaken = DiagnosticKind(
    "model/former-path-taken", .error,
    nb: "En gammel adresse kan bare føre ett sted: {0}",
    en: "An old address may lead to one place only: {0}")

  /// A link to something that has ended.
  public static let modelEndedReference = DiagnosticKind(
    "model/ended-reference", .warning,
    nb: "«{0}» er avviklet og bør ikke stå som et tilbud å gå videre til",
    en: "“{0}” has ended and should not be offered as a next step")

  // MARK: Advice

  private static let modelAdvice: [DiagnosticKind] = [
    modelAccessibilityStatement, modelHardToRead, modelLongSentence, modelAgeAudience,
    modelDuplicateOffer, modelUnusedTerm,
  ]

  /// A municipality without an accessibility statement.
  public static let modelAccessibilityStatement = DiagnosticKind(
    "model/accessibility-statement", .warning,
    nb: "Kommunen «{0}» mangler lenke til tilgjengelighetserklæringen sin",
    en: "The municipality “{0}” lacks a link to its accessibility statement",
    nbHelp: "Lag erklæringen på uustatus.no og skriv adressen i «tilgjengelighetserklæring».",
    enHelp: """
      Make the statement at uustatus.no and write its address in \
      “tilgjengelighetserklæring”.
      """)

  /// A text with a high LIX.
  public static let modelHardToRead = DiagnosticKind(
    "model/hard-to-read", .warning,
    nb: "Teksten er tung å lese: LIX {0}, helst under {1}",
    en: "The text is hard to read: LIX {0}, preferably below {1}",
    nbHelp: "Del lange setninger, og bytt lange ord med korte.",
    enHelp: "Split long sentences and replace long words with short ones.")

  /// A text with long sentences.
  public static let modelLongSentence = DiagnosticKind(
    "model/long-sentences", .warning,
    nb: "Setningene er lange: {0} ord i snitt, helst høyst {1}",
    en: "The sentences are long: {0} words on average, preferably at most {1}")

  /// An age range none of the audiences can have.
  public static let modelAgeAudience = DiagnosticKind(
    "model/age-audience", .warning,
    nb: "Alderen passer ikke med noen av målgruppene: {0}",
    en: "The age fits none of the audiences: {0}")

  /// Two entries that look like the same offer.
  public static let modelDuplicateOffer = DiagnosticKind(
    "model/duplicate-offer", .warning,
    nb: "«{0}» har samme tilbyder og nesten samme tittel som «{1}»",
    en: "“{0}” has the same provider and almost the same title as “{1}”")

  /// A term nothing uses.
  public static let modelUnusedTerm = DiagnosticKind(
    "model/unused-term", .warning,
    nb: "Ingen tilbud bruker «{0}»",
    en: "No offer uses “{0}”")
}

extension MessageText {
  /// The note at the first of two.
  public static let modelFirstHere = MessageText(nb: "Først her", en: "First here")
}
