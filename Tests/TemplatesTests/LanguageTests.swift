import Testing

@testable import Templates

/// The template language, feature by feature, as the lenient mode renders it.
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
  private static let values = ViewValue.record(
    ViewRecord(lenient: [
      ("name", "Kari"), ("sign", "<&>\"'"), ("markup", .html("<b>")), ("zero", 0), ("no", false),
      ("yes", true), ("empty", ""), ("list", .list(["a", "b"])), ("none", .list([String]())),
      ("home", .record(ViewRecord(lenient: [("city", "Tønsberg"), ("name", "Hjemme")]))),
      ("part", "small"),
    ]))

  @Test(arguments: cases)
  func renders(_ test: Case) {
    let output = renderLeniently(
      test.template, partials: test.partials, value: LanguageTests.values)
    #expect(output == test.expected)
  }

  private static let cases = [
    Case("text alone", "Hei\n", is: "Hei\n"),
    Case("nothing", "", is: ""),
    Case(
      "escaping", "{{sign}}|{{{sign}}}|{{& sign }}", is: "&lt;&amp;&gt;&quot;&#39;|<&>\"'|<&>\"'"),
    Case("markup is never escaped", "{{markup}}{{{markup}}}", is: "<b><b>"),
    Case("zero is a number like others", "{{#zero}}{{.}}{{/zero}}{{^zero}}none{{/zero}}", is: "0"),
    Case("empty text counts as nothing", "{{#empty}}x{{/empty}}{{^empty}}y{{/empty}}", is: "y"),
    Case("what is missing is empty", "[{{what}}{{home.what}}{{#what}}x{{/what}}]", is: "[]"),
    Case("a dotted name", "{{home.city}}", is: "Tønsberg"),
    Case(
      "a section opens a record", "{{#home}}{{city}} {{name}} {{part}}{{/home}}",
      is: "Tønsberg Hjemme small"),
    Case("a section repeats a list", "{{#list}}{{.}}{{name}},{{/list}}", is: "aKari,bKari,"),
    Case("an inverted section", "{{^none}}tom{{/none}}{{^list}}full{{/list}}", is: "tom"),
    Case("sections in sections", "{{#list}}{{#list}}{{.}}{{/list}};{{/list}}", is: "ab;ab;"),
    Case("comments", "a{{! b }}c{{!\n{{name\n}}d", is: "acd"),
    Case("a comment on its own line", "a\n  {{! b }}  \nc", is: "a\nc"),
    Case(
      "standalone tags end lines of both kinds", "a\r\n{{#yes}}\r\nb\r\n{{/yes}}\r\nc",
      is: "a\r\nb\r\nc"),
    Case("a variable is never standalone", " {{name}} \n", is: " Kari \n"),
    Case(
      "two sections on a line are not standalone", "{{#yes}}{{#yes}}\nx{{/yes}}{{/yes}}", is: "\nx"),
    Case(
      "other delimiters", "{{=<% %>=}}<%name%> {{name}}<%={{ }}=%>{{name}}", is: "Kari {{name}}Kari"
    ),
    Case("other delimiters without escaping", "{{=| |=}}|{sign}||&sign|", is: "<&>\"'<&>\"'"),
    Case("a tag may hold spaces and line ends", "{{ \n name \n }}", is: "Kari"),
    Case("a partial", "<{{>small}}>", ["small": "{{name}}"], is: "<Kari>"),
    Case("a partial that is missing", "<{{>gone}}>", is: "<>"),
    Case(
      "a partial keeps its own delimiters", "{{=| |=}}|>small|", ["small": "{{name}}|name|"],
      is: "Kari|name|"),
    Case(
      "a partial alone on its line is indented, but not its blank lines nor its values",
      "  {{>small}}\n", ["small": "a\n\n{{#list}}\n b{{.}}\n{{/list}}\n"],
      is: "  a\n\n   ba\n   bb\n"),
    Case(
      "indentation adds up through partials", " {{>a}}\n", ["a": "A\n  {{>b}}\n", "b": "B\nC\n"],
      is: " A\n   B\n   C\n"),
    Case(
      "a partial that includes itself stays indented", "{{>tree}}\n",
      [
        "tree": "x\n{{#home}}\n  {{>leaf}}\n{{/home}}\n",
        "leaf": "y\n{{#never}}\n  {{>leaf}}\n{{/never}}\n",
      ],
      is: "x\n  y\n"),
    Case("a dynamic name", "<{{>*part}}>", ["small": "{{name}}"], is: "<Kari>"),
    Case("a dynamic name that names nothing", "<{{>*name}}>", ["small": "x"], is: "<>"),
    Case(
      "a dynamic name alone on its line", "  {{>*part}}\n", ["small": "a\nb\n"], is: "  a\n  b\n"),
    Case(
      "a dynamic parent", "{{<*part}}{{$a}}x{{/a}}{{/*part}}", ["small": "[{{$a}}{{/a}}]"],
      is: "[x]"),
    Case("a block alone", "{{$a}}b{{/a}}", is: "b"),
    Case(
      "a filled block", "{{<base}}{{$a}}{{name}}{{/a}}{{/base}}",
      ["base": "[{{$a}}x{{/a}}{{$b}}y{{/b}}]"],
      is: "[Kariy]"),
    Case(
      "the outermost filling is shown", "{{<middle}}{{$a}}outer{{/a}}{{/middle}}",
      ["middle": "{{<base}}{{$a}}middle{{/a}}{{/base}}", "base": "{{$a}}base{{/a}}"], is: "outer"),
    Case(
      "a filling can hold blocks", "{{<middle}}{{$b}}new{{/b}}{{/middle}}",
      ["middle": "{{<base}}{{$a}}<{{$b}}old{{/b}}>{{/a}}{{/base}}", "base": "{{$a}}{{/a}}"],
      is: "<new>"),
    Case(
      "a block in a partial can be filled", "{{<base}}{{$a}}new{{/a}}{{/base}}",
      ["base": "{{>small}}", "small": "{{$a}}old{{/a}}"], is: "new"),
    Case(
      "a filling sees the values of its block's place", "{{<base}}{{$a}}{{name}}{{/a}}{{/base}}",
      ["base": "{{#home}}{{$a}}{{/a}}{{/home}}"], is: "Hjemme"),
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
    Case("letters outside ASCII", "Blåbær {{name}} 🙂", is: "Blåbær Kari 🙂"),
  ]
}
