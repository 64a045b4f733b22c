import SiteBase

extension DiagnosticKind {
  /// The kinds of the area `markup`: what a Markdown text may not hold.
  package static let markup: [DiagnosticKind] = [
    markupTooLarge, markupTooDeep, markupWideTable, markupLargeTable, markupTooManySigns,
    markupRepeatedReference, markupControlCharacter, markupRawHTML, markupImage,
    markupTopHeading, markupSkippedHeadingLevel, markupEmptyHeading, markupUnknownFootnote,
    markupUnusedFootnote, markupLinkScheme, markupRelativeLink, markupBadAddress,
    markupEmptyLink, markupLinkWithoutText, markupUnknownAnchor, markupPhoneNumberLength,
    markupTooManyProblems,
  ]

  /// A text beyond the size limit. `{0}`: the limit in kilobytes. `{1}`: the size in kilobytes.
  static let markupTooLarge = DiagnosticKind(
    "markup/too-large", .error,
    nb: "En tekst kan være høyst {0} kB; denne er {1} kB",
    en: "A text can be at most {0} kB; this is {1} kB",
    nbHelp: "Del teksten på flere sider.",
    enHelp: "Split the text into several pages.")

  /// Nesting beyond the limit. `{0}`: the limit.
  static let markupTooDeep = DiagnosticKind(
    "markup/too-deep", .error,
    nb: "Lister og sitater kan ligge høyst {0} nivåer inne i hverandre",
    en: "Lists and quotations can lie at most {0} levels inside each other",
    nbHelp: "Gjør teksten flatere.",
    enHelp: "Make the text flatter.")

  /// A table with too many columns. `{0}`: the limit.
  static let markupWideTable = DiagnosticKind(
    "markup/wide-table", .error,
    nb: "En tabell kan ha høyst {0} kolonner",
    en: "A table can have at most {0} columns",
    nbHelp: "Del tabellen opp, eller skriv innholdet som en liste.",
    enHelp: "Split the table, or write its content as a list.")

  /// Tables with too many cells. `{0}`: the limit.
  static let markupLargeTable = DiagnosticKind(
    "markup/large-table", .error,
    nb: "Tabellene i en tekst kan ha høyst {0} ruter til sammen",
    en: "The tables of a text can have at most {0} cells together",
    nbHelp: "Del teksten på flere sider.",
    enHelp: "Split the text into several pages.")

  /// Too much of a sign that is costly to read. `{0}`: the sign. `{1}`: the limit.
  static let markupTooManySigns = DiagnosticKind(
    "markup/too-many-signs", .error,
    nb: "En tekst kan ha høyst {1} av tegnet {0}",
    en: "A text can have at most {1} of the sign {0}",
    nbHelp: "Del teksten på flere sider.",
    enHelp: "Split the text into several pages.")

  /// A link reference whose copies would make the page enormous.
  static let markupRepeatedReference = DiagnosticKind(
    "markup/repeated-reference", .error,
    nb: "En lang adresse som gjentas så mange ganger, gjør siden for stor",
    en: "A long address that is repeated so many times makes the page too large",
    nbHelp: "Bruk en kortere adresse, eller vis til den færre ganger.",
    enHelp: "Use a shorter address, or refer to it fewer times.")

  /// An invisible control character. `{0}`: its code point, such as `U+001B`.
  static let markupControlCharacter = DiagnosticKind(
    "markup/control-character", .error,
    nb: "Usynlige kontrolltegn er ikke tillatt: {0}",
    en: "Invisible control characters are not allowed: {0}",
    nbHelp: "Slett tegnet. Det følger ofte med når man limer inn fra et annet program.",
    enHelp: "Delete the character. It often comes along when pasting from another program.")

  /// An HTML tag, comment or block. `{0}`: how it begins.
  static let markupRawHTML = DiagnosticKind(
    "markup/raw-html", .error,
    nb: "HTML er ikke tillatt i tekst: {0}",
    en: "HTML is not allowed in text: {0}",
    nbHelp: "Bruk Markdown. En merknad som ikke skal vises, hører hjemme i nøkkelen «internt».",
    enHelp: "Use Markdown. A note that must not be shown belongs in the key “internt”.")

  /// An image. `{0}`: its address.
  static let markupImage = DiagnosticKind(
    "markup/image", .error,
    nb: "Bilder støttes ikke i tekst: {0}",
    en: "Images are not supported in text: {0}",
    nbHelp: "Fjern bildet, og si med ord det som bildet viser.",
    enHelp: "Remove the image, and say in words what it shows.")

  /// A `#` heading, the page's own level.
  static let markupTopHeading = DiagnosticKind(
    "markup/top-heading", .warning,
    nb: "Overskrifter i teksten begynner med ##; # er sidens egen tittel",
    en: "Headings in the text start with ##; # is the page's own title",
    nbHelp: "Skriv ## i stedet. Siden bygges som om det sto der.",
    enHelp: "Write ## instead. The page is built as if it were there.")

  /// A heading more than one level below the one before. `{0}`, `{1}`: `#` signs there and here.
  static let markupSkippedHeadingLevel = DiagnosticKind(
    "markup/skipped-heading-level", .warning,
    nb: "Overskrifter går ett nivå ned om gangen; her følger {1} på {0}",
    en: "Headings go down one level at a time; here {1} follows {0}",
    nbHelp: "Bruk ett tegn # færre.",
    enHelp: "Use one # fewer.")

