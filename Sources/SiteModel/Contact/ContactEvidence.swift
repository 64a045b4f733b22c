/// Where a contact fact was published, for facts that nobody has tried.
public struct ContactEvidence: Sendable, Hashable {
  /// Who published it.
  public enum Publisher: Sendable, Hashable, CaseIterable {
    /// The municipality, on its website.
    case municipality
    /// The provider, on its own website.
    case provider
    /// A newspaper that quotes the provider or the municipality.
    case newspaper
    /// A public website, such as helsenorge.no.
    case publicWebsite
  }

  /// Who published it.
  public internal(set) var publisher = Publisher.provider
  /// The year of the page; nil when the page has no date.
  public internal(set) var year: Int?
  /// The page's address; never published as a link, since old pages move.
  public internal(set) var website: String?
}

extension ContactEvidence {
  static let schema = Schema(
    "sto", "Hvor opplysningen sto, når ingen har ringt eller skrevet og prøvd den.",
    empty: ContactEvidence()
  ) {
    Field(
      "hos",
      .choice([
        ("kommunen", "kommunens nettsted", .municipality),
        ("tilbyderen", "tilbyderens eget nettsted", .provider),
        ("avis", "en avis som siterer tilbyderen eller kommunen", .newspaper),
        ("offentlig", "et offentlig nettsted, for eksempel helsenorge.no", .publicWebsite),
      ]), \.publisher, "Hvem som publiserte den.", required: true)
    Field("år", .integer(1990...2100), \.year, "Året siden er fra. Utelat når den ikke har dato.")
    Field("nettside", .url, \.website, "Siden den sto på. Vises ikke.")
  }
}
