import Testing

@testable import Templates

/// The template language, feature by feature: each rule of it that these templates keep.
@Suite struct LanguageTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let template: String
    let partials: [String: String]
    let expected: String

    init(
      _ name: String, _ template: String, _ partials: [String: String] = [:], is expected: String
    ) {
      testDescription = name
      self.template = template
      self.partials = partials
      self.expected = expected
    }
  }

  /// What every case is rendered with.
  private static let offer = TestOffer(
    title: "Kari", body: "<b>", age: "<&>\"'", isFree: true, provider: TestProvider(name: "Huset"),
    themes: ["a", "b"],
    related: [
      TestCard(title: "x", phones: [TestPhone(label: "L", number: "1")]), TestCard(age: "fra 13"),
    ])

  @Test(arguments: cases)
  func renders(_ test: Case) {
    #expect(render(test.template, test.partials, offer: Self.offer) == test.expected)
  }

  private static let cases = [
    Case("text alone", "Hei\n", is: "Hei\n"),
    Case("nothing", "", is: ""),
    Case("escaping", "{{age}}", is: "&lt;&amp;&gt;&quot;&#39;"),
    Case("markup is never escaped", "{{body}}", is: "<b>"),
    Case(
      "absent text counts as nothing", "{{#related}}{{#age}}x{{/age}}{{^age}}y{{/age}}{{/related}}",
      is: "yx"),
    Case("what is absent is empty", "[{{place.address}}{{#place}}x{{/place}}]", is: "[]"),
    Case("a dotted name", "{{provider.name}}", is: "Huset"),
    Case(
      "a section opens a record", "{{#provider}}{{name}} {{title}}{{/provider}}", is: "Huset Kari"),
    Case(
      "a section repeats a list", "{{#themes}}{{theme}}{{title}},{{/themes}}", is: "aKari,bKari,"),
    Case("an inverted section", "{{^phones}}tom{{/phones}}{{^themes}}full{{/themes}}", is: "tom"),
    Case("the current value of a text", "{{#title}}{{.}}, {{title}}{{/title}}", is: "Kari, Kari"),
    Case("the current value of markup", "{{#body}}{{.}}{{body}}{{/body}}", is: "<b><b>"),
    Case(
      "a list's flag", "{{#har_themes}}x{{/har_themes}}{{#har_phones}}y{{/har_phones}}", is: "x"),
    Case(
      "a list's flag inverted", "{{^har_themes}}x{{/har_themes}}{{^har_phones}}y{{/har_phones}}",
      is: "y"),
    Case(
      "a list inside its flag, twice",
      "{{#har_themes}}[{{#themes}}{{theme}}{{/themes}}|{{#themes}}{{theme}}{{/themes}}]{{/har_themes}}",
      is: "[ab|ab]"),
    Case(
      "a list of a list's items", "{{#related}}({{#phones}}{{label}}{{/phones}}){{/related}}",
      is: "(L)()"),
    Case(
      "two loops one after the other",
      "{{#themes}}{{theme}}{{/themes}}{{#related}}{{title}};{{/related}}",
      is: "abx;;"),
    Case("comments", "a{{! b }}c{{!\n{{title\n}}d", is: "acd"),
    Case("a comment on its own line", "a\n  {{! b }}  \nc", is: "a\nc"),
    Case(
      "standalone tags end lines of both kinds", "a\r\n{{#isFree}}\r\nb\r\n{{/isFree}}\r\nc",
      is: "a\r\nb\r\nc"),
    Case(
      "a standalone tag on the first and on the last line", "{{#isFree}}\nx\n  {{/isFree}}",
      is: "x\n"),
    Case("a variable is never standalone", " {{title}} \n", is: " Kari \n"),
    Case(
      "two sections on a line are not standalone",
      "{{#isFree}}{{#isFree}}\nx{{/isFree}}{{/isFree}}", is: "\nx"),
    Case("a tag may hold spaces and line ends", "{{ \n title \n }}", is: "Kari"),
    Case("a partial", "<i>{{>small}}</i>", ["small": "{{title}}"], is: "<i>Kari</i>"),
    Case(
      "a partial sees the values around it", "{{#provider}}{{>small}}{{/provider}}",
      ["small": "{{name}}"], is: "Huset"),
    Case(
      "a partial alone on its line is indented, but not its blank lines nor its values",
      "  {{>small}}\n", ["small": "a\n\n{{#themes}}\n b{{theme}}\n{{/themes}}\n"],
      is: "  a\n\n   ba\n   bb\n"),
    Case(
      "indentation adds up through partials", " {{>a}}\n", ["a": "A\n  {{>b}}\n", "b": "B\nC\n"],
      is: " A\n   B\n   C\n"),
    Case(
      "a partial inside a line is not indented", " x{{>a}}\n", ["a": "A\nB\n"], is: " xA\nB\n\n"),
    Case("a block alone", "{{$a}}b{{/a}}", is: "b"),
    Case(
      "a filled block", "{{<base}}{{$a}}{{title}}{{/a}}{{/base}}",
      ["base": "[{{$a}}x{{/a}}{{$b}}y{{/b}}]"],
      is: "[Kariy]"),
    Case(
      "a block that is filled twice in a parent shows the same twice",
      "{{<base}}{{$a}}1{{/a}}{{/base}}", ["base": "{{$a}}{{/a}}{{$a}}2{{/a}}"], is: "11"),
    Case(
      "the outermost filling is shown", "{{<middle}}{{$a}}outer{{/a}}{{/middle}}",
      ["middle": "{{<base}}{{$a}}middle{{/a}}{{/base}}", "base": "{{$a}}base{{/a}}"], is: "outer"),
    Case(
      "a filling can hold blocks", "{{<middle}}{{$b}}new{{/b}}{{/middle}}",
      ["middle": "{{<base}}{{$a}}[{{$b}}old{{/b}}]{{/a}}{{/base}}", "base": "{{$a}}{{/a}}"],
      is: "[new]"),
    Case(
      "a block in a partial can be filled", "{{<base}}{{$a}}new{{/a}}{{/base}}",
      ["base": "{{>small}}", "small": "{{$a}}old{{/a}}"], is: "new"),
    Case(
      "a filling sees the values of its block's place", "{{<base}}{{$a}}{{name}}{{/a}}{{/base}}",
      ["base": "{{#provider}}{{$a}}{{/a}}{{/provider}}"], is: "Huset"),
    Case(
      "a block inside a filling of its name is another block",
      "{{<base}}{{$a}}x{{$a}}y{{/a}}{{/a}}{{/base}}",
      ["base": "{{$a}}z{{/a}}"], is: "xy"),
    Case(
      "a template in a filling keeps its own blocks", "{{<base}}{{$a}}1{{>small}}{{/a}}{{/base}}",
      ["base": "{{$a}}{{/a}}", "small": "{{$a}}2{{/a}}"], is: "12"),
    Case(
      "a filling takes the indentation of its block",
      "{{<base}}\n{{$a}}\n      one\n        two\n\n      three\n{{/a}}\n{{/base}}\n",
      ["base": "<main>\n  {{$a}}\n  {{/a}}\n</main>\n"],
      is: "<main>\n  one\n    two\n\n  three\n</main>\n"),
    Case(
      "a filling inside a line starts there", "{{<base}}{{$a}}\n  one\n{{/a}}{{/base}}",
      ["base": "<p>{{$a}}{{/a}}</p>\n"], is: "<p>one\n</p>\n"),
    Case(
      "a filling of a few words on a block's own line", "{{<base}}{{$a}}one{{/a}}{{/base}}",
      ["base": "<p>\n  {{$a}}\n  {{/a}}\n</p>\n"], is: "<p>\n  one</p>\n"),
    Case(
      "a parent alone on its line is indented with all it is filled with",
      "  {{<base}}\n  {{$a}}\n  x\n  {{/a}}\n  {{/base}}\n.", ["base": "a\n{{$a}}\n{{/a}}\nb\n"],
      is: "  a\n  x\n  b\n."),
    Case("braces that are no tags", "{ {a} }} }", is: "{ {a} }} }"),
    Case("letters outside ASCII", "Blåbær {{title}} 🙂", is: "Blåbær Kari 🙂"),
    Case("a byte order mark is passed over", "\u{FEFF}  {{! x }}\ny", is: "y"),
  ]
}
