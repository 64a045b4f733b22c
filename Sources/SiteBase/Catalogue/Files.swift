extension DiagnosticKind {
  /// The kinds of the area `files`.
  static let files: [DiagnosticKind] = []
}
