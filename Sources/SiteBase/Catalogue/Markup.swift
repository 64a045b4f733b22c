extension DiagnosticKind {
  /// The kinds of the area `markup`.
  static let markup: [DiagnosticKind] = []
}
