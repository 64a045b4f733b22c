import Dispatch
import SiteBase
import Testing

@testable import Templates

/// What the strict mode allows, and how it renders.
@Suite struct StrictTests {
  private let offer = ViewRecord(
    .offer,
    [
      "title": "Drop-in", "minimumAge": 0, "isFree": false, "kind": "kinds/small",
      "provider": .record(ViewRecord(.provider, ["name": "Kommunen"])),
      "related": .list([
        ViewRecord(.offer, ["title": "A", "related": .list([ViewRecord(.offer, ["title": "B"])])]),
        ViewRecord(.offer, ["title": "C"]),
      ]),
    ])

  @Test func aNameMeansTheInnermostFieldEvenIfItIsAbsent() throws {
    #expect(
      try render("{{#related}}{{minimumAge}}[{{#minimumAge}}x{{/minimumAge}}]{{/related}}")
        == "[][]")
  }

  @Test func anAgeOfZeroIsAnAge() throws {
    #expect(try render("{{#minimumAge}}fra {{.}} år{{/minimumAge}}") == "fra 0 år")
  }

  @Test func aFlagLeavesTheCurrentValueAlone() throws {
    #expect(try render("{{#title}}{{^isFree}}{{.}}{{/isFree}}{{/title}}") == "Drop-in")
  }

  @Test func anAbsentRecordHasEmptyFields() throws {
    #expect(try render("[{{place.address}}{{#place}}x{{/place}}{{^place}}y{{/place}}]") == "[y]")
  }

  @Test func outerFieldsAreVisibleInside() throws {
    #expect(try render("{{#provider}}{{name}}: {{title}}{{/provider}}") == "Kommunen: Drop-in")
  }

  @Test func aRecordCanBeOpenedAgain() throws {
    #expect(try render("{{#provider}}{{#.}}{{name}}{{/.}}{{/provider}}") == "Kommunen")
  }

  @Test func aDynamicNameChoosesAmongItsFolder() throws {
    let parts = ["kinds/small": "[{{title}}]", "kinds/large": "<h1>{{title}}</h1>"]
    #expect(try render("{{>*kind}}{{#related}}{{>*kind}}{{/related}}", parts) == "[Drop-in]")
  }

  @Test func aTemplateIncludesItselfForValuesInside() throws {
    let tree = "{{title}}\n{{#related}}\n  {{>tree}}\n{{/related}}\n"
    #expect(try render("{{>tree}}\n", ["tree": tree]) == "Drop-in\n  A\n    B\n  C\n")
  }

  @Test func outerFieldsAreVisibleInATemplateThatIncludesItself() throws {
    let parts = ["tree": "{{title}}({{name}}){{#related}}{{>tree}}{{/related}}"]
    #expect(
      try render("{{#provider}}{{#related}}{{>tree}}{{/related}}{{/provider}}", parts)
        == "A(Kommunen)B(Kommunen)C(Kommunen)")
  }

  @Test func valuesMayStandWhereTheyAreSafe() throws {
    let page = """
      <!doctype html><!-- {{title}} --><a title="{{title}}" data-n={{minimumAge}} {{^isFree}}hidden{{/isFree}}>
      {{#title}}<b class='{{title}}'>{{/title}}<textarea>{{title}}</textarea><script>x</script>{{title}}
      """
    #expect(
      try render(page) == """
        <!doctype html><!-- Drop-in --><a title="Drop-in" data-n=0 hidden>
        <b class='Drop-in'><textarea>Drop-in</textarea><script>x</script>Drop-in
        """)
  }

  @Test func commentsMayStandBetweenFillings() throws {
    let page = "{{<base}}\n{{! The name }}\n{{$a}}{{title}}{{/a}} {{! end }}\n{{/base}}\n"
    #expect(try render(page, ["base": "<b>{{$a}}{{/a}}</b>\n"]) == "<b>Drop-in</b>\n")
  }

  @Test func nothingWithErrorsRenders() {
    let sources = [source("page", "{{titel}}"), source("other", "x")]
    let result = TemplateSet.compile(sources, entryPoints: ["page": .offer, "other": .offer])
    #expect(result.value.layout("page").map { _ in true } == nil)
    #expect(result.value.layout("other").map { _ in true } == true)
  }

  @Test func rendersTheSameOnManyThreads() throws {
    let template = "{{#related}}{{title}}{{#related}}{{title}}{{/related}}{{/related}}{{title}}"
    let layout = try #require(compile(template, [:]).value.layout("page"))
    let offer = offer
    let pages = parallelMap(count: 1_000, jobs: 4, chunk: 10) { _ in
      var output: [UInt8] = []
      layout.render(offer, into: &output)
      return output
    }
    #expect(Set(pages) == [Array("ABCDrop-in".utf8)])
  }

  @Test func appendsToWhatIsThere() throws {
    let layout = try #require(compile("{{title}}", [:]).value.layout("page"))
    var output = Array("før ".utf8)
    layout.render(offer, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "før Drop-in")
  }

  private func render(_ page: String, _ parts: [String: String] = [:]) throws -> String {
    let result = compile(page, parts)
    #expect(result.diagnostics.map { $0.described() } == [])
    let layout = try #require(result.value.layout("page"))
    var output: [UInt8] = []
    layout.render(offer, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private func compile(_ page: String, _ parts: [String: String]) -> Diagnosed<TemplateSet> {
    let sources = parts.sorted { $0.key < $1.key }.map { source($0.key, $0.value) }
    return TemplateSet.compile(
      sources + [source("page", page)], entryPoints: ["page": .offer])
  }
}
