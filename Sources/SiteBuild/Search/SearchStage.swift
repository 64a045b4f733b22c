import SearchIndex
import SiteBase
import SiteModel

/// The search index of a site, ready to be written beside the pages.
package struct SearchStage: Sendable {
  /// The folder of the index in the output.
  package static let folder = "sok/indeks"
  /// The name of the file that pages point at, inside ``folder``.
  package let entry: String
  /// The index files, by path.
  package let outputs: MadeOutputs
}

/// The owner's questions that the search of a site doesn't answer as it should.
package func missedQueries(of site: Site, jobs: Int) -> [MissedQuery] {
  guard !site.ownerQueries.isEmpty else { return [] }
  var options = SearchIndexOptions()
  options.jobs = jobs
  return buildSearchIndex(of: site, options: options).ranker.missed(among: site.ownerQueries)
}

/// Builds the search index of a site, and tries the owner's own questions on it.
package func makeSearch(of site: Site, jobs: Int) -> Diagnosed<SearchStage> {
  var options = SearchIndexOptions()
  options.jobs = jobs
  let index = buildSearchIndex(of: site, options: options)
  let stage = SearchStage(
    entry: index.entry,
    outputs: MadeOutputs(index.files.map { (SearchStage.folder + "/" + $0.name, $0.bytes) }))
  return Diagnosed(stage, index.check(site))
}
