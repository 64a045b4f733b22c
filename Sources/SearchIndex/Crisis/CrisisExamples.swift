import SiteBase

/// Tries every crisis rule on its examples, and reports words that can't be read.
///
/// A rule is tried alone, so that no other answers for it. What it must notice has to have points enough too.
///
/// - Complexity: O(rules × examples of a rule).
package func checkCrisisRules(_ vocabulary: SearchVocabulary) -> [Diagnostic] {
  var diagnostics = CrisisRules(vocabulary).diagnostics
  guard diagnostics.isEmpty else { return diagnostics }
  let whole = CrisisRules(vocabulary)
  diagnostics += unknownKinds(vocabulary)
  for crisis in vocabulary.crises {
    for (number, rule) in crisis.rules.enumerated() {
      var alone = vocabulary
      alone.crises = [CrisisEntry(id: crisis.id, rules: [rule])]
      let rules = CrisisRules(alone)
      func isMet(_ example: CrisisRule.Text) -> Bool {
        rules.meetsRule(questionTokens(example.text))
      }
      func report(_ kind: DiagnosticKind, _ example: CrisisRule.Text) {
        diagnostics.append(
          Diagnostic(kind, ["\(number + 1)", crisis.id, example.text], at: example.range))
      }
      func isNoticed(_ example: CrisisRule.Text) -> Bool {
        isMet(example) && !whole.crises(in: questionTokens(example.text)).isEmpty
      }
      for example in rule.noticed where !isNoticed(example) {
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
private func unknownKinds(_ vocabulary: SearchVocabulary) -> [Diagnostic] {
  let ids = vocabulary.crises.map(\.id)
  return vocabulary.crisisWordGroups.compactMap { group in
    guard let kind = group.kind, !ids.contains(kind) else { return nil }
    return Diagnostic(
      .searchUnknownCrisisKind, [kind], at: group.words.range,
      nearMiss: nearMiss(to: kind, among: ids))
  }
}
