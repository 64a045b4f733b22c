import SiteBase
import Testing

@testable import SiteModel

@Suite("What a site makes of warnings")
struct WarningRuleTests {
  /// A site with an offer that brings the warning `model/drop-in-without-hours`.
  private func site(_ rules: String) -> FixtureSite {
    var site = FixtureSite.offer("tilbyder: huset\ntilgang: {drop_in: ja}")
    site.files["nettsted.yaml"]? += "\nvarsler:\n\(rules)\n"
    return site
  }

  private func found(_ rules: String) -> [String] {
    site(rules).read().diagnostics.inReportOrder()
      .map { "\($0.severity.rawValue) \($0.kind.id)" }
  }

  private static let id = "model/drop-in-without-hours"

  @Test(
    "a rule raises a warning, silences it with a reason, or does so for some entries alone",
    arguments: [
      ("  []", ["warning \(id)"]), ("  - {id: \(id), blir: feil}", ["error \(id)"]),
      ("  - {id: \(id), blir: stille, grunn: Ingen vet når.}", []),
      ("  - {id: \(id), blir: stille, grunn: Ingen vet når., gjelder: [x]}", []),
      (
        "  - {id: \(id), blir: stille, grunn: Ingen vet når., gjelder: [huset]}", ["warning \(id)"]
      ),
      (
        "  - {id: \(id), blir: stille, grunn: Ingen vet når., gjelder: [huset]}\n"
          + "  - {id: \(id), blir: feil}", ["error \(id)"]
      ),
    ])
  func treatments(rules: String, expected: [String]) { #expect(found(rules) == expected) }

  @Test(
    "a rule about nothing, about an error, without a reason or for an unknown id is an error",
    arguments: [
      (
        "  - {id: model/drop-in-witout-hours, blir: feil}", "error model/unknown-warning"
      ),
      ("  - {id: model/broken-link, blir: stille, grunn: X.}", "error model/error-as-warning"),
      ("  - {id: \(id), blir: stille}", "error model/silence-without-reason"),
      (
        "  - {id: \(id), blir: feil, gjelder: [finnes-ikke]}", "error model/unknown-reference"
      ),
    ])
  func mistakes(rules: String, expected: String) { #expect(found(rules).contains(expected)) }

  @Test("an id that is nearly one is answered with the one")
  func nearMiss() throws {
    let read = site("  - {id: model/drop-in-witout-hours, blir: feil}").read()
    let problem = read.diagnostics.first { $0.kind.id == "model/unknown-warning" }
    #expect(problem?.nearMiss == Self.id)
  }
}
