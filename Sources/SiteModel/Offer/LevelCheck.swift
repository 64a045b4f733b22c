import SiteBase

/// Every level an offer belongs to is one that a municipality it serves has.
let levelCheck = Check([.modelUnknownLevel]) { all in
  let levels = Dictionary(
    all.shared.municipalities.map { ($0.id, Set($0.levels.map(\.number))) },
    uniquingKeysWith: { a, _ in a })
  return all.offerFiles.lazy.flatMap(\.drafts).flatMap { draft in
    let offer = draft.record.value
    return offer.levels.filter { level in
      !offer.municipalities.contains { levels[$0]?.contains(level) ?? false }
    }
    .map { Diagnostic(.modelUnknownLevel, [String($0)], at: draft.record.range(\.levels)) }
  }
}

extension DiagnosticKind {
  /// A level that the municipality doesn't have.
  static let modelUnknownLevel = DiagnosticKind(
    "model/unknown-level", .error,
    nb: "Kommunen har ikke nivået «{0}»",
    en: "The municipality doesn't have the level “{0}”",
    nbHelp: "Nivåene står under «nivåer» for kommunen i nettsted.yaml.",
    enHelp: "The levels are under “nivåer” of the municipality in nettsted.yaml.")
}
