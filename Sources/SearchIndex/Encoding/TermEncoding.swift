import SiteBase

/// The levels 1 to 15 as hexadecimal digits.
private let levelDigits = Array("0123456789abcdef".utf8)

/// Appends levels as one hexadecimal digit each.
func appendLevels(_ levels: some Sequence<UInt8>, to bytes: inout [UInt8]) {
  for level in levels { bytes.append(levelDigits[Int(level)]) }
}

extension Postings {
  /// Writes `terms`, ascending and separated by `|`: those that neither a shown text nor a line holds.
  func writeTerms(after lines: TermLines, to writer: inout JSONWriter) {
    let names = unnamed(lines).map { terms[$0] }.joined(separator: "|".utf8)
    writer.key("terms")
    writer.string(String(decoding: Array(names), as: UTF8.self))
  }

  /// Writes what the shown texts don't tell: `documents` with one list per term separated by spaces,
  /// and `levels`, one hexadecimal digit per document of `documents`.
  ///
  /// The terms that shown texts hold come first, ascending, for a reader finds them by itself; then
  /// the others that have a line; then those in `terms`.
  func writeLists(after lines: TermLines, to writer: inout JSONWriter) {
    let shown: [Int?] = terms.indices.filter { isShown[$0] }
    let named = lines.lines.map { find($0.term) }.filter { $0.map { !isShown[$0] } ?? true }
    var levels: [UInt8] = []
    let lists = (shown + named + unnamed(lines)).map { term in
      let kept = term.map { range($0).filter { restLevels[$0] > 0 } } ?? []
      appendLevels(kept.map { restLevels[$0] }, to: &levels)
      return DocumentList.text(kept.map { documents[$0] })
    }
    writer.key("levels")
    writer.string(String(decoding: levels, as: UTF8.self))
    writer.key("documents")
    writer.string(lists.joined(separator: " "))
  }

  private func unnamed(_ lines: TermLines) -> [Int] {
    terms.indices.filter { !isShown[$0] && lines[terms[$0]] == nil }
  }
}
