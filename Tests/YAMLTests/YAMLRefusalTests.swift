import SiteBase
import Testing
import YAML

@Suite("YAML that is refused")
struct YAMLRefusalTests {
  @Test(
    "each problem has its kind and its place",
    arguments: [
      ("a: &navn 1\nb: *navn\n", ["yaml/anchor 1:4", "yaml/alias 2:4"]),
      ("*a : b\n", ["yaml/alias 1:1"]),
      ("a: !!str 12\n", ["yaml/tag 1:4"]),
      ("a: !egen {b: c}\n", ["yaml/tag 1:4"]),
      ("a: ! b\n", ["yaml/tag 1:4"]),
      ("a: !x!y z\n", ["yaml/tag 1:4"]),
      ("a: 1\nb: 2\na: 3\n", ["yaml/duplicate-key 3:1"]),
      ("a: {b: 1, b: 2, b: 3}\n", ["yaml/duplicate-key 1:11", "yaml/duplicate-key 1:17"]),
      ("title: {{ title }}\n", ["yaml/key-not-text 1:9"]),
      ("? [a, b]\n: c\nd: e\n", ["yaml/key-not-text 1:3"]),
      ("a: b: c\n", ["yaml/colon-in-text 1:5"]),
      ("a:\n\t- b\n", ["yaml/tab 2:1"]),
      ("a:\n  b: 1\n\tc: 2\n", ["yaml/tab 3:1"]),
      ("a: 'åpen\nb: c\n", ["yaml/unclosed-quote 1:4"]),
      ("a: \"\\p\"\n", ["yaml/unknown-escape 1:5"]),
      ("a: [b, c\nd: e\n", ["yaml/unclosed-list 1:4"]),
      ("a: {b: c\nd: e\n", ["yaml/unclosed-mapping 1:4"]),
      ("a: 1\nb\nc: 2\n", ["yaml/missing-colon 2:1"]),
      ("a:\n    b: 1\n  c: 2\n", ["yaml/indentation 3:3"]),
      ("a: @navn\n", ["yaml/reserved-character 1:4"]),
      ("a: `kode`\n", ["yaml/reserved-character 1:4"]),
      ("a: **viktig**\n", ["yaml/unnamed-anchor 1:4"]),
      ("a: - b\n", ["yaml/unexpected-dash 1:4"]),
      ("a: | tekst\n", ["yaml/block-text-header 1:6"]),
      ("%YAML 9.9\n---\na: b\n", ["yaml/directive 1:1"]),
      ("%TULL\na: b\n", ["yaml/directive 1:1"]),
      ("a: \u{7}pling\n", ["yaml/control-character 1:4"]),
      ("a: [b, , c]\n", ["yaml/missing-value 1:8"]),
      ("", ["files/empty 1:1"]),
      ("# bare en merknad\n", ["files/empty 1:1"]),
      ("a: b\0c\n", ["files/nul-byte 1:5"]),
      ("{[...:? !!b: ...{}\n- ", ["yaml/syntax 1:6"]),
    ])
  func refused(yaml: String, expected: [String]) {
    #expect(places(parseYAML(SourceFile(path: "x.yaml", text: yaml)).diagnostics) == expected)
  }

