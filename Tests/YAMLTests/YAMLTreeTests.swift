import SiteBase
import Testing
import YAML

@Suite("YAML trees")
struct YAMLTreeTests {
  @Test("every key and value knows its place, in bytes of the whole file")
  func positions() throws {
    let file = SourceFile(
      path: "x.yaml",
      text: """
        tittel: Å være pårørende
        målgrupper: [barn, 'unge voksne']
        alder: {fra: 13, til: }
        steder:
          - navn: "Familiehuset" # merknad
            merknad: |
              To linjer
              med ---
          - kanal: digitalt
        tom:

        """)
    let parsed = parseYAML(file)
    #expect(parsed.diagnostics.isEmpty)
    let root = try #require(parsed.value.first?.root)
    #expect(
      dump(root, in: file) == """
        mapping @1:1-10:5
          tittel: @1:1
            plain "Å være pårørende" @1:9-1:29
          målgrupper: @2:1
            sequence @2:14-2:35
              plain "barn" @2:15-2:19
              singleQuoted "unge voksne" @2:21-2:34
          alder: @3:1
            mapping @3:8-3:24
              fra: @3:9
                plain "13" @3:14-3:16
              til: @3:18
                plain "" @3:23-3:23
          steder: @4:1
            sequence @5:3-9:20
              mapping @5:5-9:1
                navn: @5:5
                  doubleQuoted "Familiehuset" @5:11-5:25
                merknad: @6:5
                  literal "To linjer
        med ---
        " @6:14-9:1
              mapping @9:5-9:20
                kanal: @9:5
                  plain "digitalt" @9:12-9:20
          tom: @10:1
            plain "" @10:5-10:5

        """)
  }

  @Test("text stays text")
  func textStaysText() {
    let values = [
      "0123", "no", "NO", "off", "2026-13-45", "1.10", "12:30:45", "1_000", "0x1F", "ja", "1e3",
      ".inf", "-", "16.00",
    ]
    for value in values where value != "-" {
      #expect(texts("nøkkel: \(value)\n") == ["nøkkel": value])
    }
    #expect(texts("<<: 1\n") == ["<<": "1"])
  }

  @Test(
    "only unquoted nothing is null",
    arguments: [
      ("a:", true), ("a: ~", true), ("a: null", true), ("a: ''", false), ("a: \"null\"", false),
      ("a: []", false), ("a: nullskatt", false),
    ])
  func null(yaml: String, isNull: Bool) {
    let root = parseYAML(SourceFile(path: "x.yaml", text: yaml)).value.first?.root
    #expect(root?["a"]?.isNull == isNull)
  }

  @Test("a range covers just the word")
  func rangeOfTheWord() throws {
    let file = SourceFile(path: "x.yaml", text: "a: {b: [ø, 🧑🏽‍🦱, 'c d']}\n")
    let root = try #require(parseYAML(file).value.first?.root)
    let items = try #require(root["a"]?["b"]?.items)
    #expect(
      items.map { String(decoding: file.bytes[$0.range(in: file).bytes], as: UTF8.self) }
        == ["ø", "🧑🏽‍🦱", "'c d'"])
  }

  @Test("a byte order mark and CRLF change nothing but the offsets")
  func bomAndCRLF() throws {
    let file = SourceFile(path: "x.yaml", text: "\u{FEFF}a: é\r\nb:\r\n  - c\r\n  - d\r\n")
    let parsed = parseYAML(file)
    #expect(parsed.diagnostics.isEmpty)
    let root = try #require(parsed.value.first?.root)
    #expect(
      dump(root, in: file) == """
        mapping @1:4-4:6
          a: @1:4
            plain "é" @1:7-1:9
          b: @2:1
            sequence @3:3-4:6
              plain "c" @3:5-3:6
              plain "d" @4:5-4:6

        """)
  }

  @Test("a file may hold several documents")
  func severalDocuments() {
    let file = SourceFile(path: "x.yaml", text: "id: a\n---\nid: b\n---\n---\nid: c\n")
    let parsed = parseYAML(file)
    #expect(parsed.value.map { $0.root["id"]?.text } == ["a", "b", "c"])
    #expect(places(parsed.diagnostics) == ["yaml/empty-document 5:1"])
  }

  @Test("after a syntax error reading goes on with the next document")
  func goesOnAfterAnError() {
    let file = SourceFile(path: "x.yaml", text: "id: a\n---\nid: \"b\n---\nid: c\n---\n\tid: d\n")
    let parsed = parseYAML(file)
    #expect(parsed.value.map { $0.root["id"]?.text } == ["a", "c"])
    #expect(places(parsed.diagnostics) == ["yaml/marker-in-text 3:5", "yaml/tab 7:1"])
  }

  @Test("a stretch of a file is read with the whole file's positions")
  func stretch() throws {
    let file = SourceFile(path: "x.md", text: "før: [\nå: b\netter: }")
    let parsed = parseYAML(file, in: 8..<14)
    let root = try #require(parsed.value.first?.root)
    #expect(dump(root, in: file) == "mapping @2:1-2:6\n  å: @2:1\n    plain \"b\" @2:5-2:6\n")
  }
}
