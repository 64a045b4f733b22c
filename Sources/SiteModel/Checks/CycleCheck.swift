import SiteBase

/// Nothing is a part of itself: offers, themes and providers.
func checkCycles(_ all: AllEntries) -> [Diagnostic] {
  let vocabularies = all.shared.vocabularies
  let offers = Dictionary(uniqueKeysWithValues: all.offers.map { ($0.id, $0) })
  return cycles("del_av", all.offers.map { ($0.id, $0.partOf) }) { offers[$0]?.range }
    + cycles("bredere", vocabularies.themes.map { ($0.id, $0.broader) }) {
      vocabularies.places[.theme]?[$0]
    }
    + cycles("overordnet", vocabularies.providers.map { ($0.id, $0.parent) }) {
      vocabularies.places[.provider]?[$0]
    }
    + cycles("erstattes_av", all.offers.map { ($0.id, $0.successor) }) { offers[$0]?.range }
}

/// One diagnostic per circle, at its member that sorts first.
private func cycles(
  _ key: String, _ links: [(id: String, next: String?)], _ range: (String) -> SourceRange?
) -> [Diagnostic] {
  let next = Dictionary(links.map { ($0.id, $0.next) }, uniquingKeysWith: { a, _ in a })
  var diagnostics: [Diagnostic] = []
  var done = Set<String>()
  for (start, _) in links where !done.contains(start) {
    var path: [String] = []
    var current: String? = start
    while let id = current, !done.contains(id) {
      done.insert(id)
      path.append(id)
      current = next[id] ?? nil
      if let again = current, let from = path.firstIndex(of: again) {
        let circle = path[from...]
        let names = (Array(circle) + [again]).joined(separator: " → ")
        diagnostics.append(
          Diagnostic(.modelCycle, [key, names], at: circle.min().flatMap(range)))
      }
    }
  }
  return diagnostics
}
