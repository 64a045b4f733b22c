import SiteModel
import Testing

@testable import SearchIndex

/// Ids that the client, addresses people have kept and theme texts have: a change is a new format.
@Suite("The ids of the format") struct WireTests {
  @Test("of kinds, statuses and facts are written out")
  func ids() {
    #expect(OfferKind.allCases.map(\.wireID) == ["tiltak", "frivillig", "parorende"])
    let statuses = OfferStatus.allCases.filter { $0 != .draft }
    #expect(statuses.map(\.wireID) == [nil, "paused", "ended", "planned", "unclear"])
    #expect(
      SearchableFact.all.map(\.id) == [
        "drop-in", "uten-henvisning", "uten-vedtak", "uten-time", "uten-pamelding", "gratis",
        "anonymt", "oppsokende", "digitalt", "telefon", "hjemme", "tolk", "rullestol",
        "uten-samtykke", "barn-som-parorende",
      ])
  }
}
