import SiteBase

/// The version of the index format; a client that doesn't know it must refuse (docs/sokeindeks.md).
package let searchIndexFormatVersion = 3

/// Builds the search index of a catalogue.
///
/// The same documents in any order give the same bytes. Up to ``SearchIndexOptions/wholeLimit``
/// documents the index is one core file; above, partitions and term files.
///
/// - Precondition: Themes, audiences and municipalities of the documents are positions in the
///   vocabulary's arrays.
/// - Complexity: O(*n*) in the length of all texts, plus sorting the distinct words.
package func buildSearchIndex(
  _ unordered: consuming [SearchDocument], vocabulary: SearchVocabulary,
  options: SearchIndexOptions = SearchIndexOptions()
) -> SearchIndexOutput {
  var documents = inIndexOrder(unordered, vocabulary)
  unordered = []
  let lexicon = Lexicon(vocabulary)
  let postings = Postings(documents, lexicon, jobs: options.jobs)
  // Half of what a document holds, and read by nobody any more.
  for index in documents.indices { documents[index].body = "" }
  let ranker = SearchRanker(documents, vocabulary, lexicon, postings)
  let core = CoreEncoding(vocabulary: vocabulary, ranker: ranker)
  var (entry, files) =
    documents.count <= options.wholeLimit ? (core.wholeIndex(), []) : core.shardedIndex(options)
  files.append(entry)
  files.sort { $0.name < $1.name }
  return SearchIndexOutput(entry: entry.name, files: files, ranker: ranker)
}

/// Documents by county, municipality, themes, title and id: neighbours in the list are neighbours on
/// the map and alike, so that lists of numbers are short, and a list without a question goes theme by
/// theme.
private func inIndexOrder(
  _ documents: [SearchDocument], _ vocabulary: SearchVocabulary
) -> [SearchDocument] {
  func key(_ document: SearchDocument) -> [[UInt8]] {
    let place = document.municipalities.first.map { vocabulary.municipalities[$0] }
    return [
      Array((place?.county ?? "").utf8), Array((place?.id ?? "").utf8),
      document.themes.flatMap {
        [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)]
      },
      titleKey(document.title),
      Array(document.id.utf8),
    ]
  }
  // Places are sorted, not documents: those are large to move.
  let keys = documents.map(key)
  let order = documents.indices.sorted { a, b in
    for (left, right) in zip(keys[a], keys[b]) where left != right {
      return left.lexicographicallyPrecedes(right)
    }
    return false
  }
  return order.map { documents[$0] }
}

/// A title's bytes in an order that puts æ, ø, å last, in lower case.
private func titleKey(_ title: String) -> [UInt8] {
  title.lowercased().unicodeScalars.flatMap { scalar -> [UInt8] in
    switch scalar {
    case "æ", "ä": [0xFD]
    case "ø", "ö": [0xFE]
    case "å": [0xFF]
    default: Array(String(scalar).utf8)
    }
  }
}
