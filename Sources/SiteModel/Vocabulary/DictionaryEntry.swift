import SiteBase

/// Words that mean the same or nearly the same, for the search.
package struct DictionaryEntry: Sendable {
  /// The word the others lead to.
  package internal(set) var word = ""
  /// Words and phrases that mean the same.
  package internal(set) var forms: [String] = []
  /// Words that are related.
  package internal(set) var near: [String] = []
  /// Words with a wider meaning.
  package internal(set) var broader: [String] = []
  /// Where the entry is in the file.
  package internal(set) var range: SourceRange
}

extension DictionaryEntry {
  static let vocabulary = VocabularyFile(
    "ordbok", nil, schema, id: { _ in nil }, into: \.dictionary
  ) { record, _ in
    DictionaryEntry(
      word: record.value.word, forms: record.value.forms, near: record.value.near,
      broader: record.value.broader, range: record.range(\.word))
  }

  /// An entry as it is read.
  struct Words: Sendable {
    var word = ""
    var forms: [String] = []
    var near: [String] = []
    var broader: [String] = []
  }

  private static let schema = Schema(
    "ordbokord", "Ord som betyr det samme eller nesten det samme, for søket.", empty: Words()
  ) {
    Field("ord", .text(), \.word, "Ordet de andre fører til.", required: true)
    Field("former", .list(.text()), \.forms, "Ord og uttrykk som betyr det samme.")
    Field("nær", .list(.text()), \.near, "Beslektede ord.")
    Field("bredere", .list(.text()), \.broader, "Ord med videre betydning.")
  }
}