  @Test(
    "a mistake that libyaml meets later is told where it is, with the line to write",
    arguments: [
      (
        "tittel: Kafé\nid: x\nkort: \"Kom innom\ntype: tiltak\nåpningstider:\n  uke:\n"
          + "    - dager: [mandag]\n      fra: \"11.00\"\n      til: \"14.00\"\n",
        "yaml/unclosed-quote 3:7", "kort: \"Kom innom\""
      ),
      ("a: 'åpen\nb: 'c'\n", "yaml/unclosed-quote 1:4", "a: 'åpen'"),
      ("a:\n  - \"b\n  - \"c\"\n", "yaml/unclosed-quote 2:5", "- \"b\""),
      (
        "uke:\n  - {dager: alle, fra: \"11.00, til: \"14.00\"}\n", "yaml/unclosed-quote 2:24",
        "- {dager: alle, fra: \"11.00\", til: \"14.00\"}"
      ),
      (
        "fra: \"11.00, til: \"14.00\"\nb: c\n", "yaml/unclosed-quote 1:6",
        "fra: \"11.00\", til: \"14.00\""
      ),
      ("id: x\ntittel:Åpen kafé\nkort: y\n", "yaml/missing-space 2:7", "tittel: Åpen kafé"),
      ("tittel:Åpen kafé\nkort: y\n", "yaml/missing-space 1:7", "tittel: Åpen kafé"),
      ("a: b\nsteder:\n  navn:Hus\n  b: c\n", "yaml/missing-space 3:7", "navn: Hus"),
      ("farge: #7a2f5a\nb: c\n", "yaml/colour-as-comment 1:8", "farge: \"#7a2f5a\""),
      ("a: {farge: #fff\n}\n", "yaml/colour-as-comment 1:12", "farge: \"#fff\""),
    ])
  func lineToWrite(yaml: String, place: String, line: String) throws {
    for start in ["", "---\nforan: \"to\n  linjer\"\nog: |\n  sa \"hei\n---\n"] {
      let file = SourceFile(path: "x.yaml", text: start + yaml)
      let diagnostics = parseYAML(file).diagnostics
      let first = try #require(diagnostics.inReportOrder().first, "\(yaml)")
      let shift = start.split(separator: "\n").count
      let moved = place.replacing(/\ (\d+):/) { " \((Int($0.1) ?? 0) + shift):" }
      #expect(places([first]) == [moved], "\(yaml)")
      #expect(first.arguments == [line])
    }
  }

  @Test(
    "what only looks like a mistake is read",
    arguments: [
      "a: \"to\n  linjer\"\nb: c\n", "a: hei, \"sitat\nb: c\n", "a: it's\nb: 'it''s'\n",
      "a: |\n  kort: \"x\nb: c\n", "a: [tilbud:x, side:y]\n", "- tilbud:x\n- side:y\n",
      "a: # merknad\n  b: c\n", "a: #\nb: c\n", "a: #1 i køen\n", "# kort: \"x\na: b\n",
      "a: \"x\" # \"\n", "a: \"#7a2f5a\"\n", "tid: \"a: \\\"b\\\"\"\n",
    ])
  func noMistake(yaml: String) {
    #expect(places(parseYAML(SourceFile(path: "x.yaml", text: yaml)).diagnostics) == [])
  }

  @Test("looking for the mistake takes time in proportion to the text")
  func linearSearch() {
    for part in ["a\"b, ", "a: \"b\n  c\"\n", "- \"x\n\n", "a: b\n", "\"x: \""] {
      let text = String(repeating: part, count: 100_000 / part.utf8.count) + "\na: b: c\n"
      let started = ContinuousClock.now
      _ = parseYAML(SourceFile(path: "x.yaml", text: text))
      #expect(started.duration(to: .now) < .seconds(8), "\(part)")
    }
  }

  @Test("what stands around a refused thing is read")
  func readingGoesOn() throws {
    let parsed = parseYAML(
      SourceFile(path: "x.yaml", text: "a: {{ x }}\nb: *y\nc: &z d\nb: igjen\ne: !f g\n"))
    let root = try #require(parsed.value.first?.root)
    #expect(root.entries?.map(\.key) == ["a", "b", "c", "e"])
    #expect(root["c"]?.text == "d")
    #expect(parsed.diagnostics.count == 5)
  }

  @Test("a repeated key points at the first one")
  func noteAtTheFirst() throws {
    let keys = (0..<40).map { "k\($0): v\n" }.joined()
    let file = SourceFile(path: "x.yaml", text: keys + "k3: w\n")
    let diagnostic = try #require(parseYAML(file).diagnostics.first)
    #expect(diagnostic.arguments == ["k3"])
    #expect(file.lineAndColumn(of: diagnostic.range?.bytes.lowerBound ?? 0).line == 41)
    let note = try #require(diagnostic.notes.first)
    #expect(file.lineAndColumn(of: note.range.bytes.lowerBound).line == 4)
  }

