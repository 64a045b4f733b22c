import SiteBase

/// Nothing is a part of itself: offers, themes and providers; and chains are short.
let cycleCheck = Check([.modelCycle, .modelLongChain]) { all in
  let vocabularies = all.shared.vocabularies
  // Whatever is wrong is at an entry that leads to another.
  let offers = Dictionary(
    all.offers.lazy.filter { $0.partOf != nil || $0.successor != nil }.map { ($0.id, $0.range) },
    uniquingKeysWith: { a, _ in a })
  let chains = [
    Chain("del_av", all.offers.map { ($0.id, $0.partOf) }, offers),
    Chain("erstattes_av", all.offers.map { ($0.id, $0.successor) }, offers),
    Chain(
      "bredere", vocabularies.themes.map { ($0.id, $0.broader) },
      vocabularies.ranges[.theme] ?? [:]),
    Chain(
      "overordnet", vocabularies.providers.map { ($0.id, $0.parent) },
      vocabularies.ranges[.provider] ?? [:]),
  ]
  return chains.flatMap(\.problems)
}

/// Entries of which each may lead to another.
private struct Chain {
  let key: String
  /// The entries that lead to another.
  let starts: [String]
  let next: [String: String]
  let ranges: [String: SourceRange]

  init(_ key: String, _ links: [(id: String, next: String?)], _ ranges: [String: SourceRange]) {
    self.key = key
    starts = links.lazy.filter { $0.next != nil }.map(\.id)
    next = Dictionary(
      links.compactMap { link in link.next.map { (link.id, $0) } }, uniquingKeysWith: { a, _ in a })
    self.ranges = ranges
  }

  /// One diagnostic per circle, at its member that sorts first, and one for each entry where a chain
  /// becomes too long.
  ///
  /// - Complexity: O(*n*), as each entry is walked from once.
  var problems: [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    // How many entries follow one; nil while its path is being walked.
    var lengths: [String: Int] = [:]
    for start in starts where lengths[start] == nil {
      var path: [String] = []
      var positions: [String: Int] = [:]
      var current: String? = start
      while let id = current, lengths[id] == nil, positions[id] == nil {
        positions[id] = path.count
        path.append(id)
        current = next[id]
      }
      if let again = current, let first = positions[again] {
        let circle = path[first...]
        let names = (circle.prefix(VocabularyLimits.depth) + [again]).joined(separator: " → ")
        diagnostics.append(
          Diagnostic(.modelCycle, [key, names], at: circle.min().flatMap { ranges[$0] }))
        for id in path { lengths[id] = 0 }
        continue
      }
      var length = current.map { (lengths[$0] ?? 0) + 1 } ?? 0
      for id in path.reversed() {
        lengths[id] = length
        if length == VocabularyLimits.depth {
          diagnostics.append(
            Diagnostic(
              .modelLongChain, [key, String(VocabularyLimits.depth)], at: ranges[id]))
        }
        length += 1
      }
    }
    return diagnostics
  }
}

extension DiagnosticKind {
  /// Something that is a part of itself.
  static let modelCycle = DiagnosticKind(
    "model/cycle", .error,
    nb: "«{0}» kan ikke gå i ring: {1}",
    en: "“{0}” can't run in a circle: {1}")

  /// A chain that is longer than anyone could mean.
  static let modelLongChain = DiagnosticKind(
    "model/long-chain", .error,
    nb: "«{0}» kan ha høyst {1} ledd etter hverandre, og dette er det neste",
    en: "“{0}” may have at most {1} links in a row, and this is the next")
}
