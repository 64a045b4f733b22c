import Markup
import SiteBase

/// Every internal link leads to something on the site.
func checkLinks(_ all: AllEntries) -> [Diagnostic] {
  let targets = LinkTargets(all)
  return all.bodies.flatMap { body in
    body.links.compactMap { link -> Diagnostic? in
      guard let target = link.site, !targets.contains(target) else { return nil }
      return Diagnostic(
        .modelBrokenLink, [link.target], at: link.range,
        nearMiss: nearMiss(to: target.id, among: targets.ids(target.kind))
          .map { target.kind.rawValue + ":" + $0 })
    }
  }
}

/// The ids internal links may point at.
private struct LinkTargets {
  private let byKind: [SiteLink.Kind: Set<String>]

  init(_ all: AllEntries) {
    let ids = all.ids
    byKind = [
      .offer: ids[.offer] ?? [], .theme: ids[.theme] ?? [], .audience: ids[.audience] ?? [],
      .provider: ids[.provider] ?? [], .municipality: ids[.municipality] ?? [],
      .lifeStage: Set(all.shared.vocabularies.lifeStages.map(\.id)),
      .page: Set(all.pages.filter { $0.kind == .page }.map(\.id) + fixedPages),
      .guide: Set(all.pages.filter { $0.kind == .guide }.map(\.id)),
    ]
  }

  func contains(_ link: SiteLink) -> Bool {
    link.kind == .helpNow || ids(link.kind).contains(link.id)
  }

  func ids(_ kind: SiteLink.Kind) -> Set<String> { byKind[kind] ?? [] }
}

/// The fixed pages that links may lead to.
private let fixedPages = FixedPage.allCases.filter { $0 != .notFound }.map(\.rawValue)
