import SiteBase

/// Words that several crisis rules refer to, or that tell which danger it is where no rule is met.
package struct CrisisWordGroup: Sendable {
  /// The name in rules.
  package let id: String
  /// The words, as they are written in the file.
  package let words: String
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
      id: record.value.id, words: record.value.words, kind: record.value.kind,
      range: record.range(\.words))
  }

  /// A group as it is read.
  struct Entry: Sendable {
    var id = ""
    var words = ""
    var kind: String?
  }

  private static let schema = Schema(
    "krisegruppe",
    "Ord som flere regler i kriseord.yaml bruker, og ord som forteller hva slags fare det er.",
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
      "slag", .identifier, \.kind,
      "Id-en i kriseord.yaml til faren ordene tyder på når ingen regel treffer.")
  }
}
