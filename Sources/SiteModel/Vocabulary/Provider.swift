import SiteBase

/// Who stands behind a provider.
public enum ProviderType: String, Sendable, Hashable, CaseIterable {
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
public struct Provider: Sendable {
  /// The id.
  public internal(set) var id = ""
  /// The name in full.
  public internal(set) var name = ""
  /// The abbreviation.
  public internal(set) var abbreviation: String?
  /// Who stands behind it; nil when not known.
  public internal(set) var type: ProviderType?
  /// The municipalities it works in.
  public internal(set) var municipalities: [String] = []
  /// The provider it is a part of.
  public internal(set) var parent: String?
  /// One sentence.
  public internal(set) var summary: String?
  /// Its web page.
  public internal(set) var website: String?
  /// A remark.
  public internal(set) var note: String?
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
  }
}
