import SiteBase

/// Words that several crisis rules refer to, or that are signs of danger or of everyday life.
package struct CrisisWordGroup: Sendable {
  /// The name in rules.
  package let id: String
  /// The words, as they are written in the file.
  package let words: String
  /// What one of the words adds to a question's points; less than 0 for everyday life.
  package let points: Int
  /// The id of the kind of danger the words are signs of; nil for none in particular.
  package let kind: String?
  /// Where the words are in the file.
  package let range: SourceRange
}

extension CrisisWordGroup {
  static let vocabulary = VocabularyFile(
    "krisegrupper", nil, schema, id: { _ in nil }, into: \.crisisWordGroups
  ) { record, _ in
    CrisisWordGroup(
      id: record.value.id, words: record.value.words, points: record.value.points,
      kind: record.value.kind, range: record.range(\.words))
  }

  /// A group as it is read.
  struct Entry: Sendable {
    var id = ""
    var words = ""
    var points = 0
    var kind: String?
  }

  private static let schema = Schema(
    "krisegruppe",
    "Ord som flere regler i kriseord.yaml bruker, og ord som teller for eller mot fare.",
    empty: Entry()
  ) {
    Field(
      "id", .identifier, \.id,
      "Navnet reglene bruker i `<…>`. Gruppene `jeg`, `andre`, `ikke`, `foran`, `likevel` og `meg` bruker søket selv.",
      required: true)
    Field(
      "ord", .text(namesNumbers: false), \.words,
      "Ordene med mellomrom mellom. `skad*` er alle ord som begynner med skad.", required: true)
    Field(
      "poeng", .integer(-20...20), \.points,
      """
      Det et av ordene teller for fare, eller mot når tallet er under null. Hver gruppe teller én gang. \
      Ti poeng får fram hjelpekortet, og en regel som treffer, er verdt ti.
      """)
    Field("slag", .identifier, \.kind, "Id-en i kriseord.yaml til faren ordene tyder på.")
  }
}
