import SiteBase
import SiteModel

extension DiagnosticKind {
  /// Every kind of problem the compiler reports: each target's own list, in the order of the areas.
  ///
  /// The message reference and tests walk this list, so a kind that is not in it does not exist.
  public static let all: [DiagnosticKind] = beforeModel + modelKinds + afterModel
}
