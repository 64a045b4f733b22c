import SiteBase

/// Words that several crisis rules refer to.
public struct CrisisWordGroup: Sendable {
  /// The name in rules.
  public let id: String
  /// The words, as they are written in the file.
  public let words: String
  /// Where the words are in the file.
  public let range: SourceRange
}

extension CrisisWordGroup {
  static let vocabulary = VocabularyFile(
    "krisegrupper", nil, schema, id: { _ in nil }, into: \.crisisWordGroups
  ) { record, _ in
    CrisisWordGroup(
      id: record.value.id, words: record.value.words, range: record.range(\.words))
  }

  /// A group as it is read.
  struct Entry: Sendable {
    var id = ""
    var words = ""
  }

  private static let schema = Schema(
    "krisegruppe", "Ord som flere regler i kriseord.yaml bruker.", empty: Entry()
  ) {
    Field(
      "id", .identifier, \.id,
      "Navnet reglene bruker i `<…>`. Gruppene `jeg`, `andre`, `ikke`, `foran` og `likevel` bruker søket selv.",
      required: true)
    Field(
      "ord", .text(namesNumbers: false), \.words,
      "Ordene med mellomrom mellom. `skad*` er alle ord som begynner med skad.", required: true)
  }
}
