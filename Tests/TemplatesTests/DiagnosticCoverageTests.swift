import SiteBase
import Testing

@testable import Templates

/// Every kind of the area has a case, and speaks both languages.
@Suite struct DiagnosticCoverageTests {
  private static let kinds = DiagnosticKind.beforeModel.filter { $0.id.hasPrefix("templates/") }

  private static let cases =
    SyntaxDiagnosticTests.cases + NameDiagnosticTests.cases + RecursionDiagnosticTests.cases
    + MarkupDiagnosticTests.cases

  /// The kinds whose cases stand in `TemplateLimitTests`.
  private static let limits = [
    "templates/not-utf8", "templates/too-long", "templates/too-deep", "templates/too-large",
    "templates/duplicate-name", "templates/missing-layout",
  ]

  @Test func everyKindHasACase() {
    let covered = Set(
      DiagnosticCoverageTests.cases.flatMap(\.found).map(\.kind.id) + DiagnosticCoverageTests.limits
    )
    #expect(covered == Set(DiagnosticCoverageTests.kinds.map(\.id)))
  }

  @Test func everyArgumentIsFilledInBothLanguages() {
    for diagnostic in DiagnosticCoverageTests.cases.flatMap(\.found) {
      for language in MessageLanguage.allCases {
        let text = diagnostic.described(language)
        for number in 0...3 {
          #expect(!text.contains("{\(number)}"), "\(text)")
        }
      }
    }
  }

  @Test func saysTheSameInEnglish() {
    let found = DiagnosticCase("", "<p>{{titel}}</p>", "").found
    #expect(
      found.map { $0.described(.en) } == [
        """
        page.mustache:1:6 "titel" templates/unknown-variable
          The field 'titel' doesn't exist in offer
          ? title
        """
      ])
  }
}
