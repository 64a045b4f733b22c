import SiteBase

/// What a phrase must be like to tell of danger where no crisis rule is met: weights of the parts phrases
/// are made of, by logistic regression over phrases (docs/sok.md).
package struct CrisisWeights: Sendable {
  /// The sum of weights from which a question tells of danger.
  package let limit: Int
  /// The weights by the number of the part, each from -7 to 7 as a letter from `a` to `o`; white space
  /// between letters says nothing.
  package let letters: String
  /// Where the letters are in the file.
  package let range: SourceRange
}

extension CrisisWeights {
  static let vocabulary = VocabularyFile(
    "krisevekter", nil, schema, id: { _ in nil }, into: \.crisisWeights
  ) { record, _ in
    CrisisWeights(
      limit: record.value.limit, letters: record.value.letters, range: record.range(\.letters))
  }

  /// Weights as they are read.
  struct Entry: Sendable {
    var limit = 0
    var letters = ""
  }

  private static let schema = Schema(
    "krisevekter",
    "Hva en setning må ligne på for at hjelpekortet skal komme der ingen regel treffer.",
    empty: Entry()
  ) {
    Field(
      "grense", .integer(1...10_000), \.limit, "Summen av vekter som får fram hjelpekortet.",
      required: true)
    Field(
      "vekter", .text(namesNumbers: false), \.letters,
      "Vektene, en bokstav fra `a` (-7) til `o` (7) for hver. Regnet ut av et program, ikke skrevet for hånd.",
      required: true)
  }
}
