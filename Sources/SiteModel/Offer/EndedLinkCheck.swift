import Markup
import SiteBase

/// Nobody is led to an offer that has ended: no text, no «se også» and no kind of help in danger does.
let endedLinkCheck = Check([.modelLinkToEnded]) { all in
  let ended = Set(all.offers.filter { $0.status == .ended }.map(\.id))
  guard !ended.isEmpty else { return [] }
  // Places are looked up for what is wrong only: that takes longer than the rest.
  func problem(_ id: String, _ range: @autoclosure () -> SourceRange?) -> Diagnostic? {
    ended.contains(id) ? Diagnostic(.modelLinkToEnded, [id], at: range(), about: [id]) : nil
  }
  let inTexts = all.siteLinks.compactMap { link in
    link.site.flatMap { $0.kind == .offer ? problem($0.id, link.range) : nil }
  }
  let related = all.offerFiles.lazy.flatMap(\.drafts)
    .filter { $0.record.value.status != .ended }
    .flatMap { draft in
      draft.record.value.related.compactMap { problem($0, draft.record.range(\.related)) }
    }
  let vocabularies = all.shared.vocabularies
  let services = vocabularies.crisisServices.flatMap { service in
    service.offers.compactMap { problem($0, vocabularies.ranges[.crisisService]?[service.id]) }
  }
  return inTexts + Array(related) + services
}

extension DiagnosticKind {
  /// A link to an offer that has ended.
  static let modelLinkToEnded = DiagnosticKind(
    "model/link-to-ended", .warning,
    nb: "«{0}» er avviklet, og noe fører fortsatt dit",
    en: "“{0}” has ended, and something still leads there",
    nbHelp: "Vis til det som kom i stedet, eller ta bort lenken.",
    enHelp: "Refer to what replaced it, or remove the link.")
}
