import SiteBase
import SiteModel
import Templates

/// A theme's styles, scripts and pictures as files of the site, and where they are.
package struct ThemeAssets: Sendable {
  /// The files to write, sorted by path, all with hashed names.
  package let files: [OutputFile]
  /// The shape of `ressurs` in templates: `stil`, `skript.<path>` and `filer.<path>`, made once for
  /// a theme.
  package let shape: Shape<AssetFolder>
  /// The value of `ressurs`: root-relative addresses.
  package let addresses: AssetFolder

  private let logos: [String: String]
  private let icons: [String: [UInt8]]
  /// What a template includes for each icon, by name.
  let iconTemplates: [(name: String, bytes: [UInt8])]

  init(
    files: [OutputFile], addresses: AssetFolder, logos: [String: String],
    icons: [String: [UInt8]], iconTemplates: [(name: String, bytes: [UInt8])]
  ) {
    self.files = files
    shape = addresses.shape("ressurs", "The addresses of the theme's files.")
    self.addresses = addresses
    self.logos = logos
    self.icons = icons
    self.iconTemplates = iconTemplates
  }

  /// The root-relative address of a municipality's logo; nil if it has none.
  package func logo(municipality id: String) -> String? { logos[id] }

  /// The SVG text of `ikoner/<name>.svg`, to stand inside a page; nil if there is no such icon.
  package func icon(_ name: String) -> [UInt8]? { icons[name] }
}

/// Addresses by the names templates know them by: `sok/main` is the field `main` of `sok`.
package struct AssetFolder: Sendable {
  private var addresses: [String: String] = [:]
  private var folders: [String: AssetFolder] = [:]

  /// Adds an address under a path without ending; `-` is written `_` in field names. False if the
  /// name is taken, as by a file and a folder of the same name.
  mutating func add(_ path: String, _ address: String) -> Bool {
    let parts = path.split(separator: "/").map { part in
      String(part.map { $0 == "-" || $0 == "." ? "_" : $0 })
    }
    return add(parts[...], address)
  }

  private mutating func add(_ parts: ArraySlice<String>, _ address: String) -> Bool {
    guard let first = parts.first, addresses[first] == nil else { return false }
    if parts.count > 1 {
      return folders[first, default: AssetFolder()].add(parts.dropFirst(), address)
    }
    guard folders[first] == nil else { return false }
    addresses[first] = address
    return true
  }

  /// The shape of the folder.
  func shape(_ name: String, _ doc: String) -> Shape<AssetFolder> {
    Shape(name, doc) { f in
      for key in (Array(addresses.keys) + folders.keys).sorted() {
        if let folder = folders[key] {
          let shape = folder.shape(name + "." + key, "The files of a folder.")
          f.record(key, shape, "The files of a folder.") { $0.folders[key] ?? AssetFolder() }
        } else {
          f.text(key, "The root-relative address of the file.") { $0.addresses[key] }
        }
      }
    }
  }
}
