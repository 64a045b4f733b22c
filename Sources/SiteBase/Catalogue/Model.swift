extension DiagnosticKind {
  /// The kinds of the area `model`.
  static let model: [DiagnosticKind] = []
}
