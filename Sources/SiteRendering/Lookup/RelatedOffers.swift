import SiteModel

/// Which offers an offer's page leads on to.
struct RelatedOffers: Sendable {
  /// No page shows more.
  static let most = 6
  /// Offers that only resemble the page's own are added up to this number.
  private static let filled = 4
  /// How many offers of one theme and municipality are compared with an offer: enough to see all of
  /// a real municipality's, few enough that ten thousand offers take no longer each.
  private static let compared = 24

  private let references: [OfferReferences]
  private let explicit: [[Int]]
  private let parts: [[Int]]
  /// Offers by theme × municipality, in the site's order.
  private let buckets: [[Int]]
  private let municipalityCount: Int
  /// By offer, whether lists have it after the others.
  private let isLowered: [Bool]

  init(_ site: Site, _ numbers: EntryNumbers, _ references: [OfferReferences], running: [Int]) {
    municipalityCount = site.municipalities.count
    isLowered = site.freshness.map { $0.standing == .lowered }
    self.references = references
    explicit = site.offers.map { offer in
      offer.related.compactMap { numbers.offers[$0] }.filter(site.isListed)
    }
    var parts = [[Int]](repeating: [], count: site.offers.count)
    var buckets = [[Int]](
      repeating: [], count: site.themes.count * site.municipalities.count)
    for offer in running.sorted() {
      if let whole = references[offer].whole { parts[whole].append(offer) }
      for theme in references[offer].themes {
        for municipality in references[offer].municipalities {
          buckets[theme * municipalityCount + municipality].append(offer)
        }
      }
    }
    self.parts = parts
    self.buckets = buckets
  }

  /// The offers to show on an offer's page: those it names, then other parts of the same whole, then
  /// the nearest by theme, audience and municipality, those lowered for their age last. Never itself, its whole or its parts, which
  /// the page shows by themselves.
  ///
  /// - Complexity: bounded by the number of the offer's themes and municipalities, not by the site.
  func offers(for offer: Int) -> [Int] {
    var found: [Int] = []
    var excluded = parts[offer] + [offer]
    if let whole = references[offer].whole { excluded.append(whole) }
    func add(_ candidates: [Int], upTo most: Int = RelatedOffers.most) {
      for candidate in candidates
      where found.count < most && !excluded.contains(candidate) && !found.contains(candidate) {
        found.append(candidate)
      }
    }
    add(explicit[offer])
    if let whole = references[offer].whole { add(parts[whole]) }
    if found.count < Self.filled { add(nearest(to: offer), upTo: Self.filled) }
    return found
  }

  private func nearest(to offer: Int) -> [Int] {
    let own = references[offer]
    var candidates: [Int] = []
    candidates.reserveCapacity(own.themes.count * own.municipalities.count * Self.compared)
    for theme in own.themes {
      for municipality in own.municipalities {
        let bucket = buckets[theme * municipalityCount + municipality]
        // Start after the offer itself, so that offers of a large bucket don't all name the same.
        var next = firstIndex(above: offer, in: bucket)
        for _ in 0..<min(bucket.count, Self.compared) {
          if next >= bucket.count { next = 0 }
          candidates.append(bucket[next])
          next += 1
        }
      }
    }
    candidates.sort()
    // The best so far, best first; of two that fit equally well the first in the site's list.
    var best: [(score: Int, offer: Int)] = []
    var previous = -1
    for candidate in candidates where candidate != previous {
      previous = candidate
      let score = nearness(own, references[candidate])
      guard best.count < Self.most * 2 || score > best[best.count - 1].score else { continue }
      if best.count == Self.most * 2 { best.removeLast() }
      let place = best.firstIndex { $0.score < score } ?? best.count
      best.insert((score, candidate), at: place)
    }
    let found = best.map(\.offer)
    return found.filter { !isLowered[$0] } + found.filter { isLowered[$0] }
  }

  /// How near two offers are: what they are about says most, who they are for next.
  private func nearness(_ a: OfferReferences, _ b: OfferReferences) -> Int {
    3 * shared(a.themes, b.themes) + 2 * shared(a.audiences, b.audiences)
      + shared(a.municipalities, b.municipalities)
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
