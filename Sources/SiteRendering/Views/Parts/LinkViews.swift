import Markup
import SiteBase
import SiteModel
import Templates

/// Shapes of links and lines that stand in many others.
enum LinkShapes {
  static let link = ViewShape("Lenke", "A link to a page of the site.") {
    text("navn", "What the link says.")
    text("adresse", "The address from the site's root, without `/` in front.")
    text("annet_sprak", "The language of the name when it isn't the page's.")
  }

  static let counted = ViewShape("Antallslenke", "A link to a list, with how much is in it.") {
    text("navn", "What the link says.")
    text("adresse", "The address from the site's root, without `/` in front.")
    text("antall", "How many offers, in words.")
    html("kort", "One sentence about it.")
    html("ikon", "The icon as SVG.")
    text("annet_sprak", "The language of the name when it isn't the page's.")
  }

  static let web = ViewShape("Nettadresse", "An address on another site.") {
    text("url", "The whole address.")
    text("vert", "The site's name for showing, without `www.`.")
  }

  static let phone = ViewShape("Telefon", "A telephone number.") {
    text("nummer", "The number as people write it.")
    text("tel", "The number for `tel:` and `sms:`.")
  }

  static let line = ViewShape("Linje", "A line of text.") {
    html("linje", "The text.")
  }
}

extension ViewValue {
  /// A list of lines.
  static func lines(_ lines: [String]) -> ViewValue {
    .list(lines.map { LinkShapes.line.record(["linje": .linked($0)]) })
  }

  /// A text with its telephone numbers as links; absent when there is none.
  static func linked(_ text: String?) -> ViewValue {
    guard let text, !text.isEmpty else { return .absent }
    var html: [UInt8] = []
    appendTextWithPhoneLinks(text, to: &html)
    return .html(html)
  }

  /// An address on another site; absent when there is none.
  static func web(_ url: String?) -> ViewValue {
    guard let url else { return .absent }
    return .record(LinkShapes.web.record(["url": .text(url), "vert": .text(hostForShowing(url))]))
  }

  /// A telephone number; absent when there is none.
  static func phone(_ number: String?) -> ViewValue {
    guard let number else { return .absent }
    return .record(
      LinkShapes.phone.record([
        "nummer": .text(number), "tel": .text(PhoneNumber(number)?.diallable),
      ]))
  }

  /// A link.
  static func link(_ name: String, _ address: String, language: String? = nil) -> ViewValue {
    .record(
      LinkShapes.link.record([
        "navn": .text(name), "adresse": .text(address), "annet_sprak": .text(language),
      ]))
  }
}

/// The host of a web address without `www.`, as people say it.
func hostForShowing(_ url: String) -> String {
  var bytes = Array(url.utf8)[...]
  if let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
    bytes[colon...].starts(with: "://".utf8)
  {
    bytes = bytes[(colon + 3)...]
  }
  bytes = bytes.prefix { ![UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains($0) }
  if bytes.starts(with: "www.".utf8) { bytes = bytes.dropFirst(4) }
  return String(decoding: bytes, as: UTF8.self)
}
