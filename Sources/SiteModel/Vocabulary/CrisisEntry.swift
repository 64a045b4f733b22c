import SiteBase

/// Words that bring the help card.
public struct CrisisEntry: Sendable {
  /// The id.
  public internal(set) var id = ""
  /// Words and phrases.
  public internal(set) var forms: [String] = []
  /// Words and phrases that look like it and are not.
  public internal(set) var exceptions: [String] = []
  /// Helpline ids, the first one first.
  public internal(set) var helplines: [String] = []
  /// The search page shows the quick exit.
  public internal(set) var quickExit = false
}

extension CrisisEntry {
  static let vocabulary = VocabularyFile(
    "kriseord", nil, schema, id: { _ in nil }, into: \.crisisEntries)

  private static let schema = Schema(
    "kriseord", "Ord som får fram hjelpekortet i søket.", empty: CrisisEntry()
  ) {
    Field("id", .identifier, \.id, "Fast id.", required: true)
    Field("former", .list(.text()), \.forms, "Ord og uttrykk.", required: true)
    Field("unntak", .list(.text()), \.exceptions, "Ord og uttrykk som likner, men ikke er det.")
    Field(
      "linjer", .list(.reference(.helpline)), \.helplines, "Hjelpelinjer, den viktigste først.")
    Field("forlat_raskt", .yesNo, \.quickExit, "Søkesiden viser «Forlat siden raskt».")
  }
}
