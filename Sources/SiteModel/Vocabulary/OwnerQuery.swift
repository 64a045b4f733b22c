import SiteBase

/// A question the site owner wants answered.
package struct OwnerQuery: Sendable {
  /// What people type.
  package internal(set) var text = ""
  /// The municipality chosen; nil for none.
  package internal(set) var municipality: String?
  /// The age chosen; nil for none.
  package internal(set) var age: Int?
  /// Offers of which one must be among the first three; empty when anything will do.
  package internal(set) var accepted: [String] = []
  /// Where the question is in the file.
  package internal(set) var range: SourceRange
}

/// An owner's question that the search doesn't answer as it should.
package struct MissedQuery: Sendable {
  package let query: OwnerQuery
  /// The ids of the first three answers, none of which is accepted; empty when nothing is found.
  package let found: [String]

  /// Creates a missed question.
  package init(_ query: OwnerQuery, found: [String]) {
    self.query = query
    self.found = found
  }
}

extension OwnerQuery {
  static let vocabulary = VocabularyFile(
    "sokeord", nil, schema, id: { _ in nil }, into: \.ownerQueries
  ) {
    record, reader in
    let query = record.value
    if query.accepted.isEmpty, !query.wantsAnything {
      reader.report(.modelMissingKey, ["treff", record.schema.name], at: record.range(\.text))
      return nil
    }
    return OwnerQuery(
      text: query.text, municipality: query.municipality, age: query.age,
      accepted: query.accepted, range: record.range(\.text))
  }

  /// A question as it is read.
  struct Entry: Sendable {
    var text = ""
    var municipality: String?
    var age: Int?
    var accepted: [String] = []
    var wantsAnything = false
  }

  private static let schema = Schema(
    "søkeprøve", "Et søk som skal gi svar. Kontrolleres hver gang nettstedet bygges.",
    empty: Entry()
  ) {
    Field("spørring", .text(limit: 200), \.text, "Det folk skriver.", required: true)
    Field("kommune", .reference(.municipality), \.municipality, "Valgt kommune.")
    Field("alder", .integer(0...120), \.age, "Valgt alder.")
    Field(
      "treff", .list(.reference(.offer)), \.accepted,
      "Ett av disse skal være blant de tre første.")
    Field("noe", .yesNo, \.wantsAnything, "Søket skal bare finne noe.")
  }
}
