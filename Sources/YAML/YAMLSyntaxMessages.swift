import SiteBase

extension DiagnosticKind {
  /// The kinds of the area `yaml` for text that is not YAML at all: libyaml's problems in our words.
  static let yamlSyntax: [DiagnosticKind] = [
    yamlTab, yamlUnclosedQuote, yamlUnknownEscape, yamlUnclosedList, yamlUnclosedMapping,
    yamlColonInText, yamlMissingColon, yamlMissingSpace, yamlColourAsComment, yamlIndentation,
    yamlReservedCharacter, yamlUnnamedAnchor,
    yamlUnexpectedDash, yamlBlockScalarHeader, yamlDirective, yamlControlCharacter,
    yamlMarkerInText, yamlMissingValue, yamlSyntaxError,
  ]

  /// A tab character where YAML counts spaces.
  static let yamlTab = DiagnosticKind(
    "yaml/tab", .error,
    nb: "Innrykk skal være mellomrom, ikke tabulator",
    en: "Indentation must be spaces, not tabs",
    nbHelp: "Bytt hver tabulator med to mellomrom.",
    enHelp: "Replace each tab by two spaces.")

  /// A quote that is opened and not closed; placed at the opening. `{0}`: the line to write.
  static let yamlUnclosedQuote = DiagnosticKind(
    "yaml/unclosed-quote", .error,
    nb: "Et anførselstegn må avsluttes",
    en: "A quote must be closed",
    nbHelp: "Skriv {0} – og en apostrof i enkle anførselstegn som to: ''.",
    enHelp: "Write {0} – and an apostrophe in single quotes as two: ''.")

  /// A backslash in double quotes with an unknown letter after it.
  static let yamlUnknownEscape = DiagnosticKind(
    "yaml/unknown-escape", .error,
    nb: "Omvendt skråstrek i doble anførselstegn må følges av en kjent kode",
    en: "A backslash in double quotes must be followed by a known code",
    nbHelp: "Bruk enkle anførselstegn, eller skriv \\\\ for en omvendt skråstrek.",
    enHelp: "Use single quotes, or write \\\\ for a backslash.")

  /// A `[` without its `]`; placed at the opening.
  static let yamlUnclosedList = DiagnosticKind(
    "yaml/unclosed-list", .error,
    nb: "En liste som begynner med [ må ha komma mellom leddene og avsluttes med ]",
    en: "A list that starts with [ must have commas between its items and end with ]",
    nbHelp: "Sett inn det som mangler, eller sett tekst som begynner med [ i anførselstegn.",
    enHelp: "Insert what is missing, or put text that starts with [ in quotes.")

  /// A `{` without its `}`; placed at the opening.
  static let yamlUnclosedMapping = DiagnosticKind(
    "yaml/unclosed-mapping", .error,
    nb: "Nøkler som begynner med { må ha komma mellom seg og avsluttes med }",
    en: "Keys that start with { must have commas between them and end with }",
    nbHelp: "Sett inn det som mangler, eller sett tekst som begynner med { i anførselstegn.",
    enHelp: "Insert what is missing, or put text that starts with { in quotes.")

  /// `a: b: c`.
  static let yamlColonInText = DiagnosticKind(
    "yaml/colon-in-text", .error,
    nb: "Tekst med kolon og mellomrom må stå i anførselstegn",
    en: "Text with a colon and a space must be in quotes",
    nbHelp: "Skriv for eksempel tittel: \"Kurs: mestring\". Sjekk også innrykket.",
    enHelp: "Write for example tittel: \"Kurs: mestring\". Check the indentation too.")

  /// A line that should have been `key: value`.
  static let yamlMissingColon = DiagnosticKind(
    "yaml/missing-colon", .error,
    nb: "En nøkkel må følges av kolon og mellomrom",
    en: "A key must be followed by a colon and a space",
    nbHelp: "Skriv «nøkkel: verdi». Tekst over flere linjer må rykkes inn under nøkkelen.",
    enHelp: "Write “key: value”. Text over several lines must be indented below its key.")

  /// A key whose value follows the colon right away; placed at the colon. `{0}`: the line to write.
  static let yamlMissingSpace = DiagnosticKind(
    "yaml/missing-space", .error,
    nb: "Etter kolonet i en nøkkel må det være et mellomrom",
    en: "The colon of a key must be followed by a space",
    nbHelp: "Skriv {0}.",
    enHelp: "Write {0}.")

