import SiteBase

/// What kind of body a provider is.
package enum ProviderType: String, Sendable, Hashable, CaseIterable {
  /// A municipality or a part of one.
  case municipal = "kommunal"
  /// Several municipalities together.
  case intermunicipal = "interkommunal"
  /// The state.
  case state = "statlig"
  /// Volunteers or a non-profit.
  case voluntary = "frivillig"
}

/// Who gives offers.
package struct Provider: Sendable {
  /// The id.
  package internal(set) var id = ""
  /// The name in full.
  package internal(set) var name = ""
  /// The abbreviation.
  package internal(set) var abbreviation: String?
  /// What kind of body it is; nil when not known.
  package internal(set) var type: ProviderType?
  /// The municipalities it works in.
  package internal(set) var municipalities: [String] = []
  /// The provider it is a part of.
  package internal(set) var parent: String?
  /// One sentence.
  package internal(set) var summary: String?
  /// Its web page.
  package internal(set) var website: String?
  /// A remark.
  package internal(set) var note: String?
  /// Contacts as written.
  var contactEntries: [ContactEntry] = []
  /// How to reach it, cards looked up; its offers inherit them. Empty when not known.
  package internal(set) var contacts: [Contact] = []
  /// Who keeps the facts about its offers true, where an offer has no owner of its own.
  package internal(set) var owner = Owner()
  /// Where it is; empty when not known. Offers don't inherit it, since many are given elsewhere.
  package internal(set) var places: [Place] = []
}

extension Provider {
  static let vocabulary = VocabularyFile(
    "tilbydere", .provider, schema, id: { $0.id }, into: \.providers)

  private static let schema = Schema("tilbyder", "Noen som gir tilbud.", empty: Provider()) {
    Field("id", .identifier, \.id, "Fast id.", required: true)
    Field("navn", .text(), \.name, "Hele navnet.", required: true)
    Field("forkortelse", .text(), \.abbreviation, "Forkortelsen.")
    Field(
      "type",
      .choice([
        (.municipal, "kommunen eller en del av den"), (.intermunicipal, "flere kommuner sammen"),
        (.state, "staten"), (.voluntary, "frivillig eller ideell"),
      ]), \.type, "Hvem som står bak.")
    Field(
      "kommuner", .list(.reference(.municipality)), \.municipalities,
      "Kommunene den arbeider i.")
    Field("overordnet", .reference(.provider), \.parent, "Tilbyderen den er en del av.")
    Field("kort", .text(), \.summary, "Én setning.")
    Field("nettside", .url, \.website, "Nettsiden.")
    Field("merknad", .text(), \.note, "En merknad.")
    Field(
      "kontakt", .list(.contactEntry), \.contactEntries,
      "Hvordan du når den. Gjelder for alle tilbudene dens som ikke har sin egen.")
    Field("steder", .list(.place), \.places, "Hvor den holder til.")
    Field(
      "eier", .group(Owner.schema), \.owner,
      "Hvem som holder opplysningene riktige om tilbudene dens, når de ikke har sin egen eier.")
  }
}
