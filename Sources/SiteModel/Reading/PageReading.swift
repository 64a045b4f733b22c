import Markup
import SiteBase
import YAML

/// A page's file in one language, before its languages are joined.
struct PageDraft: Sendable {
  let kind: PageKind
  let id: String
  /// Nil for the main file, which is in the site's own language.
  let language: SiteLanguage?
  let record: RecordValue
  let text: PageText
  let verification: Verification?
  let sources: [SourceReference]
}

extension SchemaReader {
  /// Reads a page's keys; nil when it has no title.
  mutating func page(
    _ record: RecordValue, kind: PageKind, id: String, language: SiteLanguage?,
    body: MarkupDocument
  ) -> PageDraft? {
    guard let title = record.text("tittel") else { return nil }
    var levels: [HelplineLevel: LevelText] = [:]
    for level in HelplineLevel.allCases {
      guard let group = record.record("nivåer")?.record(level.rawValue),
        let title = group.text("tittel")
      else { continue }
      levels[level] = LevelText(title: title, signs: group.texts("når"))
    }
    return PageDraft(
      kind: kind, id: id, language: language, record: record,
      text: PageText(
        title: title, summary: record.text("kort"), body: body, levels: levels,
        groups: record.records("grupper").compactMap(helpGroup), file: file),
      verification: verification(record.record("kontrollert")), sources: sources(record))
  }
}

/// Reads a group of «Hjelp nå»; nil when it lacks something, which has been reported.
private func helpGroup(_ record: RecordValue) -> HelpGroup? {
  guard let id = record.text("id"), let title = record.text("tittel") else { return nil }
  return HelpGroup(
    id: id, title: title, helplines: record.texts("linjer"), written: record.texts("skriv"),
    offers: record.texts("tilbud"))
}

/// Joins the languages of each page. A translation takes what it doesn't say from the main file.
///
/// The value is sorted by kind, order and id.
func joinPages(_ drafts: [PageDraft], siteLanguage: SiteLanguage) -> Diagnosed<[Page]> {
  var diagnostics: [Diagnostic] = []
  var pages: [Page] = []
  var groups: [String: [PageDraft]] = [:]
  for draft in drafts { groups["\(draft.kind.sortKey)/\(draft.id)", default: []].append(draft) }
  for (_, group) in groups.sorted(by: { $0.key < $1.key }) {
    guard let main = group.first(where: { $0.language == nil }) else {
      for draft in group {
        diagnostics.append(
          Diagnostic(
            .modelTranslationWithoutOriginal, [draft.id + ".md"],
            at: draft.record.position.range(in: draft.record.file)))
      }
      continue
    }
    var texts: [SiteLanguage: PageText] = [:]
    for draft in group where draft.language != nil {
      if let language = draft.language { texts[language] = draft.text }
    }
    texts[siteLanguage] = main.text
    // Bokmål is what other languages fall back on, so a nynorsk site's own text serves as both.
    if texts[.nb] == nil { texts[.nb] = main.text }
    let selection = main.record.record("tilbud")
    pages.append(
      Page(
        id: main.id, kind: main.kind, isInMenu: main.record.flag("meny"),
        order: main.record.integer("rekkefølge") ?? 1000,
        quickExit: main.record.flag("forlat_raskt"), readers: main.record.texts("for_hvem"),
        selection: selection.map {
          OfferSelection(
            audiences: $0.texts("målgrupper"), themes: $0.texts("temaer"),
            only: $0.texts("bare"))
        }, helplines: main.record.texts("linjer"), verification: main.verification, sources: main.sources, texts: texts))
  }
  pages.sort {
    ($0.kind.sortKey, $0.order, $0.id) < ($1.kind.sortKey, $1.order, $1.id)
  }
  return Diagnosed(pages, diagnostics)
}

extension PageKind {
  /// Pages, then guide pages, then municipalities' pages.
  fileprivate var sortKey: String {
    switch self {
    case .page: "0"
    case .guide: "1"
    case .municipality(let id): "2" + id
    }
  }
}
