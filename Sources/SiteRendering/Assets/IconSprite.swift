import SiteBase
import Templates

/// The theme's icons in one file, each drawn once for the whole site: a page shows one by naming it.
///
/// An external `use` takes the text's colour, prints, and follows forced colours, which a picture in a
/// style sheet doesn't. An icon with ids of its own, such as a gradient's, stays in the page, since an
/// id must be unique in its file.
struct IconSprite {
  /// The file.
  private(set) var bytes: [UInt8] = []
  /// What a template includes for each icon, by name.
  private(set) var templates: [(name: String, bytes: [UInt8])] = []

  /// Attributes that belong to the icon in the page, not to its drawing.
  private static let ofPage: Set = ["class", "width", "height", "role", "aria-hidden", "focusable"]

  /// - Parameter icons: The checked drawings by name, in the order of the file.
  init(_ icons: [(name: String, bytes: [UInt8])]) {
    for (name, icon) in icons {
      let text = String(decoding: icon, as: UTF8.self)
      guard let end = text.firstIndex(of: ">"), !text.contains(" id="), text.hasSuffix("</svg>")
      else {
        templates.append((name, icon))
        continue
      }
      let id = name.replacing("/", with: "-")
      let attributes = Self.attributes(text[..<end])
      let own = attributes.filter { !Self.ofPage.contains($0.name) && !$0.name.hasPrefix("xmlns") }
      let page = attributes.filter { Self.ofPage.contains($0.name) }
      let content = text[text.index(after: end)...].dropLast("</svg>".count)
      bytes += "<symbol id=\"\(id)\"\(Self.joined(own))>\(content)</symbol>".utf8
      let link = "{{rot}}{{ressurs.\(Self.fieldName)}}#\(id)"
      templates.append((name, Array("<svg\(Self.joined(page))><use href=\"\(link)\"/></svg>".utf8)))
    }
    guard !bytes.isEmpty else { return }
    bytes = Array("<svg xmlns=\"http://www.w3.org/2000/svg\">".utf8) + bytes + Array("</svg>".utf8)
  }

  /// The name of the file's field in templates, and of the file.
  static let fieldName = "ikoner"

  private static func joined(_ attributes: [(name: String, text: Substring)]) -> String {
    attributes.map { " " + $0.text }.joined()
  }

  /// The attributes of a start tag that was written by ``checkedSVG(_:)``: one space before each, and
  /// quotes around each value.
  private static func attributes(_ tag: Substring) -> [(name: String, text: Substring)] {
    var found: [(name: String, text: Substring)] = []
    var rest = tag.drop { $0 != " " }.dropFirst()
    while let equals = rest.firstIndex(of: "="),
      let quote = rest[equals...].dropFirst().first,
      let close = rest[equals...].dropFirst(2).firstIndex(of: quote)
    {
      found.append((String(rest[..<equals]), rest[...close]))
      rest = rest[close...].dropFirst().drop { $0 == " " }
    }
    return found
  }
}
