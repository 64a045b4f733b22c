import SiteBase
import SiteModel
import SiteTestSupport

@testable import SearchIndex

/// The catalogue of docs/sokeindeks.md's worked example, in `Tests/SharedFixtures/search/katalog`; its index
/// is in `Tests/SharedFixtures/search/indeks`, where the client's tests read it.
enum SmallCatalogue {
  /// Its files.
  static let files = Repository.files(below: "Tests/SharedFixtures/search/katalog").map {
    ContentFile(path: $0.path, source: $0.source)
  }

  /// What came of reading it; the value is nil when it can't be used.
  static let read = readSite(files, date: Catalogue.date, jobs: 1)

  /// The site.
  static let site: Site = {
    guard let site = read.value else { preconditionFailure("The small catalogue can't be read") }
    return site
  }()

  /// The whole index and one of many files.
  static func index(isSharded: Bool, jobs: Int = 1) -> SearchIndexOutput {
    var options = SearchIndexOptions()
    options.jobs = jobs
    if isSharded {
      options.wholeLimit = 0
      options.partitionLimit = 2
      options.placeLimit = 2
      options.cardsPerFile = 2
      options.shardBytes = 64
    }
    return buildSearchIndex(of: site, options: options)
  }
}
