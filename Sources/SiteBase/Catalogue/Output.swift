extension DiagnosticKind {
  /// The kinds of the area `output`.
  static let output: [DiagnosticKind] = []
}
