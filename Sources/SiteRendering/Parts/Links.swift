import Markup
import SiteBase
import SiteModel
import Templates

/// A link to a page of the site.
struct Link: Sendable {
  let name: String
  /// The address from the site's root.
  let address: String
  /// The language of the name when it isn't the page's.
  var language: String?

  static let shape = Shape<Link>("Lenke", "A link to a page of the site.") { f in
    f.text("navn", "The link's text.") { $0.name }
    f.text("adresse", "The address from the site's root, without `/` in front.") { $0.address }
    f.text("annet_sprak", "The language of the name when it isn't the page's.") { $0.language }
  }
}

/// A link to a list, with how much is in it.
struct CountedLink: Sendable {
  let name: String
  /// The address from the site's root.
  let address: String
  /// How many offers, in words.
  var count: String?
  var summary: String?
  /// The icon as SVG.
  var icon: [UInt8]?
  /// The language of the name when it isn't the page's.
  var language: String?

  static let shape = Shape<CountedLink>(
    "Antallslenke", "A link to a list, with how much is in it."
  ) { $0.countedLink(\.self) }
}

extension Fields {
  /// The fields of a link to a list.
  mutating func countedLink(_ link: @escaping @Sendable (Model) -> CountedLink) {
    text("navn", "The link's text.") { link($0).name }
    text("adresse", "The address from the site's root, without `/` in front.") { link($0).address }
    text("antall", "How many offers, in words.") { link($0).count }
    linked("kort", "One sentence about it.") { link($0).summary }
    html("ikon", "The icon as SVG.") { link($0).icon }
    text("annet_sprak", "The language of the name when it isn't the page's.") { link($0).language }
  }
}

/// Shapes of single texts.
enum TextShape {
  /// An address on another site.
  static let web = Shape<String>("Nettadresse", "An address on another site.") { f in
    f.text("url", "The whole address.") { $0 }
    f.text("vert", "The site's name for showing, without `www.`.") { $0.hostForShowing }
  }

  /// A telephone number.
  static let phone = Shape<String>("Telefon", "A telephone number.") { f in
    f.text("nummer", "The number as people write it.") { $0 }
    f.text("tel", "The number for `tel:` and `sms:`.") { PhoneNumber($0)?.diallable }
  }

  /// A line of text.
  static let line = Shape<String>("Linje", "A line of text.") { f in
    f.linked("linje", "The text.") { $0 }
  }
}

extension Fields {
  /// A field with a text whose telephone numbers are links; nil or empty is absent.
  mutating func linked(
    _ name: String, _ doc: String, _ value: @escaping @Sendable (Model) -> String?
  ) {
    html(name, doc) { model in
      guard let text = value(model), !text.isEmpty else { return nil }
      var html: [UInt8] = []
      appendTextWithPhoneLinks(text, to: &html)
      return html
    }
  }
}

extension String {
  /// The host of a web address without `www.`, as people write it.
  var hostForShowing: String {
    var rest = utf8[...]
    if let colon = rest.firstIndex(of: UInt8(ascii: ":")), rest[colon...].starts(with: "://".utf8) {
      rest = rest[colon...].dropFirst(3)
    }
    rest = rest.prefix {
      $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
    }
    if rest.starts(with: "www.".utf8) { rest = rest.dropFirst(4) }
    return String(Substring(rest))
  }
}
