import SiteBase

extension DiagnosticKind {
  /// The kinds of the area `theme`: a theme's files, texts, colours and assets.
  package static let rendering: [DiagnosticKind] =
    themeFiles + themeTexts + themeSettings + themeColours + themeAssets

  // MARK: The folder

  private static let themeFiles: [DiagnosticKind] = [
    themeFileMissing, themeMisplacedFile,
  ]

  /// A file every theme has. `{0}`: its path in the theme's folder. `{1}`: the theme's name.
  package static let themeFileMissing = DiagnosticKind(
    "theme/file-missing", .error,
    nb: "Temaet «{1}» mangler filen {0}",
    en: "The theme “{1}” lacks the file {0}",
    nbHelp: "Lag filen i temaets mappe. themes/standard har et eksempel.",
    enHelp: "Make the file in the theme's folder. themes/standard has an example.")

  /// A file that nothing reads. `{0}`: its path in the theme's folder.
  package static let themeMisplacedFile = DiagnosticKind(
    "theme/misplaced-file", .error,
    nb: "Filen hører ikke hjemme her: {0}",
    en: "The file does not belong here: {0}",
    nbHelp:
      "Et tema har maler/*.mustache, stil/*.css, skript/*.mjs, bygd/*.mjs, tekster/*.yaml, ikoner/*.svg og filer/*.svg.",
    enHelp:
      "A theme has maler/*.mustache, stil/*.css, skript/*.mjs, bygd/*.mjs, tekster/*.yaml, ikoner/*.svg and filer/*.svg."
  )

  // MARK: Texts

  private static let themeTexts: [DiagnosticKind] = [
    textNotText, textBadKey, textMissing, textExtra, textGroupMismatch, textPlaceholders,
    textUnknownPlaceholder, textNeeded, textPluralMissing, textUnused,
  ]

  /// A list, or nothing, where a text should be. `{0}`: the key.
  package static let textNotText = DiagnosticKind(
    "theme/text-not-text", .error,
    nb: "«{0}» skal være en tekst eller en gruppe tekster",
    en: "“{0}” must be a text or a group of texts")

  /// A key that templates can't name. `{0}`: the key.
  package static let textBadKey = DiagnosticKind(
    "theme/text-bad-key", .error,
    nb: "En tekstnøkkel kan ikke være tom eller inneholde punktum: «{0}»",
    en: "A text's key cannot be empty or contain a period: “{0}”")

  /// A text that bokmål has. `{0}`: the key. `{1}`: the file that lacks it.
  package static let textMissing = DiagnosticKind(
    "theme/text-missing", .error,
    nb: "Alle språk skal ha de samme tekstene: {1} mangler «{0}»",
    en: "All languages must have the same texts: {1} lacks “{0}”")

  /// A text that bokmål lacks. `{0}`: the key. `{1}`: bokmål's file.
  package static let textExtra = DiagnosticKind(
    "theme/text-extra", .error,
    nb: "Alle språk skal ha de samme tekstene: «{0}» finnes ikke i {1}",
    en: "All languages must have the same texts: “{0}” is not in {1}",
    nbHelp: "Slett teksten, eller legg den til i de andre språkene.",
    enHelp: "Delete the text, or add it to the other languages.")

  /// A group in one language and a text in another. `{0}`: the key. `{1}`: bokmål's file.
  package static let textGroupMismatch = DiagnosticKind(
    "theme/text-group-mismatch", .error,
    nb: "«{0}» skal være det samme her som i {1}: enten en tekst eller en gruppe",
    en: "“{0}” must be the same here as in {1}: either a text or a group")

  /// Other placeholders than bokmål. `{0}`: the key. `{1}`: bokmål's file. `{2}`: its placeholders.
  package static let textPlaceholders = DiagnosticKind(
    "theme/text-placeholders", .error,
    nb: "«{0}» skal ha de samme plassholderne som i {1}: {2}",
    en: "“{0}” must have the same placeholders as in {1}: {2}")

  /// A placeholder nobody fills in. `{0}`: its name. `{1}`: the key. `{2}`: those that are filled in.
  package static let textUnknownPlaceholder = DiagnosticKind(
    "theme/text-unknown-placeholder", .error,
    nb: "Ingenting fyller ut plassholderen «{0}» i «{1}»; disse kan brukes: {2}",
    en: "Nothing fills in the placeholder “{0}” in “{1}”; these can be used: {2}")

  /// A text the program uses. `{0}`: the key.
  package static let textNeeded = DiagnosticKind(
    "theme/text-needed", .error,
    nb: "Byggingen trenger teksten «{0}», og den finnes ikke",
    en: "The build needs the text “{0}”, and it does not exist",
    nbHelp: "Legg den til i alle språk. themes/standard har en ordlyd.",
    enHelp: "Add it in all languages. themes/standard has a wording.")

  /// One form of a plural. `{0}`: the key. `{1}`: the other form's key.
  package static let textPluralMissing = DiagnosticKind(
    "theme/text-plural-missing", .error,
    nb: "En tekst for én skal ha en tekst for flere, og omvendt: «{0}» mangler «{1}»",
    en: "A text for one must have a text for several, and vice versa: “{0}” lacks “{1}”")

  /// A text nobody reads. `{0}`: the key.
  package static let textUnused = DiagnosticKind(
    "theme/text-unused", .error,
    nb: "Ingen mal, skript eller side bruker teksten «{0}»",
    en: "No template, script or page uses the text “{0}”",
    nbHelp: "Slett den i alle språk, eller bruk den i en mal som tekst.{0}.",
    enHelp: "Delete it in all languages, or use it in a template as tekst.{0}.")
}

extension MessageText {
  /// The note at bokmål's text.
  package static let textModelNote = MessageText(
    nb: "På bokmål står den her", en: "In bokmål it is here")
}
