import SiteBase

/// An old address leads to one offer.
let formerPathCheck = Check([.modelFormerPathTaken]) { all in
  var taken: [String: SourceRange] = [:]
  var diagnostics: [Diagnostic] = []
  for offer in all.offers {
    for path in offer.formerPaths {
      if let first = taken[path.lowercased()] {
        diagnostics.append(
          Diagnostic(
            .modelFormerPathTaken, [path], at: offer.range,
            notes: [.init(.modelFirstHere, at: first)]))
      } else {
        taken[path.lowercased()] = offer.range
      }
    }
  }
  return diagnostics
}

extension DiagnosticKind {
  static let modelFormerPathTaken = DiagnosticKind(
    "model/former-path-taken", .error,
    nb: "En gammel adresse kan bare føre ett sted: {0}",
    en: "An old address may lead to one place only: {0}")
}
