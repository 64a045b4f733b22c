/// A word that services use and citizens may not know, with what it means.
public struct GlossaryEntry: Sendable {
  /// The id.
  public internal(set) var id = ""
  /// The word as texts have it.
  public internal(set) var word = ""
  /// Other forms of it that texts may have.
  public internal(set) var forms: [String] = []
  /// What it means, in one or two plain sentences.
  public internal(set) var explanation = LocalizedText(nb: "")
}

extension GlossaryEntry {
  static let vocabulary = VocabularyFile(
    "ord", nil, schema, id: { $0.id }, into: \.glossary)

  private static let schema = Schema(
    "ordforklaring", "Et ord tjenestene bruker, forklart i vanlige ord der det står.",
    empty: GlossaryEntry()
  ) {
    Field("id", .identifier, \.id, "Fast id.", required: true)
    Field("ord", .text(), \.word, "Ordet slik det står i tekstene.", required: true)
    Field("former", .list(.text()), \.forms, "Andre former av ordet.")
    Field("forklaring", .localized, \.explanation, "Hva det betyr.", required: true)
  }
}
