import SiteBase

/// A link of a document.
public struct MarkupLink: Sendable {
  /// Where a link leads.
  public enum Destination: Sendable, Hashable {
    /// A page of the site; the caller of the HTML renderer knows its address.
    case site(SiteLink)
    /// Another site, with `http:` or `https:`.
    case web
    /// `mailto:`, `tel:` or `sms:`.
    case contact
    /// A heading of the same text: the id after `#`, without prefix.
    case heading(String)
  }

  /// The address as written, such as `tilbud:tonsberg-drop-in` or `https://…`.
  public let target: String
  /// What kind of address it is.
  public let destination: Destination
  /// The title shown on hover; empty for none.
  public let title: String
  /// Where the address stands in the file, or the link's line if it can't be told.
  public let range: SourceRange

  /// The site's page that the link leads to; nil when it leads elsewhere.
  public var site: SiteLink? {
    if case .site(let link) = destination { link } else { nil }
  }
}

/// A link to a page of the site by what it is about, whatever the page's address is.
public struct SiteLink: Sendable, Hashable {
  /// What the page is about; the raw value is what authors write before the colon.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// An offer.
    case offer = "tilbud"
    /// A plain page.
    case page = "side"
    /// A guide page.
    case guide = "guide"
    /// A theme.
    case theme = "tema"
    /// An audience.
    case audience = "malgruppe"
    /// A stage of life.
    case lifeStage = "livsfase"
    /// A provider.
    case provider = "tilbyder"
    /// A municipality.
    case municipality = "kommune"
    /// The page with help now, written `hjelp-na` alone.
    case helpNow = "hjelp-na"
  }

  /// What the page is about.
  public let kind: Kind
  /// The id of what it is about; empty for ``Kind/helpNow``.
  public let id: String
  /// The id of a heading on that page, after `#`; nil for none.
  public let fragment: String?

  /// Creates a link.
  public init(_ kind: Kind, _ id: String = "", fragment: String? = nil) {
    self.kind = kind
    self.id = id
    self.fragment = fragment
  }
}

/// What a link's address is, or why it is refused.
enum LinkReading {
  case destination(MarkupLink.Destination)
  case refused(DiagnosticKind, [String], nearMiss: String?)

  /// Reads an address as cmark gives it, with escapes and entities resolved.
  init(_ target: String) {
    let bytes = target.utf8
    let hash = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
    let fragment =
      hash == bytes.endIndex ? nil : String(target[bytes.index(after: hash)...])
    let base = target[..<hash]
    if base.isEmpty {
      guard let fragment, !fragment.isEmpty else {
        self = .refused(.markupEmptyLink, [], nearMiss: nil)
        return
      }
      self = .destination(.heading(fragment))
      return
    }
    let stop = base.utf8.firstIndex { $0 == 0x3A || $0 == 0x2F || $0 == 0x3F }
    guard let colon = stop, bytes[colon] == 0x3A else {
      self = Self.withoutScheme(target, base, fragment)
      return
    }
    let scheme = base[..<colon]
    let afterColon = bytes.index(after: colon)
    if let kind = Self.kind(String(scheme)) {
      let id = String(base[afterColon...])
      self =
        id.isEmpty
        ? .refused(.markupEmptyLink, [], nearMiss: nil)
        : .destination(.site(SiteLink(kind, id, fragment: fragment)))
      return
    }
    let rest = target[afterColon...]
    switch scheme.lowercased() {
    case "https", "http": self = Self.web(target, rest)
    case "mailto": self = Self.contact(target, rest.utf8.contains(UInt8(ascii: "@")))
    case "tel", "sms": self = Self.contact(target, PhoneNumber(rest) != nil)
    case let unknown:
      let known =
        SiteLink.Kind.allCases.map(\.rawValue) + ["https", "http", "mailto", "tel", "sms"]
      self = .refused(.markupLinkScheme, [unknown], nearMiss: nearMiss(to: unknown, among: known))
    }
  }

  private static func withoutScheme(
    _ target: String, _ base: Substring, _ fragment: String?
  ) -> LinkReading {
    let helpNow = SiteLink.Kind.helpNow.rawValue
    if base == helpNow { return .destination(.site(SiteLink(.helpNow, fragment: fragment))) }
    return .refused(
      .markupRelativeLink, [target], nearMiss: nearMiss(to: target, among: [helpNow]))
  }

  private static func kind(_ scheme: String) -> SiteLink.Kind? {
    // Authors may write the Norwegian letter that an id can't have.
    if scheme == "målgruppe" { return .audience }
    return SiteLink.Kind(rawValue: scheme).flatMap { $0 == .helpNow ? nil : $0 }
  }

  /// A web address needs `//` and a host that starts with a letter or digit.
  private static func web(_ target: String, _ rest: Substring) -> LinkReading {
    let host = rest.utf8.dropFirst(2).first ?? 0
    let isHost =
      (0x30...0x39).contains(host) || (0x41...0x5A).contains(host & 0xDF) || host >= 0xC3
    guard rest.utf8.starts(with: "//".utf8), isHost, !target.utf8.contains(where: { $0 <= 0x20 })
    else { return .refused(.markupBadAddress, [target], nearMiss: nil) }
    return .destination(.web)
  }

  private static func contact(_ target: String, _ isValid: Bool) -> LinkReading {
    isValid ? .destination(.contact) : .refused(.markupBadAddress, [target], nearMiss: nil)
  }
}
