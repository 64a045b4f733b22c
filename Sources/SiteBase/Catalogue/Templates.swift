extension DiagnosticKind {
  /// The kinds of the area `templates`.
  static let templates: [DiagnosticKind] = []
}
