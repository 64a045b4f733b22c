import SiteBase

extension DiagnosticKind {
  /// What can be wrong with a theme's styles, scripts and drawings, and with logos.
  static let themeAssets: [DiagnosticKind] =
    [themeAssetNameTaken] + themeStyles + themeScripts + themeDrawings

  /// Two files that templates would know by one name. `{0}`: the path without ending.
  package static let themeAssetNameTaken = DiagnosticKind(
    "theme/asset-name-taken", .error,
    nb: "To filer, eller en fil og en mappe, får samme navn i malene: {0}",
    en: "Two files, or a file and a folder, get the same name in templates: {0}",
    nbHelp: "Gi den ene et annet navn. Bindestrek og punktum regnes som understrek.",
    enHelp: "Rename one of them. Hyphens and periods count as underscores.")

  // MARK: Styles

  private static let themeStyles: [DiagnosticKind] = [
    cssUnclosed, cssImport, cssAddress, cssUnknownProperty,
  ]

  /// A brace, bracket, string or comment without its partner.
  package static let cssUnclosed = DiagnosticKind(
    "theme/css-unclosed", .error,
    nb: "Alt som åpnes i et stilark skal lukkes i det samme: parenteser, tekster og kommentarer",
    en: "All that is opened in a style sheet must be closed in it: brackets, strings and comments")

  /// `@import`.
  package static let cssImport = DiagnosticKind(
    "theme/css-import", .error,
    nb: "Et stilark kan ikke hente inn andre; alle i stil/ blir slått sammen etter navn",
    en: "A style sheet cannot import others; all in stil/ are joined by name")

  /// An address that a browser would fetch.
  package static let cssAddress = DiagnosticKind(
    "theme/css-address", .error,
    nb: "Et stilark kan ikke hente noe: bare url(#…) er tillatt",
    en: "A style sheet cannot fetch anything: only url(#…) is allowed")

  /// A custom property nobody sets. `{0}`: its name.
  package static let cssUnknownProperty = DiagnosticKind(
    "theme/css-unknown-property", .error,
    nb: "{0} finnes verken i tema.yaml eller i et stilark",
    en: "{0} is neither in tema.yaml nor in a style sheet")

  // MARK: Scripts

  private static let themeScripts: [DiagnosticKind] = [scriptNotBuilt, scriptSourceOfSite]

  /// An entry of a theme's scripts that `script/theme` has not built. `{0}`: the source's path in the
  /// theme's folder. `{1}`: the path of what is missing.
  package static let scriptNotBuilt = DiagnosticKind(
    "theme/script-not-built", .error,
    nb: "Skriptet {0} er ikke bygd: {1} mangler",
    en: "The script {0} is not built: {1} is missing",
    nbHelp: "Kjør script/theme med temaets mappe, for eksempel script/theme themes/standard.",
    enHelp: "Run script/theme with the theme's folder, such as script/theme themes/standard.")

  /// A script source in the content folder, which no page would get. `{0}`: its path below `tema/`.
  /// `{1}`: the path of the built script.
  package static let scriptSourceOfSite = DiagnosticKind(
    "theme/script-source-of-site", .error,
    nb: "content/tema/{0} blir ikke med på noen side: sidene får de ferdig bygde skriptene i bygd/",
    en: "content/tema/{0} reaches no page: pages get the built scripts in bygd/",
    nbHelp:
      "Legg hele det ferdige skriptet i content/tema/{1}, eller kopier temaet til en egen mappe i themes/, endre skriptet der og kjør script/theme med mappen.",
    enHelp:
      "Put the whole built script in content/tema/{1}, or copy the theme to a folder of its own in themes/, change the script there and run script/theme with the folder."
  )

  // MARK: Drawings

  private static let themeDrawings: [DiagnosticKind] = [
    svgNotWellFormed, svgDeclaration, svgNoRoot, svgNoViewBox, svgElement, svgAttribute,
    svgReference, logoMissing,
  ]

  /// Tags that don't match, or text where none belongs.
  package static let svgNotWellFormed = DiagnosticKind(
    "theme/svg-not-well-formed", .error,
    nb: "SVG-filen er ikke riktig bygd opp her",
    en: "The SVG file is not well formed here")

  /// A document type, entity, CDATA section or processing instruction.
  package static let svgDeclaration = DiagnosticKind(
    "theme/svg-declaration", .error,
    nb: "En SVG-fil kan ikke ha DOCTYPE, CDATA eller instruksjoner",
    en: "An SVG file cannot have DOCTYPE, CDATA or instructions",
    nbHelp: "Slett linjen; tegningen trenger den ikke.",
    enHelp: "Delete the line; the drawing does not need it.")

  /// No `<svg>` around it all, or one inside another.
  package static let svgNoRoot = DiagnosticKind(
    "theme/svg-no-root", .error,
    nb: "En SVG-fil skal ha ett <svg> ytterst og ingen inni",
    en: "An SVG file must have one <svg> outermost and none inside")

  /// No size to scale from.
  package static let svgNoViewBox = DiagnosticKind(
    "theme/svg-no-view-box", .error,
    nb: "En SVG-fil skal ha viewBox, så den kan vises i flere størrelser",
    en: "An SVG file must have a viewBox, so that it can be shown in several sizes")

  /// An element that is no plain drawing. `{0}`: its name.
  package static let svgElement = DiagnosticKind(
    "theme/svg-element", .error,
    nb: "<{0}> er ikke tillatt i en SVG-fil her",
    en: "<{0}> is not allowed in an SVG file here",
    nbHelp: "Lagre tegningen som «vanlig» eller «optimalisert» SVG, uten skript, stiler og bilder.",
    enHelp: "Save the drawing as “plain” or “optimized” SVG, without scripts, styles and images.")

  /// An event handler or a style. `{0}`: the attribute's name.
  package static let svgAttribute = DiagnosticKind(
    "theme/svg-attribute", .error,
    nb: "Attributtet «{0}» er ikke tillatt i en SVG-fil her",
    en: "The attribute “{0}” is not allowed in an SVG file here",
    nbHelp: "Skriv farger som fill=\"#rrggbb\", og slett alt som begynner med on.",
    enHelp: "Write colours as fill=\"#rrggbb\", and delete all that starts with on.")

  /// Something from outside the file. `{0}`: the address.
  package static let svgReference = DiagnosticKind(
    "theme/svg-reference", .error,
    nb: "En SVG-fil kan bare vise til seg selv, med # foran: «{0}»",
    en: "An SVG file can only refer to itself, with # in front: “{0}”")

  /// A logo the settings name. `{0}`: the municipality. `{1}`: the path in the content folder.
  package static let logoMissing = DiagnosticKind(
    "theme/logo-missing", .error,
    nb: "Logoen til {0} finnes ikke: {1}",
    en: "The logo of {0} does not exist: {1}")
}
