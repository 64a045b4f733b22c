import SiteBase

/// Nobody is sent on to something that has ended.
let successorCheck = Check([.modelEndedReference]) { all in
  let ended = Set(all.offers.filter { $0.status == .ended }.map(\.id))
  return all.offers.compactMap { offer in
    guard let successor = offer.successor, ended.contains(successor) else { return nil }
    return Diagnostic(.modelEndedReference, [successor], at: offer.range)
  }
}

extension DiagnosticKind {
  /// A successor that has ended.
  static let modelEndedReference = DiagnosticKind(
    "model/ended-reference", .warning,
    nb: "«{0}» er avviklet og bør ikke stå som et tilbud å gå videre til",
    en: "“{0}” has ended and should not be offered as a next step")
}
