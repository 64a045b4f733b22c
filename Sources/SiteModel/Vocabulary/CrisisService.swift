/// A kind of offer that helps someone in danger.
package struct CrisisService: Sendable {
  /// The id.
  package internal(set) var id = ""
  /// The name inside a sentence.
  package internal(set) var name = LocalizedText(nb: "")
  /// Ids of the offers.
  package internal(set) var offers: [String] = []
  /// The id of the helpline that knows where the nearest one is.
  package internal(set) var helpline = ""
}

extension CrisisService {
  static let vocabulary = VocabularyFile(
    "krisetjenester", .crisisService, schema, id: { $0.id }, into: \.crisisServices)

  private static let schema = Schema(
    "krisetjeneste", "Et slags tilbud som hjelper når noen er i fare.", empty: CrisisService()
  ) {
    Field("id", .identifier, \.id, "Fast id.", required: true)
    Field(
      "navn", .localized, \.name, "Navnet inne i en setning: «Vi kjenner ikke til … i Kragerø».",
      required: true)
    Field("tilbud", .list(.reference(.offer)), \.offers, "Tilbudene i katalogen.", required: true)
    Field(
      "linje", .reference(.helpline), \.helpline, "Hjelpelinja som vet hvor det nærmeste er.",
      required: true)
  }
}
