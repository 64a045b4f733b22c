/// A municipality of the site.
public struct Municipality: Sendable {
  /// The id.
  public let id: String
  /// The name.
  public let name: String
  /// Four digits.
  public let number: String
  /// The county.
  public let county: String
  /// The municipality's own website.
  public let website: String
  /// Its accessibility statement; nil gives a warning.
  public let accessibilityStatement: String?
  /// Ids of neighbours in this catalogue.
  public let neighbours: [String]
  /// The form of Norwegian it writes.
  public let language: SiteLanguage
  /// The file name of its logo in its content folder; nil for none.
  public let logo: String?
  /// The accent colour as `#rrggbb`; nil for the theme's own.
  public let accent: String?
  /// One sentence.
  public let summary: LocalizedText?
}

/// What the site owner decides.
public struct SiteSettings: Sendable {
  /// The site's name.
  public let name: LocalizedText
  /// One sentence about the site.
  public let description: LocalizedText
  /// The base address with a `/` at its end; nil when none is set.
  public let baseURL: String?
  /// The site's own form of Norwegian.
  public let language: SiteLanguage
  /// The theme folder's name.
  public let theme: String
  /// The licence's name.
  public let licenceName: String?
  /// The licence's address.
  public let licenceURL: String?
  /// Where feedback goes when an offer has no owner; nil when not set.
  public let feedbackEmail: String?
  /// Facts older than this many months get a notice.
  public let oldAfterMonths: Int
  /// Facts older than this many months get a stronger notice.
  public let veryOldAfterMonths: Int
  /// The neutral page that «Forlat siden raskt» goes to.
  public let exitURL: String
}
