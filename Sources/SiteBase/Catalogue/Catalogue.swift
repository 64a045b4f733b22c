/// The catalogue of everything the compiler can report: one file per area in this folder.
extension DiagnosticKind {
  /// Every kind, in the order of the areas and, inside an area, in the order of its file.
  ///
  /// Tests and the message reference walk this list, so a kind that is not in it does not exist.
  public static let all: [DiagnosticKind] =
    files + yaml + markup + templates + search + model + rendering + routes + output
}
