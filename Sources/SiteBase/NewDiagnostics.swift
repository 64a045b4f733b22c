/// Which things of now were there before, by their keys: of several with one key, as many of the first as
/// there were before.
///
/// - Complexity: O(*n*).
package func wereThereBefore<Key: Hashable>(_ now: [Key], _ before: [Key]) -> [Bool] {
  var left: [Key: Int] = [:]
  for key in before { left[key, default: 0] += 1 }
  return now.map { key in
    let count = left[key] ?? 0
    if count > 0 { left[key] = count - 1 }
    return count > 0
  }
}

extension [Diagnostic] {
  /// The errors that were not there before: of one kind in one file, with the same words.
  package func newErrors(since before: [Diagnostic]) -> [Diagnostic] {
    func key(_ diagnostic: Diagnostic) -> [String] {
      [diagnostic.kind.id, diagnostic.range?.file.path ?? ""] + diagnostic.arguments
    }
    return zip(self, wereThereBefore(map(key), before.map(key)))
      .filter { $0.severity == .error && !$1 }.map(\.0)
  }
}
