import SiteModel

/// A page of the site by what it is about, whatever its language.
struct Route: Sendable, Hashable {
  /// The kind of page.
  let type: PageType
  /// What the page is about, by id; empty for a page that is the only one of its kind.
  let id: String
  /// The second id, of the municipality or of its own page; empty for most.
  let part: String

  init(_ type: PageType, _ id: String = "", part: String = "") {
    self.type = type
    self.id = id
    self.part = part
  }

  static let front = Route(.front)
  static let search = Route(.search)
  static let helpNow = Route(.helpNow)
  static let relatives = Route(.relatives)
  static let providers = Route(.providers)
  static let themes = Route(.themes)
  static let aToZ = Route(.aToZ)
  static let myList = Route(.myList)
  static let plans = Route(.plans)
  static let figures = Route(.figures)
  static let glossary = Route(.glossary)
  static let news = Route(.news)
  static let notFound = Route(.notFound)
  static let findHelp = Route(.findHelp)

  static func guide(_ id: String) -> Route { Route(.guide, id) }
  static func offer(_ id: String) -> Route { Route(.offer, id) }
  static func provider(_ id: String) -> Route { Route(.provider, id) }
  static func theme(_ id: String) -> Route { Route(.theme, id) }
  static func themeIn(theme: String, municipality: String) -> Route {
    Route(.themeIn, theme, part: municipality)
  }
  static func audience(_ id: String) -> Route { Route(.audience, id) }
  static func lifeStage(_ id: String) -> Route { Route(.lifeStage, id) }
  static func municipality(_ id: String) -> Route { Route(.municipality, id) }
  static func municipalityPage(municipality: String, page: String) -> Route {
    Route(.municipalityPage, municipality, part: page)
  }
  /// A letter of A til Å, by the letter's part of the address.
  static func letter(_ slug: String) -> Route { Route(.letter, slug) }
  /// A municipality's plan, by the municipality's id.
  static func plan(_ municipality: String) -> Route { Route(.plan, municipality) }
  /// A municipality's figures, by its id.
  static func figuresIn(_ municipality: String) -> Route { Route(.figuresIn, municipality) }
  /// «Finn hjelp» for someone, by ``HelpSeeker/id``.
  static func findHelp(for seeker: String) -> Route { Route(.findHelpFor, seeker) }
  /// «Finn hjelp» for someone with a need, by the theme's id.
  static func findHelp(for seeker: String, with theme: String) -> Route {
    Route(.findHelpWith, seeker, part: theme)
  }
  /// A page of text.
  static func page(_ id: String) -> Route { Route(.text, id) }

  /// The address from the site's root in the site's own language: without `/` in front, with one at
  /// the end; empty for the front page.
  var address: String {
    if let file = type.file { return file }
    var address = type.folder
    for name in [type.slug(id), part[...]] where !name.isEmpty {
      if !address.isEmpty { address += "/" }
      address += name
    }
    return address.isEmpty ? address : address + "/"
  }

  /// The route of a page written by people: some ids have a place of their own.
  init(_ page: Page) {
    switch page.kind {
    case .guide: self = .guide(page.id)
    case .municipality(let id): self = .municipalityPage(municipality: id, page: page.id)
    case .page:
      let hasPlace = FixedPage(rawValue: page.id)?.hasText ?? false
      self = hasPlace ? Route(fixedID: page.id) : .page(page.id)
    }
  }

  /// The page with a place of its own that content and links call `id`, or a page of text.
  init(fixedID id: String) { self = Self.fixed[id] ?? .page(id) }

  private static let fixed = Dictionary(
    uniqueKeysWithValues: PageType.all.compactMap { type in type.fixedID.map { ($0, Route(type)) } }
  )
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
