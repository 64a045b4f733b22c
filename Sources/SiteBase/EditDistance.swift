/// The edits between two words, insertions, deletions, replacements and swaps of neighbours counted
/// as one each, or nil when there are more than `limit`.
///
/// The optimal string alignment distance, given up on as soon as a row exceeds the limit.
///
/// - Complexity: O(*n·m*) in the lengths; O(1) when they differ by more than `limit`.
@inlinable
public func editDistance<Element: Equatable>(
  _ a: [Element], _ b: [Element], limit: Int
) -> Int? {
  guard abs(a.count - b.count) <= limit else { return nil }
  var beforePrevious = [Int](repeating: 0, count: b.count + 1)
  var previous = Array(0...b.count)
  var current = previous
  for i in a.indices {
    current[0] = i + 1
    var best = current[0]
    for j in b.indices {
      var cost = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforePrevious[j - 1] + 1)
      }
      current[j + 1] = cost
      best = min(best, cost)
    }
    guard best <= limit else { return nil }
    (beforePrevious, previous, current) = (previous, current, beforePrevious)
  }
  return previous[b.count] <= limit ? previous[b.count] : nil
}
