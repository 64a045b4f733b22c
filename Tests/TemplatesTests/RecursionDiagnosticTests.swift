import SiteBase
import Testing

/// Templates that include themselves.
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
        Malen «again» tar inn seg selv uten å gå dypere i verdiene
        > Ta den inn i en seksjon over et felt i den innerste posten.
      """#),
    DiagnosticCase(
      "a template that includes itself over the outer list",
      [
        "again":
          "{{#related}}{{#provider}}{{>again}}{{/provider}}{{/related}}",
        "page":
          "{{>again}}",
      ],
      #"""
      again.mustache:1:29 "again" templates/endless-recursion
        Malen «again» tar inn seg selv uten å gå dypere i verdiene
        > Ta den inn i en seksjon over et felt i den innerste posten.
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
        Malen «b» tar inn seg selv uten å gå dypere i verdiene
        > Ta den inn i en seksjon over et felt i den innerste posten.
      b.mustache:1:4 "a" templates/endless-recursion
        Malen «a» tar inn seg selv uten å gå dypere i verdiene
        > Ta den inn i en seksjon over et felt i den innerste posten.
      """#),
  ]
}
