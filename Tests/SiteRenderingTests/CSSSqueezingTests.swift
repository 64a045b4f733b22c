import SiteBase
import Testing

@testable import SiteRendering

@Suite struct CSSSqueezingTests {
  static func squeeze(_ css: String) throws -> String {
    String(decoding: try squeezedCSS(Array(css.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("a {\n  color: red;\n  margin: 0 1px;\n}\n", "a{color:red;margin:0 1px}"),
    ("/* x */ a , b > c{ } /* y */", "a,b > c{}"),
    // A space before a colon is a descendant; one around + in calc must stay.
    ("nav :is(a, b):hover {}", "nav :is(a,b):hover{}"),
    ("a{width:calc( 1px + 2px )}", "a{width:calc(1px + 2px)}"),
    (
      "@media (min-width: 30em) and (hover) { a { b: c } }",
      "@media (min-width:30em) and (hover){a{b:c}}"
    ),
    ("a::before{content: \"/* ; } \\\" */  x\" ; }", "a::before{content:\"/* ; } \\\" */  x\"}"),
    ("a[title='{ }  ;'] { b : c ; }", "a[title='{ }  ;']{b :c}"),
    ("a/**/b{}", "a/**/b{}"), ("a /**/ b{}", "a b{}"), ("a{b:c/**/}", "a{b:c}"),
    ("a{mask:url( #b )}", "a{mask:url(#b)}"), ("a\\{b{c:d}", "a\\{b{c:d}"),
    ("a{b:c}\r\n\r\n\td{}", "a{b:c}d{}"), ("", ""), ("/* bare */", ""),
  ])
  func onlyWhatMeansNothingGoes(css: String, squeezed: String) throws {
    #expect(try Self.squeeze(css) == squeezed)
    // What is squeezed has nothing left to squeeze.
    #expect(try Self.squeeze(squeezed) == squeezed)
  }

  @Test(arguments: [
    ("a{", "theme/css-unclosed", 1), ("a{b:c}}", "theme/css-unclosed", 6),
    ("a{b:(c}", "theme/css-unclosed", 6), ("/* a", "theme/css-unclosed", 0),
    ("a{b:\"c\n\"}", "theme/css-unclosed", 4), ("a{b:'c", "theme/css-unclosed", 4),
    ("@import \"b.css\";", "theme/css-import", 0), (" @IMPORT url(x);", "theme/css-import", 1),
    ("a{b:url(https://x.example/)}", "theme/css-address", 4),
    ("a{b:URL( \"x.png\")}", "theme/css-address", 4),
    ("a{b:image-set(\"x.png\" 1x)}", "theme/css-address", 4),
    ("a{b:url(data:image/png;base64,)}", "theme/css-address", 4),
  ])
  func whatCannotBeJoinedIsRefused(css: String, kind: String, offset: Int) {
    do {
      let squeezed = try Self.squeeze(css)
      Issue.record("\(css) became \(squeezed)")
    } catch let problem as CSSProblem {
      #expect(problem.kind.id == kind)
      #expect(problem.offset == offset)
    } catch {
      Issue.record("An unexpected error: \(error)")
    }
  }

  @Test func sheetsAreJoinedByNameAfterTheTokens() {
    let files = themeFiles(
      ["stil/20-b.css": "b { c: d }", "stil/10-a.css": "a { b: var(--rom) }", "stil/les.txt": "x"])
    let joined = joinedStylesheet(files, properties: ":root{--rom:1rem}")
    #expect(short(joined.diagnostics) == [])
    #expect(
      String(decoding: joined.value, as: UTF8.self) == ":root{--rom:1rem}a{b:var(--rom)}b{c:d}")
  }

  @Test func propertiesNobodySetsAreErrors() {
    let files = themeFiles([
      "stil/a.css": "a { --egen: 1px; b: var(--egen) var(--kantt) var(--ukjent, 0) }"
    ])
    #expect(
      short(joinedStylesheet(files, properties: ":root{--kant:red}").diagnostics) == [
        "theme/css-unknown-property --kantt @a.css:1:37 ?--kant",
        "theme/css-unknown-property --ukjent @a.css:1:50",
      ])
  }

  @Test func problemsAreReportedInTheirFile() {
    let files = themeFiles(["stil/a.css": "a{}\n}", "stil/b.css": "b{}"])
    let joined = joinedStylesheet(files, properties: "")
    #expect(short(joined.diagnostics) == ["theme/css-unclosed  @a.css:2:1"])
    #expect(
      short(joinedStylesheet(themeFiles([:]), properties: "").diagnostics)
        == ["theme/file-missing stil/*.css|prøve"])
  }
}
