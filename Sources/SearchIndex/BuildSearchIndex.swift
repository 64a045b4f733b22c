import SiteBase
import SiteModel

/// The version of the index format; a client that doesn't know it must refuse (docs/sokeindeks.md).
package let searchIndexFormatVersion = 4

/// Builds the search index of a site's offers; those withdrawn for their age are left out.
///
/// The same offers in any order give the same bytes. Up to ``SearchIndexOptions/wholeLimit`` offers the
/// index is one core file; above, partitions and term files.
///
/// - Complexity: O(*n*) in the length of all texts, plus sorting the distinct words.
package func buildSearchIndex(
  of site: Site, options: SearchIndexOptions = SearchIndexOptions()
) -> SearchIndexOutput {
  let lists = SiteLists(site)
  let found = site.offers.indices.filter { site.freshness[$0].standing != .withdrawn }
  let documents = inIndexOrder(
    parallelMap(count: found.count, jobs: options.jobs) {
      SearchDocument(site.offers[found[$0]], site.freshness[found[$0]].standing, lists)
    }, site)
  let lexicon = Lexicon(site)
  let postings = Postings(documents, lexicon, jobs: options.jobs)
  let ranker = SearchRanker(documents, site, lexicon, postings)
  let core = CoreEncoding(site: site, ranker: ranker)
  var (entry, files) =
    documents.count <= options.wholeLimit ? (core.wholeIndex(), []) : core.shardedIndex(options)
  files.append(entry)
  files.sort { $0.name < $1.name }
  return SearchIndexOutput(entry: entry.name, files: files, ranker: ranker)
}

/// Those that are lowered for their age last, as ties of a score go by number. Else documents by county, municipality, themes, title and id: neighbours in the list are neighbours on
/// the map and alike, so that lists of numbers are short, and a list without a question goes theme by
/// theme.
private func inIndexOrder(_ documents: [SearchDocument], _ site: Site) -> [SearchDocument] {
  func key(_ document: SearchDocument) -> [[UInt8]] {
    let municipality = document.municipalities.first.map { site.municipalities[$0] }
    return [
      document.isLowered ? [1] : [], Array((municipality?.county ?? "").utf8),
      Array((municipality?.id ?? "").utf8),
      document.themes.flatMap {
        [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)]
      },
      titleKey(document.offer.title),
      Array(document.id.utf8),
    ]
  }
  // Indices are sorted, not elements: those are large to move.
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
  var key: [UInt8] = []
  for scalar in title.lowercased().unicodeScalars {
    switch scalar {
    case "æ", "ä": key.append(0xFD)
    case "ø", "ö": key.append(0xFE)
    case "å": key.append(0xFF)
    default: key.append(contentsOf: scalar.utf8)
    }
  }
  return key
}
