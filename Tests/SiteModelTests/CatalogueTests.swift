import SiteBase
import SiteModel
import SiteTestSupport
import Testing

/// The repository's own content, read once for the tests below.
enum Catalogue {
  static let read: Diagnosed<Site?> = {
    let files = Repository.files(below: "content").map {
      ContentFile(path: $0.path, source: $0.source)
    }
    guard let date = CalendarDate("2026-11-21") else { preconditionFailure("a day that exists") }
    return readSite(files, date: date, jobs: 2)
  }()
}

@Suite("The catalogue")
struct CatalogueTests {
  @Test("has no errors, and no warnings but the accessibility statements nobody has made yet")
  func hasNoErrors() {
    let problems = Catalogue.read.diagnostics.inReportOrder()
      .filter { $0.kind.id != "model/accessibility-statement" }
      .map { "\($0.range?.file.path ?? "") \($0.kind.id) \($0.arguments)" }
    #expect(problems == [])
  }

  @Test("is honest about when it was checked: every offer has a source and its date")
  func hasSources() throws {
    let site = try #require(Catalogue.read.value)
    let documents = Set(site.sources.map(\.id))
    for offer in site.offers {
      #expect(offer.sources.contains { documents.contains($0.document ?? "") }, "\(offer.id)")
      let date = try #require(offer.verification?.date, "\(offer.id)")
      #expect(date.year <= 2023, "\(offer.id): the documents are from 2020 to 2023")
    }
  }

  @Test("names no telephone number of its own: the documents state none")
  func inventsNoNumbers() throws {
    let site = try #require(Catalogue.read.value)
    for offer in site.offers {
      #expect(offer.contacts.allSatisfy { $0.phone == nil && $0.sms == nil }, "\(offer.id)")
    }
  }

  @Test("has life stages whose limits are the offers' own age limits")
  func lifeStagesFollowTheOffers() throws {
    let site = try #require(Catalogue.read.value)
    var limits: Set<Int> = [0]
    for offer in site.offers {
      if case .years(let from, let to) = offer.age {
        if let from { limits.insert(from) }
        if let to { limits.insert(to + 1) }
      }
    }
    for stage in site.lifeStages { #expect(limits.contains(stage.ages.lowerBound), "\(stage.id)") }
  }
}
