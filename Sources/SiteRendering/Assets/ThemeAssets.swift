import SiteBase
import SiteModel
import Templates

/// A theme's styles, scripts and pictures as files of the site, and where they are.
public struct ThemeAssets: Sendable {
  /// The files to write, sorted by path, all with hashed names.
  public let files: [OutputFile]
  /// The shape of `ressurs` in templates: `stil`, `skript.<path>` and `filer.<path>`, made once for
  /// a theme.
  public let shape: ViewShape
  /// The value of `ressurs`: root-relative addresses.
  public let record: ViewRecord

  private let logos: [String: String]
  private let icons: [String: [UInt8]]

  init(
    files: [OutputFile], shape: ViewShape, record: ViewRecord, logos: [String: String],
    icons: [String: [UInt8]]
  ) {
    self.files = files
    self.shape = shape
    self.record = record
    self.logos = logos
    self.icons = icons
  }

  /// The root-relative address of a municipality's logo; nil if it has none.
  public func logo(municipality id: String) -> String? { logos[id] }

  /// The SVG text of `ikoner/<name>.svg`, to stand inside a page; nil if there is no such icon.
  public func icon(_ name: String) -> [UInt8]? { icons[name] }
}

/// Addresses by the names templates know them by: `sok/main` is the field `main` of `sok`.
struct AssetTree {
  indirect enum Node {
    case address(String)
    case folder([String: Node])
  }

  private(set) var root: [String: Node] = [:]

  /// Adds an address under a path without ending; `-` is written `_` in field names. False if the
  /// place is taken, as by a file and a folder of the same name.
  mutating func add(_ path: String, _ address: String) -> Bool {
    let parts = path.split(separator: "/").map { part in
      String(part.map { $0 == "-" || $0 == "." ? "_" : $0 })
    }
    return Self.add(parts[...], address, to: &root)
  }

  private static func add(
    _ parts: ArraySlice<String>, _ address: String, to folder: inout [String: Node]
  ) -> Bool {
    guard let first = parts.first else { return false }
    if parts.count == 1 {
      return folder.updateValue(.address(address), forKey: first) == nil
    }
    var inner: [String: Node] = [:]
    switch folder[first] {
    case .address: return false
    case .folder(let nodes): inner = nodes
    case nil: break
    }
    let isAdded = add(parts.dropFirst(), address, to: &inner)
    folder[first] = .folder(inner)
    return isAdded
  }

  /// The shape and the values of the whole tree.
  func record(_ name: String, _ doc: String) -> ViewRecord { Self.record(name, doc, root) }

  private static func record(
    _ name: String, _ doc: String, _ folder: [String: Node]
  ) -> ViewRecord {
    var fields: [ViewField] = []
    var values: [ViewValue] = []
    for key in folder.keys.sorted() {
      switch folder[key] {
      case .address(let address):
        fields.append(.field(key, .text, "The root-relative address of the file."))
        values.append(.text(address))
      case .folder(let nodes):
        let inner = record(name + "." + key, "The files of a folder.", nodes)
        let shape = inner.shape
        fields.append(.field(key, .record(shape), "The files of a folder."))
        values.append(.record(inner))
      case nil: break
      }
    }
    return ViewRecord(ViewShape(name, doc, fields), slots: values)
  }
}
