import SiteBase
import SiteModel

/// Tries every crisis rule on its examples, and reports words that can't be read.
///
/// A rule is tried alone, so that no other answers for it.
///
/// - Complexity: O(rules × examples of a rule).
func checkCrisisRules(of site: Site) -> [Diagnostic] {
  var diagnostics = CrisisRules(site.crisisEntries, site.crisisWordGroups, site.crisisWeights)
    .diagnostics
  guard diagnostics.isEmpty else { return diagnostics }
  diagnostics += unknownKinds(of: site)
  for crisis in site.crisisEntries {
    for (number, rule) in crisis.rules.enumerated() {
      let rules = CrisisRules(rules: [[rule]], kinds: [crisis.id], site.crisisWordGroups)
      func isMet(_ example: CrisisRule.Example) -> Bool {
        rules.meetsRule(questionTokens(example.text))
      }
      func report(_ kind: DiagnosticKind, _ example: CrisisRule.Example) {
        diagnostics.append(
          Diagnostic(kind, ["\(number + 1)", crisis.id, example.text], at: example.range))
      }
      for example in rule.noticed where !isMet(example) {
        report(.searchCrisisNotNoticed, example)
      }
      for example in rule.passedOver where isMet(example) {
        report(.searchCrisisNoticed, example)
      }
    }
  }
  return diagnostics
}

/// Signs of kinds that no entry has.
private func unknownKinds(of site: Site) -> [Diagnostic] {
  let ids = site.crisisEntries.map(\.id)
  return site.crisisWordGroups.compactMap { group in
    guard let kind = group.kind, !ids.contains(kind) else { return nil }
    return Diagnostic(
      .searchUnknownCrisisKind, [kind], at: group.range,
      nearMiss: nearMiss(to: kind, among: ids))
  }
}
