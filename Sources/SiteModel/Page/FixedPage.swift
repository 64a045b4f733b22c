/// A page that the site has whether or not a file adds text to it, by what content and links call it.
package enum FixedPage: String, Sendable, CaseIterable {
  /// Help now.
  case helpNow = "hjelp-na"
  /// The search.
  case search = "sok"
  /// The relatives' entrance.
  case relatives = "parorende"
  /// Every name from A to Å.
  case aToZ = "a-til-a"
  /// The visitor's own list.
  case myList = "min-liste"
  /// The plans.
  case plans = "planen"
  /// The figures.
  case figures = "tall"
  /// Every way to browse.
  case themes = "temaer"
  /// Every provider.
  case providers = "tilbydere"
  /// What the host shows for an address that doesn't exist.
  case notFound = "finner-ikke"

  /// Whether a file may add text to it.
  package var hasText: Bool {
    switch self {
    case .helpNow, .relatives, .plans, .figures, .myList, .notFound: true
    case .search, .aToZ, .themes, .providers: false
    }
  }
}
