import SiteModel

/// Which offers an offer's page leads on to.
struct RelatedOffers: Sendable {
  /// No page shows more.
  static let most = 6
  /// How many offers of one theme and municipality are compared with an offer: enough to see all of
  /// a real municipality's, few enough that ten thousand offers take no longer each.
  private static let compared = 24

  private let themes: [[Int]]
  private let audiences: [[Int]]
  private let municipalities: [[Int]]
  private let explicit: [[Int]]
  private let whole: [Int?]
  private let parts: [[Int]]
  /// Offers by theme × municipality, in the site's order.
  private let buckets: [[Int]]
  private let municipalityCount: Int

  init(_ site: Site, _ places: PlaceNumbers, running: [Int]) {
    let isRunning = site.offers.map { $0.status != .ended }
    municipalityCount = site.municipalities.count
    themes = site.offers.map { $0.themes.compactMap { places.themes[$0] } }
    audiences = site.offers.map { $0.audiences.compactMap { places.audiences[$0] } }
    municipalities = site.offers.map { $0.municipalities.compactMap { places.municipalities[$0] } }
    explicit = site.offers.map { offer in
      offer.related.compactMap { places.offers[$0] }.filter { isRunning[$0] }
    }
    whole = site.offers.map { $0.partOf.flatMap { places.offers[$0] } }
    var parts = [[Int]](repeating: [], count: site.offers.count)
    var buckets = [[Int]](
      repeating: [], count: site.themes.count * site.municipalities.count)
    for offer in running.sorted() {
      if let whole = whole[offer] { parts[whole].append(offer) }
      for theme in themes[offer] {
        for municipality in municipalities[offer] {
          buckets[theme * municipalityCount + municipality].append(offer)
        }
      }
    }
    self.parts = parts
    self.buckets = buckets
  }

  /// The offers to show on an offer's page: those it names, then other parts of the same whole, then
  /// the nearest by theme, audience and municipality. Never itself, its whole or its parts, which
  /// the page shows by themselves.
  ///
  /// - Complexity: bounded by the number of the offer's themes and municipalities, not by the site.
  func offers(for offer: Int) -> [Int] {
    var found: [Int] = []
    var excluded = parts[offer] + [offer]
    if let whole = whole[offer] { excluded.append(whole) }
    func add(_ candidates: [Int]) {
      for candidate in candidates
      where found.count < Self.most && !excluded.contains(candidate) && !found.contains(candidate) {
        found.append(candidate)
      }
    }
    add(explicit[offer])
    if let whole = whole[offer] { add(parts[whole]) }
    if found.count < Self.most { add(nearest(to: offer)) }
    return found
  }

  private func nearest(to offer: Int) -> [Int] {
    var candidates: [Int] = []
    for theme in themes[offer] {
      for municipality in municipalities[offer] {
        let bucket = buckets[theme * municipalityCount + municipality]
        // Start after the offer itself, so that offers of a large bucket don't all name the same.
        let start = firstIndex(above: offer, in: bucket)
        for step in 0..<min(bucket.count, Self.compared) {
          candidates.append(bucket[(start + step) % bucket.count])
        }
      }
    }
    candidates.sort()
    var scored: [(score: Int, offer: Int)] = []
    for candidate in candidates where scored.last?.offer != candidate {
      let score =
        3 * shared(themes[offer], themes[candidate])
        + 2 * shared(audiences[offer], audiences[candidate])
        + shared(municipalities[offer], municipalities[candidate])
      scored.append((score, candidate))
    }
    return scored.sorted { ($1.score, $0.offer) < ($0.score, $1.offer) }
      .prefix(Self.most * 2).map(\.offer)
  }

  private func firstIndex(above offer: Int, in bucket: [Int]) -> Int {
    var low = 0
    var high = bucket.count
    while low < high {
      let middle = (low + high) / 2
      if bucket[middle] <= offer { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func shared(_ a: [Int], _ b: [Int]) -> Int {
    var count = 0
    for item in a where b.contains(item) { count += 1 }
    return count
  }
}
