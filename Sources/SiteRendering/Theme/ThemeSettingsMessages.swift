import SiteBase

extension DiagnosticKind {
  // MARK: tema.yaml

  /// What can be wrong with the form of `tema.yaml`.
  static let themeSettings: [DiagnosticKind] = [
    themeNotMapping, themeNotList, themeNotText, themeUnknownKey, themeMissingKey, themeKeyTwice,
    themeUnknownWord, themeBadToken, themeTokenMissing, themeUnknownToken, themeBadColour,
    themeBadShare, themeBadMeasure,
  ]

  /// Something else where keys with values should be.
  package static let themeNotMapping = DiagnosticKind(
    "theme/not-mapping", .error,
    nb: "Her skal det stå nøkler med verdier",
    en: "Keys with values must stand here")

  /// Something else where a list should be.
  package static let themeNotList = DiagnosticKind(
    "theme/not-list", .error,
    nb: "Her skal det stå en liste",
    en: "A list must stand here")

  /// Something else where a text should be.
  package static let themeNotText = DiagnosticKind(
    "theme/not-text", .error,
    nb: "Her skal det stå en tekst",
    en: "A text must stand here")

  /// A key that has no meaning. `{0}`: the key. `{1}`: those that have one.
  package static let themeUnknownKey = DiagnosticKind(
    "theme/unknown-key", .error,
    nb: "Nøkkelen «{0}» finnes ikke her; disse finnes: {1}",
    en: "There is no key “{0}” here; there are: {1}")

  /// A key that must be there. `{0}`: the key.
  package static let themeMissingKey = DiagnosticKind(
    "theme/missing-key", .error,
    nb: "Nøkkelen «{0}» mangler",
    en: "The key “{0}” is missing")

  /// A name given twice, perhaps in two spellings. `{0}`: the name.
  package static let themeKeyTwice = DiagnosticKind(
    "theme/key-twice", .error,
    nb: "«{0}» er allerede gitt",
    en: "“{0}” is already given")

  /// A word outside its set. `{0}`: the word. `{1}`: the set.
  package static let themeUnknownWord = DiagnosticKind(
    "theme/unknown-word", .error,
    nb: "«{0}» kan ikke stå her; velg en av disse: {1}",
    en: "“{0}” cannot stand here; choose one of: {1}")

  /// A token that is no CSS name of ours. `{0}`: the token.
  package static let themeBadToken = DiagnosticKind(
    "theme/bad-token", .error,
    nb: "Et navn på en farge eller et mål skrives med små bokstaver a–z, tall og bindestrek: «{0}»",
    en: "The name of a colour or measure is written with lower-case a–z, digits and hyphens: “{0}”")

  /// A colour in one scheme only. `{0}`: the token. `{1}`: the scheme that lacks it.
  package static let themeTokenMissing = DiagnosticKind(
    "theme/token-missing", .error,
    nb: "Alle farger skal finnes i lyst og mørkt: «{0}» mangler under «{1}»",
    en: "All colours must exist in light and dark: “{0}” is missing under “{1}”")

  /// A token that no colour has. `{0}`: the token.
  package static let themeUnknownToken = DiagnosticKind(
    "theme/unknown-token", .error,
    nb: "Det finnes ingen farge med navnet «{0}»",
    en: "There is no colour with the name “{0}”")

  /// A colour in another form. `{0}`: what was written.
  package static let themeBadColour = DiagnosticKind(
    "theme/bad-colour", .error,
    nb: "En farge skrives \"#rrggbb\", ikke «{0}»",
    en: "A colour is written \"#rrggbb\", not “{0}”")

  /// A share outside 0 to 1. `{0}`: what was written.
  package static let themeBadShare = DiagnosticKind(
    "theme/bad-share", .error,
    nb: "En andel er et tall fra 0 til 1 med punktum, ikke «{0}»",
    en: "A share is a number from 0 to 1 with a period, not “{0}”")

  /// A measure that could break out of its declaration. `{0}`: what was written.
  package static let themeBadMeasure = DiagnosticKind(
    "theme/bad-measure", .error,
    nb: "Et mål er én CSS-verdi uten semikolon, krøllparenteser og adresser: «{0}»",
    en: "A measure is one CSS value without semicolons, braces and addresses: “{0}”")

  // MARK: Contrast

  /// Colours too near each other.
  static let themeColours: [DiagnosticKind] = [
    themeContrastLight, themeContrastDark, themeAccentContrastLight, themeAccentContrastDark,
  ]

  private static let contrastHelp = (
    nb: "Nærmeste farge for «{0}» som holder, er {5}.",
    en: "The nearest colour for “{0}” that passes is {5}."
  )
  private static let accentHelp = (
    nb: "Nærmeste farge for {6} som holder overalt, er {5}.",
    en: "The nearest colour for {6} that passes everywhere is {5}."
  )

  /// A pair of the theme in the light scheme. `{0}`: the foreground token. `{1}`: the background
  /// token. `{2}`: the state. `{3}`: the ratio. `{4}`: the least ratio. `{5}`: a colour that passes.
  package static let themeContrastLight = DiagnosticKind(
    "theme/contrast-light", .error,
    nb: "«{0}» på «{1}» er for svakt i lyst ({2}): {3}, og skal være minst {4}",
    en: "“{0}” on “{1}” is too weak in light ({2}): {3}, and must be at least {4}",
    nbHelp: contrastHelp.nb, enHelp: contrastHelp.en)

  /// As ``themeContrastLight``, in the dark scheme.
  package static let themeContrastDark = DiagnosticKind(
    "theme/contrast-dark", .error,
    nb: "«{0}» på «{1}» er for svakt i mørkt ({2}): {3}, og skal være minst {4}",
    en: "“{0}” on “{1}” is too weak in dark ({2}): {3}, and must be at least {4}",
    nbHelp: contrastHelp.nb, enHelp: contrastHelp.en)

  /// As ``themeContrastLight``, with a municipality's colour. `{6}`: the municipality. `{7}`: its
  /// colour; `{5}` is another one for it.
  package static let themeAccentContrastLight = DiagnosticKind(
    "theme/accent-contrast-light", .error,
    nb: "Fargen {7} for {6} gjør «{0}» på «{1}» for svakt i lyst ({2}): {3}, minst {4}",
    en: "The colour {7} for {6} makes “{0}” on “{1}” too weak in light ({2}): {3}, at least {4}",
    nbHelp: accentHelp.nb, enHelp: accentHelp.en)

  /// As ``themeAccentContrastLight``, in the dark scheme.
  package static let themeAccentContrastDark = DiagnosticKind(
    "theme/accent-contrast-dark", .error,
    nb: "Fargen {7} for {6} gjør «{0}» på «{1}» for svakt i mørkt ({2}): {3}, minst {4}",
    en: "The colour {7} for {6} makes “{0}” on “{1}” too weak in dark ({2}): {3}, at least {4}",
    nbHelp: accentHelp.nb, enHelp: accentHelp.en)
}

extension MessageText {
  /// The note at the pair of the theme that a municipality's colour fails in.
  package static let themePairNote = MessageText(
    nb: "Temaet bruker fargene sammen her", en: "The theme uses the colours together here")
}
