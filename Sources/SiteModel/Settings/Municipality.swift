import SiteBase

/// A municipality of the site.
public struct Municipality: Sendable {
  /// The id.
  public internal(set) var id = ""
  /// The name.
  public internal(set) var name = ""
  /// Four digits.
  public internal(set) var number = ""
  /// The county.
  public internal(set) var county = ""
  /// The municipality's own website.
  public internal(set) var website = ""
  /// Its accessibility statement; nil gives a warning.
  public internal(set) var accessibilityStatement: String?
  /// Ids of neighbours in this catalogue.
  public internal(set) var neighbours: [String] = []
  /// The form of Norwegian it writes.
  public internal(set) var language = SiteLanguage.nb
  /// The file name of its logo in its content folder; nil for none.
  public internal(set) var logo: String?
  /// The accent colour as `#rrggbb`; nil for the theme's own.
  public internal(set) var accent: String?
  /// One sentence.
  public internal(set) var summary: LocalizedText?
  /// Whom to call when one doesn't know whom to call, the most general last; empty when not said.
  public internal(set) var waysIn: [WayIn] = []
  /// What the levels of help that its offers have are called, by level; empty when it has none.
  public internal(set) var levels: [HelpLevel] = []
}

extension Municipality {
  static let schema = Schema("kommune", "En kommune på nettstedet.", empty: Municipality()) {
    Field("id", .identifier, \.id, "Fast id, også mappas navn.", required: true)
    Field("navn", .text(), \.name, "Navnet.", required: true)
    Field(
      "nummer", .text(limit: 4, namesNumbers: false), \.number,
      "Kommunenummeret, i anførselstegn.", required: true)
    Field("fylke", .text(), \.county, "Fylket.", required: true)
    Field("nettsted", .url, \.website, "Kommunens eget nettsted.", required: true)
    Field(
      "tilgjengelighetserklæring", .url, \.accessibilityStatement,
      "Erklæringen på uustatus.no. Uten verdi gir bygget et varsel.")
    Field(
      "naboer", .list(.reference(.municipality)), \.neighbours, "Nabokommuner på nettstedet.")
    Field("språk", .norwegian, \.language, "Skriftspråket.")
    Field("logo", .text(), \.logo, "Filnavnet til logoen (SVG) i kommunens mappe.")
    Field(
      "farge", .colour, \.accent, "Kommunens farge. Kontrasten regnes ut.",
      example: "\"#0b5a6f\"")
    Field("kort", .localized, \.summary, "Én setning.")
    Field(
      "veier_inn", .list(.group(WayIn.schema)), \.waysIn,
      "Hvem du ringer når du ikke vet hvem du skal ringe, den mest allmenne sist.")
    Field(
      "nivåer", .list(.group(HelpLevel.schema)), \.levels,
      "Nivåene kommunen deler hjelpen i. Tilbud viser til dem med «nivå».")
  }
}

extension DiagnosticKind {
  static let settingsKinds = [modelAccessibilityStatement]

  /// A municipality without an accessibility statement.
  static let modelAccessibilityStatement = DiagnosticKind(
    "model/accessibility-statement", .warning,
    nb: "Kommunen «{0}» mangler lenke til tilgjengelighetserklæringen sin",
    en: "The municipality “{0}” lacks a link to its accessibility statement",
    nbHelp: "Lag erklæringen på uustatus.no og skriv adressen i «tilgjengelighetserklæring».",
    enHelp: """
      Make the statement at uustatus.no and write its address in \
      “tilgjengelighetserklæring”.
      """)
}
