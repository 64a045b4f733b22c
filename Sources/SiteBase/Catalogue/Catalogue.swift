/// What this target's catalogue has: one file per area in this folder. Areas that have moved to their
/// own target are joined with these in `SiteBuild`.
extension DiagnosticKind {
  /// The areas before the model's, in order.
  public static let beforeModel: [DiagnosticKind] = files + yaml + markup + templates + search
  /// The areas after the model's, in order.
  public static let afterModel: [DiagnosticKind] = rendering + routes + output
}
