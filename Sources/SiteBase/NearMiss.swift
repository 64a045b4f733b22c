/// The known name nearest to what someone wrote, for «mente du …?».
///
/// Compares with case and æøå folded away and counts insertions, deletions, replacements and swaps
/// of neighbours. A name counts as near at one edit from three letters, two from five and three
/// from nine. Ties go to the name that sorts first, so the answer depends on nothing else.
///
/// - Complexity: O(*k·n·m*) for *k* names; for messages, never for hot paths.
package func nearMiss(to written: String, among names: some Sequence<String>) -> String? {
  let wanted = foldedForComparison(written)
  let limit = wanted.count >= 9 ? 3 : wanted.count >= 5 ? 2 : wanted.count >= 3 ? 1 : 0
  var best: (distance: Int, name: String)?
  for name in names {
    let candidate = foldedForComparison(name)
    guard let distance = editDistance(wanted, candidate, limit: limit) else { continue }
    if let current = best, (current.distance, current.name) <= (distance, name) { continue }
    best = (distance, name)
  }
  return best?.name
}

private func foldedForComparison(_ text: String) -> [UInt32] {
  text.lowercased().unicodeScalars.map { scalar in
    switch scalar {
    case "å": UInt32(UInt8(ascii: "a"))
    case "ø": UInt32(UInt8(ascii: "o"))
    case "æ": UInt32(UInt8(ascii: "e"))
    default: scalar.value
    }
  }
}
