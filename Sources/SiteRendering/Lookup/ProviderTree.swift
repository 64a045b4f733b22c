import SiteModel

/// How providers stand under each other.
struct ProviderTree: Sendable {
  /// Each provider's parent.
  let parent: [Int?]
  /// Each provider's parts, in the vocabulary's order, one step down.
  let parts: [[Int]]

  init(_ site: Site, _ numbers: EntryNumbers) {
    let parent = site.providers.map { $0.parent.flatMap { numbers.providers[$0] } }
    var parts = [[Int]](repeating: [], count: site.providers.count)
    for (provider, parent) in parent.enumerated() {
      if let parent { parts[parent].append(provider) }
    }
    self.parent = parent
    self.parts = parts
  }

  /// A provider and everything below it, each once.
  func withParts(_ provider: Int) -> [Int] {
    var found = [provider]
    var next = 0
    while next < found.count {
      found += parts[found[next]].filter { !found.contains($0) }
      next += 1
    }
    return found
  }
}