  /// A heading without text.
  static let markupEmptyHeading = DiagnosticKind(
    "markup/empty-heading", .error,
    nb: "En overskrift må ha tekst",
    en: "A heading must have text",
    nbHelp: "Skriv overskriften, eller fjern linjen.",
    enHelp: "Write the heading, or remove the line.")

  /// A reference to a footnote that is not there. `{0}`: its name.
  static let markupUnknownFootnote = DiagnosticKind(
    "markup/unknown-footnote", .error,
    nb: "En fotnote må ha en tekst: [^{0}] mangler",
    en: "A footnote must have a text: [^{0}] is missing",
    nbHelp: "Skriv «[^{0}]: teksten» på en egen linje.",
    enHelp: "Write “[^{0}]: the text” on a line of its own.")

  /// A footnote nobody refers to, which would vanish. `{0}`: its name.
  static let markupUnusedFootnote = DiagnosticKind(
    "markup/unused-footnote", .warning,
    nb: "En fotnote vises bare når teksten viser til den: [^{0}] er ikke brukt",
    en: "A footnote is shown only when the text refers to it: [^{0}] is not used",
    nbHelp: "Sett [^{0}] inn i teksten, eller slett fotnoten.",
    enHelp: "Put [^{0}] into the text, or delete the footnote.")

  /// A link with a scheme we don't let through, such as `javascript:`. `{0}`: the scheme.
  static let markupLinkScheme = DiagnosticKind(
    "markup/link-scheme", .error,
    nb: "En lenke kan ikke begynne med «{0}:»",
    en: "A link cannot start with “{0}:”",
    nbHelp: "Bruk https:, tel:, sms:, mailto: eller en intern lenke som tilbud: eller side:.",
    enHelp: "Use https:, tel:, sms:, mailto: or an internal link such as tilbud: or side:.")

  /// A link to a path. `{0}`: the address.
  static let markupRelativeLink = DiagnosticKind(
    "markup/relative-link", .error,
    nb: "En lenke på nettstedet må gå til en id, ikke en sti: {0}",
    en: "A link within the site must go to an id, not a path: {0}",
    nbHelp: "Skriv for eksempel tilbud:id, side:id eller https://… for andre nettsteder.",
    enHelp: "Write for example tilbud:id, side:id, or https://… for other sites.")

  /// A web, mail or telephone address that cannot be one. `{0}`: the address.
  static let markupBadAddress = DiagnosticKind(
    "markup/bad-address", .error,
    nb: "Lenken er ikke en gyldig adresse: {0}",
    en: "The link is not a valid address: {0}",
    nbHelp: "Rett adressen.",
    enHelp: "Correct the address.")

  /// A link without an address.
  static let markupEmptyLink = DiagnosticKind(
    "markup/empty-link", .error,
    nb: "En lenke må ha en adresse",
    en: "A link must have an address",
    nbHelp: "Skriv adressen mellom parentesene, eller fjern lenken.",
    enHelp: "Write the address between the parentheses, or remove the link.")

  /// A link that shows nothing. `{0}`: its address.
  static let markupLinkWithoutText = DiagnosticKind(
    "markup/link-without-text", .error,
    nb: "En lenke må ha en tekst: {0}",
    en: "A link must have a text: {0}",
    nbHelp: "Skriv mellom hakeparentesene hvor lenken fører.",
    enHelp: "Write between the brackets where the link leads.")

  /// A link to a heading that is not in the text. `{0}`: the id after `#`.
  static let markupUnknownAnchor = DiagnosticKind(
    "markup/unknown-anchor", .error,
    nb: "En lenke på siden må gå til en overskrift som finnes: #{0}",
    en: "A link within the page must go to a heading that exists: #{0}",
    nbHelp: "Skriv overskriftens ord med små bokstaver og bindestrek mellom dem.",
    enHelp: "Write the heading's words in lower case with hyphens between them.")

  /// Digits presented as a telephone number that have the length of none. `{0}`: the digits.
  package static let markupPhoneNumberLength = DiagnosticKind(
    "markup/phone-number-length", .error,
    nb: "Ingen telefonnumre har så mange sifre som {0}",
    en: "No telephone number has as many digits as {0}",
    nbHelp: phoneNumberLengths.nb, enHelp: phoneNumberLengths.en)

  /// The way out for a number of a wrong length.
  package static let phoneNumberLengths = (
    nb: """
    Et norsk nummer har 8 sifre, 3 sifre (113), 5 sifre fra 02 (02800) eller er 116 og tre \
    sifre til. Se etter et siffer som mangler eller er for mye.
    """,
    en: """
    A Norwegian number has 8 digits, 3 digits (113), 5 digits from 02 (02800) or is 116 and \
    three more. Look for a digit that is missing or too many.
    """
  )

  /// The stop after a number of problems in one text. `{0}`: that number.
  static let markupTooManyProblems = DiagnosticKind(
    "markup/too-many-problems", .error,
    nb: "Teksten har mer enn {0} feil; resten er ikke vist",
    en: "The text has more than {0} problems; the rest are not shown",
    nbHelp: "Rett feilene over og kjør på nytt.",
    enHelp: "Correct the problems above and run again.")
}
