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

/// Builds the search index of a site, and tries the owner's own questions on it.
package func makeSearch(of site: Site, jobs: Int) -> Diagnosed<SearchStage> {
  let positions = VocabularyPositions(site)
  let index = searchIndex(of: site, positions, jobs: jobs)
  let questions = site.ownerQueries.map { query in
    SearchIndex.OwnerQuery(
      query: query.text, municipality: query.municipality.flatMap { positions.municipalities[$0] },
      age: query.age, expected: query.accepted, range: query.range)
  }
  let stage = SearchStage(
    entry: index.entry,
    outputs: MadeOutputs(index.files.map { (SearchStage.folder + "/" + $0.name, $0.bytes) }))
  return Diagnosed(
    stage, checkCrisisRules(SearchVocabulary(site)) + index.ranker.checkQueries(questions))
}

/// The index of a site's offers, with its ranker.
func searchIndex(
  of site: Site, _ positions: VocabularyPositions, jobs: Int
) -> SearchIndexOutput {
  let providers = Dictionary(uniqueKeysWithValues: site.providers.map { ($0.id, $0) })
  var options = SearchIndexOptions()
  options.jobs = jobs
  return buildSearchIndex(
    // Handed over and not kept, so that texts can go as soon as they are indexed.
    parallelMap(count: site.offers.count, jobs: jobs) { index in
      SearchDocument(site.offers[index], positions, providers)
    },
    vocabulary: SearchVocabulary(site), options: options)
}

/// Where the ids of a site's vocabularies stand in the search's arrays.
struct VocabularyPositions: Sendable {
  let themes: [String: Int]
  /// The positions of all themes wider than each.
  let broaderThemes: [[Int]]
  let audiences: [String: Int]
  let municipalities: [String: Int]
  /// Per offer, the positions of the services for those in danger that it is one of, ascending.
  let crisisServices: [String: [Int]]

  init(_ site: Site) {
    func positions(_ ids: [String]) -> [String: Int] {
      Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
    }
    themes = positions(site.themes.map(\.id))
    broaderThemes = site.broaderThemes
    audiences = positions(site.audiences.map(\.id))
    municipalities = positions(site.municipalities.map(\.id))
    var services: [String: [Int]] = [:]
    for (number, service) in site.crisisServices.enumerated() {
      for offer in Set(service.offers) { services[offer, default: []].append(number) }
    }
    crisisServices = services
  }
}
