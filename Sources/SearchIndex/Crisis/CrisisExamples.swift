import SiteBase

/// Tries every crisis rule on its examples, and reports words that can't be read.
///
/// A rule is tried alone, so that no other answers for it.
///
/// - Complexity: O(rules × examples of a rule).
public func checkCrisisRules(_ vocabulary: SearchVocabulary) -> [Diagnostic] {
  var diagnostics = CrisisRules(vocabulary).diagnostics
  guard diagnostics.isEmpty else { return diagnostics }
  for crisis in vocabulary.crises {
    for (number, rule) in crisis.rules.enumerated() {
      var alone = vocabulary
      alone.crises = [CrisisEntry(id: crisis.id, rules: [rule])]
      let rules = CrisisRules(alone)
      func isMet(_ example: CrisisRule.Text) -> Bool {
        !rules.crises(in: questionTokens(example.text)).isEmpty
      }
      func report(_ kind: DiagnosticKind, _ example: CrisisRule.Text) {
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