  /// A colour without quotes, which YAML takes for a comment. `{0}`: the key and value to write.
  static let yamlColourAsComment = DiagnosticKind(
    "yaml/colour-as-comment", .error,
    nb: "# begynner en kommentar, så nøkkelen har ingen verdi",
    en: "# starts a comment, so the key has no value",
    nbHelp: "Skriv {0}.",
    enHelp: "Write {0}.")

  /// A line that stands neither under nor beside what comes before it.
  static let yamlIndentation = DiagnosticKind(
    "yaml/indentation", .error,
    nb: "Linjer som hører sammen må ha samme innrykk",
    en: "Lines that belong together must have the same indentation",
    nbHelp: "Rykk linjen like langt inn som nøklene eller leddene den hører sammen med.",
    enHelp: "Indent the line as far as the keys or items it belongs to.")

  /// `@`, a backquote or `%` at the start of a text. `{0}`: the character.
  static let yamlReservedCharacter = DiagnosticKind(
    "yaml/reserved-character", .error,
    nb: "Tekst som begynner med {0} må stå i anførselstegn",
    en: "Text that starts with {0} must be in quotes",
    nbHelp: "Sett anførselstegn rundt hele verdien.",
    enHelp: "Put quotes around the whole value.")

  /// A `*` or `&` without a name. `{0}`: the character.
  static let yamlUnnamedAnchor = DiagnosticKind(
    "yaml/unnamed-anchor", .error,
    nb: "Tekst som begynner med {0} må stå i anførselstegn",
    en: "Text that starts with {0} must be in quotes",
    nbHelp: "Sett anførselstegn rundt hele verdien.",
    enHelp: "Put quotes around the whole value.")

  /// A `- ` where no list can be.
  static let yamlUnexpectedDash = DiagnosticKind(
    "yaml/unexpected-dash", .error,
    nb: "En liste med - må begynne på en egen linje",
    en: "A list with - must start on a line of its own",
    nbHelp: "Flytt listen til linjen under nøkkelen, eller sett verdien i anførselstegn.",
    enHelp: "Move the list to the line below its key, or put the value in quotes.")

  /// Something after `|` or `>` that does not belong there.
  static let yamlBlockScalarHeader = DiagnosticKind(
    "yaml/block-text-header", .error,
    nb: "Etter | eller > skal linjen være slutt",
    en: "After | or > the line must end",
    nbHelp: "Begynn teksten på neste linje med innrykk, eller sett verdien i anførselstegn.",
    enHelp: "Start the text on the next line, indented, or put the value in quotes.")

  /// A line that starts with `%`.
  static let yamlDirective = DiagnosticKind(
    "yaml/directive", .error,
    nb: "En linje kan ikke begynne med %",
    en: "A line cannot start with %",
    nbHelp: "Fjern linjen, eller rykk teksten inn og sett den i anførselstegn.",
    enHelp: "Remove the line, or indent the text and put it in quotes.")

  /// An invisible control character. `{0}`: its code point, such as `U+0007`.
  static let yamlControlCharacter = DiagnosticKind(
    "yaml/control-character", .error,
    nb: "Usynlige kontrolltegn er ikke tillatt: {0}",
    en: "Invisible control characters are not allowed: {0}",
    nbHelp: "Slett tegnet. Det følger ofte med når man limer inn fra et annet program.",
    enHelp: "Delete the character. It often comes along when pasting from another program.")

  /// `---` at the margin inside quotes; placed at the opening quote.
  static let yamlMarkerInText = DiagnosticKind(
    "yaml/marker-in-text", .error,
    nb: "En linje i en tekst kan ikke begynne med --- eller ... helt til venstre",
    en: "A line of a text cannot start with --- or ... at the left margin",
    nbHelp: "Rykk linjen inn, eller avslutt anførselstegnet før den.",
    enHelp: "Indent the line, or close the quote before it.")

  /// A comma, bracket or indicator where a value should be.
  static let yamlMissingValue = DiagnosticKind(
    "yaml/missing-value", .error,
    nb: "Her mangler en verdi",
    en: "A value is missing here",
    nbHelp: "Skriv verdien, fjern tegnet, eller sett anførselstegn rundt teksten.",
    enHelp: "Write the value, remove the character, or put quotes around the text.")

  /// Anything else libyaml refuses.
  static let yamlSyntaxError = DiagnosticKind(
    "yaml/syntax", .error,
    nb: "YAML-en kan ikke leses her",
    en: "The YAML cannot be read here",
    nbHelp: "Sjekk innrykk, kolon og anførselstegn på denne linjen og den over.",
    enHelp: "Check indentation, colons and quotes on this line and the one above.")
}
