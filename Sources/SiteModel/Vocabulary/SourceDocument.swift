import SiteBase

/// A document that facts were taken from.
public struct SourceDocument: Sendable {
  /// The id.
  public internal(set) var id = ""
  /// The title.
  public internal(set) var title = ""
  /// What texts call it in «Fra … fra 2022», such as «Tønsbergs plan»; nil for no such line.
  public internal(set) var shortName: LocalizedText?
  /// Who published it.
  public internal(set) var publisher: String?
  /// The municipality it is about.
  public internal(set) var municipality: String?
  /// The date of the document.
  public internal(set) var date: CalendarDate?
  /// What the date is.
  public internal(set) var note: String?
}

extension SourceDocument {
  static let vocabulary = VocabularyFile(
    "kilder", .sourceDocument, schema, id: { $0.id }, into: \.sources)

  private static let schema = Schema(
    "kildedokument", "Et dokument opplysninger er hentet fra.", empty: SourceDocument()
  ) {
    Field("id", .identifier, \.id, "Fast id.", required: true)
    Field("tittel", .text(), \.title, "Tittelen.", required: true)
    Field(
      "omtale", .localized, \.shortName, "Det sidene kaller det, for eksempel «Tønsbergs plan».")
    Field("utgiver", .text(), \.publisher, "Hvem som ga det ut.")
    Field("kommune", .reference(.municipality), \.municipality, "Kommunen det handler om.")
    Field("dato", .date, \.date, "Dokumentets dato.")
    Field("merknad", .text(), \.note, "Hva datoen er.")
  }
}
