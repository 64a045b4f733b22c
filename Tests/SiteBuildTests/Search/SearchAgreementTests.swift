import SearchIndex
import Testing

@testable import SiteBuild
@testable import SiteRendering

/// What the offers' pages and the search index both say must be the same.
@Suite("The pages and the search agree")
struct SearchAgreementTests {
  @Test("about the ids of facts")
  func facts() { #expect(SearchFact.allCases.map(\.rawValue) == SearchFacts.ids) }
}