  @Test("nesting beyond the limit ends the document, however deep it goes on")
  func depth() {
    func nested(_ levels: Int) -> [String] {
      let text =
        "a: " + String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
      return places(parseYAML(SourceFile(path: "x.yaml", text: text)).diagnostics)
    }
    #expect(nested(YAMLLimits.depth - 1) == [])
    #expect(nested(YAMLLimits.depth) == ["yaml/too-deep 1:35"])
    #expect(nested(1000).count == 1)
    #expect(nested(100_000).count == 1)
    let key = "? " + String(repeating: "[", count: 100_000)
    #expect(
      places(parseYAML(SourceFile(path: "x.yaml", text: key)).diagnostics)
        == ["yaml/key-not-text 1:3", "yaml/too-deep 1:34"])
  }

  @Test("1000 levels of indentation are refused")
  func thousandLevels() {
    var text = ""
    for level in 0..<1000 { text += String(repeating: " ", count: level) + "a:\n" }
    #expect(
      places(parseYAML(SourceFile(path: "x.yaml", text: text)).diagnostics)
        == ["yaml/too-deep 33:33"])
  }

  @Test(
    "long texts cost time in proportion to their length",
    arguments: [
      ("a: [", "b, "), ("", "- b\n"), ("a: ", "b "), ("a: \"", "b\\n "), ("a: {", "[b]: c, "),
      ("a: |\n", "  b\n"), ("", "# merknad\n"), ("a: '", "''"), ("", "? "), ("", "- - "),
      ("a: ", "\n"), ("", "---\n"),
    ])
  func linear(start: String, repeated: String) {
    let count = 200_000 / repeated.utf8.count
    let text = start + String(repeating: repeated, count: count)
    let started = ContinuousClock.now
    _ = parseYAML(SourceFile(path: "x.yaml", text: text))
    #expect(started.duration(to: .now) < .seconds(5))
  }

  @Test("an alias bomb costs no more than its own length")
  func aliasBomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<200 {
      let alias = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(alias)]\n"
    }
    let started = ContinuousClock.now
    let diagnostics = parseYAML(SourceFile(path: "x.yaml", text: text)).diagnostics
    #expect(started.duration(to: .now) < .seconds(5))
    #expect(diagnostics.count == YAMLLimits.problems + 1)
    #expect(diagnostics.last?.kind.id == "yaml/too-many-problems")
  }

  @Test("text beyond the size limit is refused before it is read")
  func size() {
    let file = SourceFile(
      path: "x.yaml", bytes: Array("a: ".utf8) + [UInt8](repeating: 0x61, count: 10_000_000))
    let diagnostics = parseYAML(file).diagnostics
    #expect(places(diagnostics) == ["yaml/too-large 1:1"])
    #expect(diagnostics.first?.arguments == ["4000", "10000"])
  }

  @Test(
    "bytes that are no UTF-8 are refused with a guess at what they are",
    arguments: [
      (Array("a: bl".utf8) + [0xE5, 0x62], ["files/latin-1 1:6"]),
      (Array("a: ".utf8) + [0xFF], ["files/invalid-utf8 1:4"]),
      (Array("a: ".utf8) + [0xC3], ["files/invalid-utf8 1:4"]),
      (Array("a: ".utf8) + [0xED, 0xA0, 0x80], ["files/invalid-utf8 1:4"]),
      (Array("a: ".utf8) + [0xC0, 0x80], ["files/invalid-utf8 1:4"]),
      (Array("a: ".utf8) + [0xF0, 0x9F, 0x98], ["files/invalid-utf8 1:4"]),
      ([0xFF, 0xFE, 0x61, 0x00], ["files/utf-16 1:1"]),
    ] as [([UInt8], [String])])
  func encoding(bytes: [UInt8], expected: [String]) {
    #expect(places(parseYAML(SourceFile(path: "x.yaml", bytes: bytes)).diagnostics) == expected)
  }
}
