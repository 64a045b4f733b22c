import SiteBase

/// The levels 1 to 15 as hexadecimal digits.
private let levelDigits = Array("0123456789abcdef".utf8)

/// Appends levels as one hexadecimal digit each.
func appendLevels(_ levels: some Sequence<UInt8>, to bytes: inout [UInt8]) {
  for level in levels { bytes.append(levelDigits[Int(level)]) }
}

extension Postings {
  /// Writes what the shown texts don't tell: `terms` separated by `|`, `documents` with one list
  /// per term separated by spaces, and `levels`, one hexadecimal digit per document of `documents`.
  func writeRest(to writer: inout JSONWriter) {
    var names: [UInt8] = []
    var lists: [UInt8] = []
    var levels: [UInt8] = []
    for (number, term) in terms.enumerated() {
      let kept = range(number).filter { restLevels[$0] > 0 }
      guard !kept.isEmpty else { continue }
      if !names.isEmpty {
        names.append(UInt8(ascii: "|"))
        lists.append(UInt8(ascii: " "))
      }
      names += term
      DocumentList.append(kept.map { documents[$0] }, to: &lists)
      appendLevels(kept.map { restLevels[$0] }, to: &levels)
    }
    for (key, bytes) in [("terms", names), ("documents", lists), ("levels", levels)] {
      writer.key(key)
      writer.string(String(decoding: bytes, as: UTF8.self))
    }
  }
}
