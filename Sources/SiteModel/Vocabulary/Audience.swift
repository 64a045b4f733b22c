import SiteBase

/// A group of people an offer is for.
package struct Audience: Sendable {
  /// The id.
  package internal(set) var id = ""
  /// The name.
  package internal(set) var name = LocalizedText(nb: "")
  /// One sentence; nil when there is none.
  package internal(set) var summary: LocalizedText?
  /// What people type when they mean it.
  package internal(set) var everydayWords = LocalizedWords.none
  /// The usual ages, which offers for the group have unless they state their own; nil when the group has no age.
  package internal(set) var typicalAge: AgeRange?
  /// Offers for such groups alone come far down for questions that name none of them.
  package internal(set) var isNarrow = false
}

extension Audience {
  static let vocabulary = VocabularyFile(
    "malgrupper", .audience, schema, id: { $0.id }, into: \.audiences)

  private static let schema = Schema("målgruppe", "En gruppe tilbud er for.", empty: Audience()) {
    Field("id", .identifier, \.id, "Fast id.", required: true)
    Field("navn", .localized, \.name, "Navnet.", required: true)
    Field("kort", .localized, \.summary, "Én setning.")
    Field("hverdagsord", .localizedWords, \.everydayWords, "Ord folk skriver når de mener gruppa.")
    Field(
      "alder", .years, \.typicalAge,
      "Vanlig alder. Den gjelder også for tilbud til gruppa som ikke sier noen alder selv.")
    Field(
      "smal", .yesNo, \.isNarrow,
      "Tilbud som bare er for slike grupper, kommer lenger ned i søk som ikke nevner dem.")
  }
}
