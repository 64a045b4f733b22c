import SiteBase
import Testing

@testable import Templates

/// What no person writes: too long, too deep, too many, not text. Each gives a diagnostic, soon.
@Suite struct TemplateLimitTests {
  @Test func refusesALongTemplate() {
    let tenMegabytes = String(repeating: "<p>{{title}}</p>\n", count: 600_000)
    #expect(
      problems(["page": tenMegabytes]) == """
        page.mustache:1:1 "" templates/too-long
          En mal kan ha høyst 1048576 byte
          > Del malen i flere deler.
        """)
  }

  @Test func refusesBytesThatAreNoText() {
    let file = SourceFile(path: "page.mustache", bytes: Array("Blåbær".utf8.dropLast(2)) + [0xE6])
    let result = TemplateSet.compile(
      [TemplateSource(name: "page", file: file)], layouts: ["page": [TestOffer.shape.view]])
    #expect(
      result.diagnostics.map { $0.described() } == [
        """
        page.mustache:1:1 "" templates/not-utf8
          En mal må være lagret som UTF-8
          > Lagre filen på nytt med tegnkodingen UTF-8.
        """
      ])
  }

  @Test func refusesAThousandNestedSections() {
    let nested =
      String(repeating: "{{#isFree}}", count: 1_000)
      + String(repeating: "{{/isFree}}", count: 1_000)
    #expect(
      problems(["page": nested]) == """
        page.mustache:1:1101 "{{#isFree}}" templates/too-deep
          Seksjoner, blokker og deler kan stå høyst 100 nivåer inni hverandre
        """)
  }

  @Test func refusesPartialsInPartialsWithoutEnd() {
    var templates = ["page": "{{>p0}}"]
    for number in 0..<300 { templates["p\(number)"] = "{{>p\(number + 1)}}" }
    templates["p300"] = "x"
    #expect(
      problems(templates).hasPrefix(
        """
        p249.mustache:1:4 "p250" templates/too-deep
          Seksjoner, blokker og deler kan stå høyst 250 nivåer inni hverandre
        """))
  }

  @Test func refusesPartialsThatDoubleOverAndOver() {
    var templates = ["page": "{{>p0}}"]
    for number in 0..<40 { templates["p\(number)"] = "{{>p\(number + 1)}}{{>p\(number + 1)}}" }
    templates["p40"] = "x"
    let found = problems(templates)
    #expect(found.contains("templates/too-large\n  Malen «page» blir for stor"))
  }

  @Test func refusesTwoTemplatesOfOneName() {
    let result = TemplateSet.compile(
      [source("page", "a"), source("page", "b")], layouts: ["page": [TestOffer.shape.view]])
    #expect(
      result.diagnostics.map { $0.described() } == [
        """
        page.mustache:1:1 "" templates/duplicate-name
          To maler kan ikke ha samme navn, «page»
          page.mustache:1:1 "" Den andre malen
        """
      ])
  }

  @Test func missesALayout() {
    let result = TemplateSet.compile(
      [source("pagge", "a")], layouts: ["page": [TestOffer.shape.view]])
    #expect(
      result.diagnostics.map { $0.described() } == [
        """
        no file templates/missing-layout
          Temaet må ha malen «page»
          ? pagge
        """,
        """
        pagge.mustache:1:1 "" templates/unused
          Malen «pagge» brukes ikke av noen side
        """,
      ])
    #expect(result.value.layout("page").map { _ in true } == nil)
  }

  @Test(arguments: [
    "{{", "{{{", "{{#", "{{#a", "{{#a}}", "{{=", "{{=<", "{{<a}}{{$b}}", "{{$", "{{! ", "{{>",
    "{{/",
    "\0", "{{\0}}", "{{#\0}}{{/\0}}", "{{{{{{", "}}}}}}", "{{}}}}", "{{=\0 \0=}}\0title\0", "\r",
    "\r\n",
    "\u{FEFF}", "\u{FEFF}{{title}}", " {{#isFree}} \r",
  ])
  func survives(_ text: String) {
    _ = TemplateSet.compile([source("page", text)], layouts: ["page": [TestOffer.shape.view]])
  }

  @Test(arguments: [
    "{{", "{{#", "{{ {{", "{{{", "{{a", "{{/a}}", "{{#a}}{{/b}}", "{{!", " ", "\n", "{{=a b=}}",
  ])
  func readsAMegabyteOfTheSameInTime(_ piece: String) {
    let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    _ = TemplateSet.compile([source("page", text)], layouts: ["page": [TestOffer.shape.view]])
  }

  @Test func refusesControlCharacters() {
    #expect(
      problems(["page": "a\u{0}b"]) == """
        page.mustache:1:2 "\\0" templates/control-character
          En mal kan ikke ha kontrolltegn
          > Fjern tegnet.
        """)
  }

  private func problems(_ templates: [String: String]) -> String {
    DiagnosticCase("", templates, "").found.map { $0.described() }.joined(separator: "\n")
  }
}
