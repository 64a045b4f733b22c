import SiteBase
import SiteModel

extension SearchIndexOutput {
  /// Checks the words the search is made of, and tries the crisis rules' examples and the site owner's
  /// questions.
  package func check(_ site: Site) -> [Diagnostic] {
    checkWordLists(of: site) + checkCrisisRules(of: site) + ranker.checkQueries(site.ownerQueries)
  }
}
