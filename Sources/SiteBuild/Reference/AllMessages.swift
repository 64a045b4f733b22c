import Markup
import SearchIndex
import SiteBase
import SiteModel
import SiteRendering
import Templates
import YAML

extension DiagnosticKind {
  /// Every kind the compiler can report, in the order of the areas in `docs/meldinger.md`: each target
  /// has the list of its own, beside the rules that report them.
  package static let all: [DiagnosticKind] =
    files + yaml + markup + templates + search + model + rendering + routes + output + log
}
