import SiteBase

/// The levels 1 to 15 as hexadecimal digits.
private let levelDigits = Array("0123456789abcdef".utf8)

/// Appends levels as one hexadecimal digit each.
func appendLevels(_ levels: some Sequence<UInt8>, to bytes: inout [UInt8]) {
  for level in levels { bytes.append(levelDigits[Int(level)]) }
}

extension Postings {
  /// Writes what the shown texts don't tell: `documents` with one list per term separated by spaces,
  /// and `levels`, one hexadecimal digit per document of `documents`.
  ///
  /// The terms that shown texts hold come first, ascending and unnamed, for a reader finds them by
  /// itself; then those in `terms`, ascending, separated by `|`.
  func writeRest(to writer: inout JSONWriter) {
    var names: [UInt8] = []
    var lists: [UInt8] = []
    var levels: [UInt8] = []
    var isFirst = true
    for shown in [true, false] {
      for (number, term) in terms.enumerated() where isShown[number] == shown {
        let kept = range(number).filter { restLevels[$0] > 0 }
        if !shown {
          if !names.isEmpty { names.append(UInt8(ascii: "|")) }
          names += term
        }
        if !isFirst { lists.append(UInt8(ascii: " ")) }
        isFirst = false
        DocumentList.append(kept.map { documents[$0] }, to: &lists)
        appendLevels(kept.map { restLevels[$0] }, to: &levels)
      }
    }
    for (key, bytes) in [("terms", names), ("documents", lists), ("levels", levels)] {
      writer.key(key)
      writer.string(String(decoding: bytes, as: UTF8.self))
    }
  }
}
