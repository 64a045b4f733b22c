import Markup
import SiteBase

/// Every internal link leads to something on the site.
let linkCheck = Check([.modelBrokenLink, .modelLinkToDraft, .modelLinkOutsideDays]) { all in
  let targets = LinkTargets(all)
  return all.siteLinks.compactMap { link in
    link.site.flatMap { targets.problem(of: link, to: $0) }
  }
}

/// What internal links may lead to.
private struct LinkTargets {
  private let byKind: [SiteLink.Kind: Set<String>]
  private let unpublished: [String: Publication]

  init(_ all: AllEntries) {
    let ids = all.ids
    byKind = [
      .offer: ids[.offer] ?? [], .theme: ids[.theme] ?? [], .audience: ids[.audience] ?? [],
      .provider: ids[.provider] ?? [], .municipality: ids[.municipality] ?? [],
      .lifeStage: Set(all.shared.vocabularies.lifeStages.map(\.id)),
      .page: Set(all.pages.filter { $0.kind == .page }.map(\.id) + fixedPages),
      .guide: Set(all.pages.filter { $0.kind == .guide }.map(\.id)),
    ]
    unpublished = Dictionary(
      all.offers.filter { $0.publication != .published }.map { ($0.id, $0.publication) },
      uniquingKeysWith: { a, _ in a })
  }

  func problem(of link: MarkupLink, to target: SiteLink) -> Diagnostic? {
    if target.kind == .helpNow { return nil }
    let known = byKind[target.kind] ?? []
    guard known.contains(target.id) else {
      return Diagnostic(
        .modelBrokenLink, [link.target], at: link.range,
        nearMiss: nearID(to: target.id, among: known).map { target.kind.rawValue + ":" + $0 })
    }
    guard target.kind == .offer, let publication = unpublished[target.id] else { return nil }
    return Diagnostic(
      publication == .draft ? .modelLinkToDraft : .modelLinkOutsideDays, [link.target],
      at: link.range)
  }
}

/// The fixed pages that links may lead to.
private let fixedPages = FixedPage.allCases.filter { $0 != .notFound }.map(\.rawValue)

extension DiagnosticKind {
  /// A link to a page that isn't there.
  static let modelBrokenLink = DiagnosticKind(
    "model/broken-link", .error,
    nb: "Lenken «{0}» fører ikke til noe på nettstedet",
    en: "The link “{0}” leads to nothing on the site")

  static let modelLinkToDraft = DiagnosticKind(
    "model/link-to-draft", .error,
    nb: "Lenken «{0}» fører til et utkast, som ikke er på nettstedet",
    en: "The link “{0}” leads to a draft, which is not on the site",
    nbHelp: "Fjern lenken, eller publiser tilbudet.",
    enHelp: "Remove the link, or publish the offer.")

  /// A warning, so that the day an offer ends doesn't stop the night's build; the link's words are
  /// shown without the link.
  static let modelLinkOutsideDays = DiagnosticKind(
    "model/link-outside-days", .warning,
    nb: "Lenken «{0}» vises uten lenke, for tilbudet er ikke publisert denne dagen",
    en: "The link “{0}” is shown as plain text, as the offer is not published on this day",
    nbHelp: "Fjern lenken, eller endre «gyldig» i tilbudet.",
    enHelp: "Remove the link, or change “gyldig” of the offer.")
}
