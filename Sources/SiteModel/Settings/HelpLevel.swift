/// One of the levels a municipality divides its help into, such as «Lettere, over kort tid».
package struct HelpLevel: Sendable {
  /// The number that offers refer to it by.
  package internal(set) var number = 0
  /// What it is called.
  package internal(set) var name = LocalizedText(nb: "")
  /// Who it is for, in one sentence; nil when the name says it.
  package internal(set) var summary: LocalizedText?
}

extension HelpLevel {
  /// The id in addresses and in the search index: a number means something in its municipality only.
  package func id(in municipality: Municipality) -> String { "\(municipality.id)-\(number)" }

  static let schema = Schema("nivå", "Et nivå av hjelp i kommunen.", empty: HelpLevel()) {
    Field("nummer", .integer(1...9), \.number, "Nummeret.", required: true)
    Field("navn", .localized, \.name, "Navnet.", required: true)
    Field("kort", .localized, \.summary, "Én setning om hvem det er for.")
  }
}
