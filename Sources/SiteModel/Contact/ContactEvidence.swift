/// Where a contact fact was published, for facts that nobody has tried.
package struct ContactEvidence: Sendable, Hashable {
  /// Who published it.
  package enum Publisher: Sendable, Hashable, CaseIterable {
    /// The municipality, on its website.
    case municipality
    /// The provider, on its own website.
    case provider
    /// A newspaper that quotes the provider or the municipality.
    case newspaper
    /// A public website, such as helsenorge.no.
    case publicWebsite
    /// An overview by somebody else that refers to the provider's own or a public website.
    case overview
  }

  /// Who published it.
  package internal(set) var publisher = Publisher.provider
  /// The year of the page; nil when the page has no date.
  package internal(set) var year: Int?
  /// The page's address, which the site links to; nil when it isn't known.
  package internal(set) var website: String?
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
        (
          "oversikt", "en oversikt som viser til tilbyderens eget eller et offentlig nettsted",
          .overview
        ),
      ]), \.publisher, "Hvem som publiserte den.", required: true)
    Field("år", .integer(1990...2100), \.year, "Året siden er fra. Utelat når den ikke har dato.")
    Field("nettside", .url, \.website, "Siden den sto på. Vises som lenke.")
  }
}
