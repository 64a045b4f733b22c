import SiteBase
import SiteTestSupport
import Testing

@testable import SearchIndex
@testable import SiteModel

@Suite("Levels of help in the search")
struct LevelFilterTests {
  @Test("list the offers that have them, by municipality and number")
  func lists() throws {
    let site = try Catalogue.site()
    let documents = site.offers.map { SearchDocument($0, .usual, SiteLists(site)) }
    let levels = try #require(
      FacetLists(documents, site).values.first { $0.facet == "niva" }?.values)
    #expect(!levels.isEmpty)
    for (id, list) in levels {
      for number in list {
        let offer = documents[Int(number)].offer
        #expect(
          site.municipalities.contains { municipality in
            offer.municipalities.contains(municipality.id)
              && municipality.levels.contains {
                $0.id(in: municipality) == id && offer.levels.contains($0.number)
              }
          }, "\(id): \(offer.id)")
      }
    }
    let listed = Set(levels.flatMap(\.documents))
    #expect(listed.count == site.offers.count { !$0.levels.isEmpty })
  }
}
