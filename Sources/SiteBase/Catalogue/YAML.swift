extension DiagnosticKind {
  /// The kinds of the area `yaml`.
  static let yaml: [DiagnosticKind] = []
}
