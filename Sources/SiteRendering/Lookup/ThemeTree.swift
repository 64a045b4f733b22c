import SiteModel

/// How themes stand under each other.
struct ThemeTree: Sendable {
  /// Each theme's broader themes, the nearest first.
  let broader: [[Int]]
  /// Each theme's narrower themes, in the vocabulary's order, one step down.
  let narrower: [[Int]]
  /// The themes without a broader one.
  let top: [Int]
  /// Whether pages of the theme have a quick exit, for its own sake or a broader theme's.
  let hasQuickExit: [Bool]

  init(_ site: Site) {
    let parents = site.themeParents
    let broader = site.broaderThemes
    var narrower = [[Int]](repeating: [], count: site.themes.count)
    for (theme, parent) in parents.enumerated() { if let parent { narrower[parent].append(theme) } }
    self.broader = broader
    self.narrower = narrower
    top = site.themes.indices.filter { parents[$0] == nil }
    hasQuickExit = site.themes.indices.map { theme in
      ([theme] + broader[theme]).contains { site.themes[$0].quickExit }
    }
  }

  /// Themes and all that are broader than them, each once.
  func withBroader(_ themes: [Int]) -> [Int] {
    var found: [Int] = []
    for theme in themes {
      if !found.contains(theme) { found.append(theme) }
      for wider in broader[theme] where !found.contains(wider) { found.append(wider) }
    }
    return found
  }
}
