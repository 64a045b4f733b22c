import SiteBase

/// An old address leads to one offer or one stage of life.
let formerPathCheck = Check([.modelFormerPathTaken]) { all in
  var taken: [String: SourceRange] = [:]
  var diagnostics: [Diagnostic] = []
  let stages = all.shared.vocabularies.lifeStages.map { ($0.formerPaths, $0.range) }
  for (paths, range) in all.offers.map({ ($0.formerPaths, $0.range) }) + stages {
    for path in paths {
      if let first = taken[path.lowercased()] {
        diagnostics.append(
          Diagnostic(
            .modelFormerPathTaken, [path], at: range,
            notes: [.init(.modelFirstHere, at: first)]))
      } else {
        taken[path.lowercased()] = range
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
