import SiteBase

/// A file of the content folder.
package struct ContentFile: Sendable {
  /// The path inside the content folder, with `/` separators, such as `tonsberg/tiltak/x.md`.
  package let path: String
  /// The file, whose own path is what messages show.
  package let source: SourceFile

  /// Creates a content file.
  package init(path: String, source: SourceFile) {
    self.path = path
    self.source = source
  }
}

/// What a content file is, read off its path alone.
enum ContentRole: Hashable {
  case settings
  case vocabulary(String)
  /// Defaults for the offers in and below a folder.
  case defaults(folder: String)
  case offer(municipality: String, kind: OfferKind, id: String, language: SiteLanguage?)
  case offerList(municipality: String, kind: OfferKind)
  case page(PageKind, id: String, language: SiteLanguage?)
  case plan(municipality: String)
  case figure(municipality: String, id: String)
  case asset
  /// A file of the site's own over the theme's; read by the rendering.
  case themeOverride
  case misplaced
}

extension ContentRole {
  /// The municipality whose folder the file is in; nil for shared files.
  var municipality: String? {
    switch self {
    case .offer(let id, _, _, _), .offerList(let id, _), .plan(let id), .figure(let id, _),
      .page(.municipality(let id), _, _):
      id
    default: nil
    }
  }

  /// Whether the file has offers or a translation of one.
  var isOffer: Bool {
    switch self {
    case .offer, .offerList: true
    default: false
    }
  }

  /// Whether the file has values that the files of offers are read with.
  var isDefaults: Bool { if case .defaults = self { true } else { false } }

  /// Whether the file has settings, or entries that offers refer to.
  var isVocabulary: Bool {
    switch self {
    case .settings, .vocabulary: true
    default: false
    }
  }

  /// The role of a file at a path inside the content folder.
  init(path: String) {
    let parts = path.split(at: UInt8(ascii: "/"))
    let name = parts.last ?? ""
    let folders = parts.dropLast()
    if name == "_standard.yaml" {
      self = .defaults(folder: folders.joined(separator: "/"))
    } else if folders.first == "tema" {
      self = .themeOverride
    } else if name.hasSuffix(".svg") {
      self = .asset
    } else if parts.count == 1 || folders == ["vokabular"] {
      self = Self.topLevel(name)
    } else if folders == ["felles", "sider"] {
      self = Self.page(.page, name)
    } else if folders == ["felles", "guider"] {
      self = Self.page(.guide, name)
    } else if let municipality = folders.first, municipality != "felles" {
      self = Self.local(municipality, Array(folders.dropFirst()), name)
    } else {
      self = .misplaced
    }
  }

  private static func topLevel(_ name: String) -> ContentRole {
    guard let stem = stem(name, [".yaml", ".yml"]) else { return .misplaced }
    return stem == "nettsted" ? .settings : .vocabulary(stem)
  }

  /// The kinds of offers by the names of their folders.
  private static let kinds: [String: OfferKind] = [
    "tiltak": .service, "frivillig": .voluntary, "parorende": .relatives, "pårørende": .relatives,
  ]

  private static func local(
    _ municipality: String, _ folders: [String], _ name: String
  ) -> ContentRole {
    guard let folder = folders.first else {
      return stem(name, [".yaml", ".yml"]) == "plan"
        ? .plan(municipality: municipality) : .misplaced
    }
    if let kind = Self.kinds[folder] {
      if stem(name, [".yaml", ".yml"]) != nil {
        return .offerList(municipality: municipality, kind: kind)
      }
      guard let (id, language) = stemAndLanguage(name) else { return .misplaced }
      return .offer(municipality: municipality, kind: kind, id: id, language: language)
    }
    switch folder {
    case "sider": return page(.municipality(municipality), name)
    case "tall":
      return stem(name, [".yaml", ".yml"]).map { .figure(municipality: municipality, id: $0) }
        ?? .misplaced
    default: return .misplaced
    }
  }

  private static func page(_ kind: PageKind, _ name: String) -> ContentRole {
    guard let (id, language) = stemAndLanguage(name) else { return .misplaced }
    return .page(kind, id: id, language: language)
  }

  /// The name without one of some endings; nil when it has none of them.
  private static func stem(_ name: String, _ endings: [String]) -> String? {
    for ending in endings where name.hasSuffix(ending) {
      return String(Substring(name.utf8.dropLast(ending.utf8.count)))
    }
    return nil
  }

  /// `x.md` → `x` in its own language, `x.en.md` → `x` in English.
  private static func stemAndLanguage(_ name: String) -> (id: String, language: SiteLanguage?)? {
    guard let stem = stem(name, [".md"]) else { return nil }
    let parts = stem.split(at: UInt8(ascii: "."), omittingEmpty: false)
    switch parts.count {
    case 1: return (stem, nil)
    case 2: return SiteLanguage(rawValue: parts[1]).map { (parts[0], $0) }
    default: return nil
    }
  }
}

extension String {
  /// The parts between bytes of a kind, which is quicker than between characters.
  fileprivate func split(at byte: UInt8, omittingEmpty: Bool = true) -> [String] {
    utf8.split(separator: byte, omittingEmptySubsequences: omittingEmpty).map {
      String(Substring($0))
    }
  }
}
