extension DiagnosticKind {
  /// The kinds of the area `search`.
  static let search: [DiagnosticKind] = []
}
