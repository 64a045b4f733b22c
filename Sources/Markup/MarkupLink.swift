import SiteBase

/// A link of a document.
package struct MarkupLink: Sendable {
  /// Where a link leads.
  package enum Destination: Sendable, Hashable {
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
  package let target: String
  /// What kind of address it is.
  package let destination: Destination
  /// The title shown on hover; empty for none.
  package let title: String
  /// Where the address stands in the file, or the link's line if it can't be told.
  package let range: SourceRange

  /// The site's page that the link leads to; nil when it leads elsewhere.
  package var site: SiteLink? {
    if case .site(let link) = destination { link } else { nil }
  }
}

/// A link to a page of the site by what it is about, whatever the page's address is.
package struct SiteLink: Sendable, Hashable {
  /// What the page is about; the raw value is what authors write before the colon.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
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
  package let kind: Kind
  /// The id of what it is about; empty for ``Kind/helpNow``.
  package let id: String
  /// The id of a heading on that page, after `#`; nil for none.
  package let fragment: String?

  /// Creates a link.
  package init(_ kind: Kind, _ id: String = "", fragment: String? = nil) {
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
    case let scheme where scheme == "https" || scheme == "http":
      self = isWebAddress(scheme + ":" + rest) ? .destination(.web) : .badAddress(target)
    case "mailto": self = isMailLink(rest) ? .destination(.contact) : .badAddress(target)
    case "tel", "sms":
      self = PhoneNumber(rest) != nil ? .destination(.contact) : .badAddress(target)
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

  private static func badAddress(_ target: String) -> LinkReading {
    .refused(.markupBadAddress, [target], nearMiss: nil)
  }
}

/// Whether what follows `mailto:` is one address, perhaps with a subject and a text: other fields could
/// send a copy to somebody the reader doesn't see.
private func isMailLink(_ rest: Substring) -> Bool {
  let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
  guard let address = parts.first, isEmailAddress(String(address)) else { return false }
  guard parts.count == 2 else { return true }
  return parts[1].split(separator: "&", omittingEmptySubsequences: false).allSatisfy { field in
    ["subject=", "body="].contains { field.lowercased().hasPrefix($0) }
      && field.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
  }
}
