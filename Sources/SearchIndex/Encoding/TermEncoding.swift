import SiteBase

/// The entries of one term that a partition holds, numbered within it.
struct TermEntries {
  var term: [UInt8]
  var rarity: Int
  var documents: [Int32]
  var levels: [UInt8]
}

/// The levels 1 to 15 as hexadecimal digits.
private let levelDigits = Array("0123456789abcdef".utf8)

func appendLevels(_ levels: some Sequence<UInt8>, to bytes: inout [UInt8]) {
  for level in levels { bytes.append(levelDigits[Int(level)]) }
}

extension JSONWriter {
  /// Writes a member `term: [rarity, documents, levels]`.
  mutating func member(_ entries: TermEntries) {
    key(String(decoding: entries.term, as: UTF8.self))
    array { writer in
      writer.number(entries.rarity)
      writer.string(DocumentList.text(entries.documents))
      var levels: [UInt8] = []
      appendLevels(entries.levels, to: &levels)
      writer.string(String(decoding: levels, as: UTF8.self))
    }
  }
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
