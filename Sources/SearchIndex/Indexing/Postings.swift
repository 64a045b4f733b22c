import Glibc
import SiteBase

/// Which documents hold each term, and how much it says about them.
///
/// Terms are in byte order and documents in ascending order, so that nothing depends on the order
/// of work.
struct Postings: Sendable {
  /// The terms, ascending by bytes.
  private(set) var terms: [[UInt8]] = []
  /// Where the n-th term's entries end in `documents` and `levels`.
  private var ends: [Int] = []
  /// The documents, term by term.
  private(set) var documents: [Int32] = []
  /// The whole level of each entry, 1 to 15.
  private(set) var levels: [UInt8] = []
  /// The level without title, summary and provider; 0 when those say it all.
  private(set) var restLevels: [UInt8] = []
  /// Whether a title, summary or provider holds the n-th term.
  private(set) var isShown: [Bool] = []
  /// How many documents there are.
  let documentCount: Int

  /// The entries of the n-th term, as a range of ``documents`` and ``levels``.
  func range(_ term: Int) -> Range<Int> { (term == 0 ? 0 : ends[term - 1])..<ends[term] }

  /// The position of a term, or nil when no document holds it.
  ///
  /// - Complexity: O(log *n*).
  func find(_ term: [UInt8]) -> Int? {
    var low = 0
    var high = terms.count
    while low < high {
      let middle = (low + high) / 2
      if terms[middle].lexicographicallyPrecedes(term) { low = middle + 1 } else { high = middle }
    }
    return low < terms.count && terms[low] == term ? low : nil
  }

  /// Analyses documents on several threads and gathers their terms.
  init(_ all: [SearchDocument], _ lexicon: Lexicon, jobs: Int) {
    documentCount = all.count
    let size = max(64, (all.count + jobs * 4 - 1) / (jobs * 4))
    let chunks = parallelMap(count: (all.count + size - 1) / size, jobs: jobs, chunk: 1) { chunk in
      DocumentAnalyzer.analyse(all[chunk * size..<min(all.count, (chunk + 1) * size)], lexicon)
    }
    gather(chunks)
  }

  private mutating func gather(_ chunks: [AnalysedChunk]) {
    var table = TermTable(capacity: 4096)
    var counts: [Int] = []
    let numbers = chunks.map { chunk in
      (0..<chunk.terms.count).map { table.intern(chunk.terms[$0]) }
    }
    counts = Array(repeating: 0, count: table.count)
    for (chunk, numbers) in zip(chunks, numbers) {
      for entry in chunk.entries { counts[numbers[Int(entry.term)]] += 1 }
    }
    let all = (0..<table.count).map { Array(table[$0]) }
    let order = all.indices.sorted { all[$0].lexicographicallyPrecedes(all[$1]) }
    var next = Array(repeating: 0, count: table.count)
    var total = 0
    for term in order {
      next[term] = total
      total += counts[term]
    }
    var holders = [Int32](repeating: 0, count: total)
    var shown = [UInt8](repeating: 0, count: total)
    var rest = [UInt8](repeating: 0, count: total)
    var document: Int32 = 0
    for (chunk, numbers) in zip(chunks, numbers) {
      var start = 0
      for end in chunk.ends {
        for entry in chunk.entries[start..<end] {
          let term = numbers[Int(entry.term)]
          holders[next[term]] = document
          shown[next[term]] = entry.shown
          rest[next[term]] = entry.rest
          next[term] += 1
        }
        start = end
        document += 1
      }
    }
    keep(order.map { (all[$0], next[$0] - counts[$0]..<next[$0]) }, holders, shown, rest)
  }

  /// Keeps the entries of terms in their order.
  private mutating func keep(
    _ sorted: [(term: [UInt8], range: Range<Int>)], _ holders: [Int32], _ shown: [UInt8],
    _ rest: [UInt8]
  ) {
    documents.reserveCapacity(holders.count)
    // A word that is only left out, such as a stop word, has no entries.
    for (term, range) in sorted where !range.isEmpty {
      for index in range {
        documents.append(holders[index])
        let level = max(shown[index], rest[index])
        levels.append(level)
        restLevels.append(level > shown[index] ? level : 0)
      }
      terms.append(term)
      isShown.append(range.contains { shown[$0] > 0 })
      ends.append(documents.count)
    }
  }
}

/// How much a term tells when `holders` of `count` documents hold it: ten times the binary
/// logarithm of BM25's inverse document frequency, at least 1.
func rarity(holders: Int, of count: Int) -> Int {
  // log2 of 1 + (N − n + ½)/(n + ½), written as one fraction.
  let odds = Double(2 * count + 2) / Double(2 * holders + 1)
  return max(1, Int((10 * log2(odds)).rounded()))
}
