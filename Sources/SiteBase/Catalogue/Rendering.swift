extension DiagnosticKind {
  /// The kinds of the area `rendering`.
  static let rendering: [DiagnosticKind] = []
}
