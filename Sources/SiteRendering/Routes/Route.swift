import SiteModel

/// A page of the site by what it is about, whatever its language.
public enum Route: Sendable, Hashable {
  /// The front page.
  case front
  /// The search.
  case search
  /// Help now.
  case helpNow
  /// The relatives' entrance.
  case relatives
  /// A page of the relatives' guide, by id.
  case guide(String)
  /// An offer, by id.
  case offer(String)
  /// A provider, by id.
  case provider(String)
  /// Every provider.
  case providers
  /// A theme, by id.
  case theme(String)
  /// A theme in a municipality, by ids.
  case themeIn(theme: String, municipality: String)
  /// Every way to browse.
  case themes
  /// An audience, by id.
  case audience(String)
  /// A stage of life, by id.
  case lifeStage(String)
  /// A municipality, by id.
  case municipality(String)
  /// A municipality's own page, by ids.
  case municipalityPage(municipality: String, page: String)
  /// A til Å.
  case aToZ
  /// A letter of A til Å, by the letter's part of the address.
  case letter(String)
  /// The visitor's own list.
  case myList
  /// The plans.
  case plans
  /// A municipality's plan, by the municipality's id.
  case plan(String)
  /// The figures.
  case figures
  /// A municipality's figures, by its id.
  case figuresIn(String)
  /// A page of text, by id.
  case page(String)
  /// What the host shows for an address that doesn't exist.
  case notFound

  /// The address from the site's root in the site's own language: without `/` in front, with one at
  /// the end; empty for the front page.
  public var address: String {
    switch self {
    case .front: ""
    case .search: "sok/"
    case .helpNow: "hjelp-na/"
    case .relatives: "parorende/"
    case .guide(let id): "parorende/\(Self.guideSlug(id))/"
    case .offer(let id): "tilbud/\(id)/"
    case .provider(let id): "tilbyder/\(id)/"
    case .providers: "tilbydere/"
    case .theme(let id): "tema/\(id)/"
    case .themeIn(let theme, let municipality): "tema/\(theme)/\(municipality)/"
    case .themes: "temaer/"
    case .audience(let id): "malgruppe/\(id)/"
    case .lifeStage(let id): "livsfase/\(id)/"
    case .municipality(let id): "kommune/\(id)/"
    case .municipalityPage(let municipality, let page): "kommune/\(municipality)/\(page)/"
    case .aToZ: "a-til-a/"
    case .letter(let slug): "a-til-a/\(slug)/"
    case .myList: "min-liste/"
    case .plans: "planen/"
    case .plan(let municipality): "planen/\(municipality)/"
    case .figures: "tall/"
    case .figuresIn(let municipality): "tall/\(municipality)/"
    case .page(let id): "\(id)/"
    case .notFound: "404.html"
    }
  }

  /// Guide pages stand below `parorende/`, so their ids needn't say it again there.
  private static func guideSlug(_ id: String) -> Substring {
    let prefix = "parorende-"
    return id.hasPrefix(prefix) && id.utf8.count > prefix.utf8.count
      ? id.dropFirst(prefix.count) : id[...]
  }

  /// The route of a page written by people: some ids have a place of their own.
  init(_ page: Page) {
    switch (page.kind, page.id) {
    case (.guide, let id): self = .guide(id)
    case (.municipality(let municipality), let id):
      self = .municipalityPage(municipality: municipality, page: id)
    case (.page, "hjelp-na"): self = .helpNow
    case (.page, "parorende"): self = .relatives
    case (.page, "planen"): self = .plans
    case (.page, "tall"): self = .figures
    case (.page, "min-liste"): self = .myList
    case (.page, "finner-ikke"): self = .notFound
    case (.page, let id): self = .page(id)
    }
  }
}

/// The way from an address to the site's root: `./` at the root, then `../` for each folder.
func rootPath(from address: String) -> String {
  let depth = address.utf8.count { $0 == UInt8(ascii: "/") }
  return depth == 0 ? "./" : String(repeating: "../", count: depth)
}

/// The file that holds an address.
func outputPath(of address: String) -> String {
  address.isEmpty || address.hasSuffix("/") ? address + "index.html" : address
}
