import Markup
import SiteBase

/// Every internal link leads to something on the site.
func checkLinks(_ all: AllEntries) -> [Diagnostic] {
  let targets = LinkTargets(all)
  return all.bodies.flatMap { body in
    body.links.compactMap { link -> Diagnostic? in
      guard let target = InternalLink(link.target), !targets.contains(target) else { return nil }
      return Diagnostic(
        .modelBrokenLink, [link.target], at: link.range,
        nearMiss: nearMiss(to: target.id, among: targets.ids(target.scheme))
          .map { target.scheme.rawValue + ":" + $0 })
    }
  }
}

/// What an internal link in Markdown points at, such as `tilbud:tonsberg-drop-in`.
public struct InternalLink: Sendable, Hashable {
  /// The word before the colon.
  public enum Scheme: String, Sendable, Hashable, CaseIterable {
    /// An offer.
    case offer = "tilbud"
    /// A page.
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
  }

  /// What kind of page.
  public let scheme: Scheme
  /// The id.
  public let id: String
  /// The part after `#`; nil when there is none.
  public let anchor: String?

  /// Reads a link's target; nil for links that are not internal. `hjelp-na` is the page of that id.
  public init?(_ target: String) {
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let base = String(parts.first ?? "")
    anchor = parts.count == 2 ? String(parts[1]) : nil
    if base == "hjelp-na" {
      scheme = .page
      id = base
      return
    }
    guard let colon = base.firstIndex(of: ":"),
      let scheme = Scheme(rawValue: Field.ascii(String(base[..<colon])))
    else { return nil }
    self.scheme = scheme
    id = String(base[base.index(after: colon)...])
  }
}

/// The ids internal links may point at.
private struct LinkTargets {
  private let byScheme: [InternalLink.Scheme: Set<String>]

  init(_ all: AllEntries) {
    let ids = all.ids
    let vocabularies = all.shared.vocabularies
    byScheme = [
      .offer: ids[.offer] ?? [], .theme: ids[.theme] ?? [], .audience: ids[.audience] ?? [],
      .provider: ids[.provider] ?? [], .municipality: ids[.municipality] ?? [],
      .lifeStage: Set(vocabularies.lifeStages.map(\.id)),
      .page: Set(all.pages.filter { $0.kind == .page }.map(\.id) + fixedPages),
      .guide: Set(all.pages.filter { $0.kind == .guide }.map(\.id)),
    ]
  }

  func contains(_ link: InternalLink) -> Bool { byScheme[link.scheme]?.contains(link.id) ?? false }
  func ids(_ scheme: InternalLink.Scheme) -> Set<String> { byScheme[scheme] ?? [] }
}

/// Pages the site always has, whether or not a file adds text to them.
private let fixedPages = [
  "hjelp-na", "sok", "parorende", "a-til-a", "min-liste", "planen", "tall", "temaer", "tilbydere",
]
