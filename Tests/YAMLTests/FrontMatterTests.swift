import SiteBase
import Testing
import YAML

@Suite("Front matter")
struct FrontMatterTests {
  @Test(
    "the body starts after the closing fence",
    arguments: [
      ("---\na: b\n---\nTekst\n", "Tekst\n"),
      ("\u{FEFF}---  \r\na: b\r\n--- \r\n\r\nTekst", "\r\nTekst"),
      ("---\n---\n", ""),
      ("---\na: b\n---", ""),
      ("---\na: 'x --- y'\nb: ---\nc: |\n  ---\n ----\n---\n---\n", "---\n"),
      ("---\na: b\n----\n--- c\n---\nd", "d"),
    ])
  func body(text: String, body: String) throws {
    let file = SourceFile(path: "x.md", text: text)
    let split = splitFrontMatter(file)
    #expect(split.diagnostics.isEmpty)
    let parts = try #require(split.value)
    #expect(String(decoding: file.bytes[parts.bodyStart...], as: UTF8.self) == body)
  }

  @Test(
    "missing fences are problems",
    arguments: [
      ("", ["files/empty 1:1"]),
      (" \n\r\n\t", ["files/empty 1:1"]),
      ("Bare tekst\n", ["yaml/front-matter-missing 1:1"]),
      ("\n---\na: b\n---\n", ["yaml/front-matter-missing 1:1"]),
      ("----\na: b\n---\n", ["yaml/front-matter-missing 1:1"]),
      ("---\na: b\n", ["yaml/front-matter-unclosed 1:1"]),
      ("---", ["yaml/front-matter-unclosed 1:1"]),
      ("---\na: b\n ---\n  ---\n", ["yaml/front-matter-unclosed 1:1"]),
    ])
  func missingFences(text: String, expected: [String]) {
    let parsed = parseFrontMatter(SourceFile(path: "x.md", text: text))
    #expect(places(parsed.diagnostics) == expected)
    #expect(parsed.value == nil)
  }

  @Test("positions are those of the whole file")
  func positions() throws {
    let file = SourceFile(
      path: "x.md", text: "\u{FEFF}---\r\ntittel: Å\r\nalder: 12\r\n---\r\nTekst")
    let parsed = parseFrontMatter(file)
    #expect(parsed.diagnostics.isEmpty)
    let root = try #require(parsed.value?.root)
    #expect(
      dump(root, in: file) == """
        mapping @2:1-3:10
          tittel: @2:1
            plain "Å" @2:9-2:11
          alder: @3:1
            plain "12" @3:8-3:10

        """)
  }

  @Test(
    "front matter is one mapping",
    arguments: [
      ("---\n- a\n- b\n---\n", ["yaml/front-matter-not-mapping 2:1"]),
      ("---\nbare tekst\n---\n", ["yaml/front-matter-not-mapping 2:1"]),
      ("---\na: b\n--- # slutt\nc: d\n---\n", ["yaml/second-document 4:1"]),
      ("---\na: *b\n---\n", ["yaml/alias 2:4"]),
      ("---\n\ta: b\n---\n", ["yaml/tab 2:1"]),
      ("---\n# ingenting\n---\n", []),
    ])
  func oneMapping(text: String, expected: [String]) {
    #expect(places(parseFrontMatter(SourceFile(path: "x.md", text: text)).diagnostics) == expected)
  }

  @Test("the body is known even when the keys can't be read")
  func bodyOfBrokenKeys() throws {
    let parsed = parseFrontMatter(SourceFile(path: "x.md", text: "---\na: [\n---\nTekst\n"))
    #expect(places(parsed.diagnostics) == ["yaml/unclosed-list 2:4"])
    let frontMatter = try #require(parsed.value)
    #expect(frontMatter.root == nil)
    #expect(frontMatter.bodyStart == 13)
  }

  @Test("an invalid byte in the keys is told, one in the body is the body's business")
  func encoding() {
    let keys = SourceFile(
      path: "x.md", bytes: Array("---\na: ".utf8) + [0xE5] + Array("\n---\n".utf8))
    #expect(places(parseFrontMatter(keys).diagnostics) == ["files/latin-1 2:4"])
    let body = SourceFile(path: "x.md", bytes: Array("---\na: b\n---\n".utf8) + [0xE5])
    #expect(places(parseFrontMatter(body).diagnostics) == [])
  }
}
