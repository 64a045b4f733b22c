import SiteBase

extension DiagnosticKind {
  /// Every kind the search reports; each is declared beside its rule.
  package static let search: [DiagnosticKind] =
    ownerQueryKinds + crisisRuleKinds + wordListKinds
}
