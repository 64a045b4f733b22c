extension Site {
  /// The position in ``themes`` of each theme's broader theme; nil for one at the top.
  public var themeParents: [Int?] {
    let places = Dictionary(
      zip(themes.map(\.id), themes.indices), uniquingKeysWith: { first, _ in first })
    return themes.map { $0.broader.flatMap { places[$0] } }
  }

  /// The positions in ``themes`` of all that is broader than each theme, the nearest first.
  ///
  /// The model refuses circles; should one be there, it is walked once.
  public var broaderThemes: [[Int]] {
    let parents = themeParents
    return themes.indices.map { start in
      var found: [Int] = []
      var next = parents[start]
      while let place = next, place != start, !found.contains(place) {
        found.append(place)
        next = parents[place]
      }
      return found
    }
  }
}
