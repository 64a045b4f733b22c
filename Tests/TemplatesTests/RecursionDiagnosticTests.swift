import SiteBase
import Testing

/// Templates that would never end, or grow with a product of lists.
@Suite struct RecursionDiagnosticTests {
  @Test(arguments: cases)
  func saysWhatIsWrong(_ test: DiagnosticCase) {
    #expect(test.found.map { $0.described() }.joined(separator: "\n") == test.expected)
  }

  static let cases: [DiagnosticCase] = [
    DiagnosticCase(
      "a template that includes itself",
      [
        "again":
          "x {{>again}}",
        "page":
          "{{>again}}",
      ],
      #"""
      again.mustache:1:6 "again" templates/endless-recursion
        Malen «again» kan ikke ta inn seg selv, heller ikke gjennom andre maler
      """#),
    DiagnosticCase(
      "a loop over an outer list inside a loop",
      "{{#related}}{{#phones}}{{label}}{{/phones}}{{#themes}}x{{/themes}}{{/related}}{{#themes}}{{#themes}}x{{/themes}}{{/themes}}",
      #"""
      page.mustache:1:47 "themes" templates/nested-loop
        En løkke inni en annen kan bare gå over en liste i postene til den ytre, ikke over «themes»
        > Flytt løkka ut; ellers vokser siden med antallet i begge lister ganget sammen.
      page.mustache:1:93 "themes" templates/nested-loop
        En løkke inni en annen kan bare gå over en liste i postene til den ytre, ikke over «themes»
        > Flytt løkka ut; ellers vokser siden med antallet i begge lister ganget sammen.
      """#),
    DiagnosticCase(
      "two templates that include each other",
      [
        "a":
          "{{#isFree}}{{>b}}{{/isFree}}",
        "b":
          "{{>a}}",
        "page":
          "{{>a}}",
      ],
      #"""
      a.mustache:1:15 "b" templates/endless-recursion
        Malen «b» kan ikke ta inn seg selv, heller ikke gjennom andre maler
      b.mustache:1:4 "a" templates/endless-recursion
        Malen «a» kan ikke ta inn seg selv, heller ikke gjennom andre maler
      """#),
  ]
}
