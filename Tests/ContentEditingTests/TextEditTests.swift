import ContentEditing
import SiteBase
import Testing

@Suite("A text replaced")
struct TextEditTests {
  @Test(
    "keeps the author's style, or gets the quotes it needs",
    arguments: [
      // The file's line, the new text, the line after.
      ("tittel: Gammel", "Ny", "tittel: Ny"),
      ("tittel:   Gammel   # se planen", "Ny og lengre", "tittel:   Ny og lengre   # se planen"),
      ("tittel: Gammel", "Å gå på «ski»", "tittel: Å gå på «ski»"),
      ("tittel: Gammel", "Dag: natt", "tittel: \"Dag: natt\""),
      ("tittel: Gammel", "Rom #4", "tittel: \"Rom #4\""),
      ("tittel: Gammel", "Rom#4", "tittel: Rom#4"),
      ("tittel: Gammel", "# nummer", "tittel: \"# nummer\""),
      ("tittel: Gammel", "Si \"hei\"", "tittel: Si \"hei\""),
      ("tittel: Gammel", "\"Hei\" sa de", "tittel: '\"Hei\" sa de'"),
      ("tittel: Gammel", "no", "tittel: \"no\""),
      ("tittel: Gammel", "nei", "tittel: nei"),
      ("tittel: Gammel", "0123", "tittel: \"0123\""),
      ("tittel: Gammel", "42", "tittel: \"42\""),
      ("tittel: Gammel", "11:00", "tittel: \"11:00\""),
      ("tittel: Gammel", "~", "tittel: \"~\""),
      ("tittel: Gammel", "2026-11-21", "tittel: \"2026-11-21\""),
      ("tittel: Gammel", "", "tittel: \"\""),
      ("tittel: Gammel", " Ny ", "tittel: \" Ny \""),
      ("tittel: Gammel", "[Ny]", "tittel: \"[Ny]\""),
      ("tittel: Gammel", "- Ny", "tittel: \"- Ny\""),
      ("tittel: Gammel", "a\tb\u{7}\u{2028}", "tittel: \"a\\tb\\x07\\u2028\""),
      ("tittel: 'Gammel'", "Det er 'her'", "tittel: 'Det er ''her'''"),
      ("tittel: 'Gammel'", "", "tittel: ''"),
      ("tittel: 'Gammel'", "no", "tittel: 'no'"),
      ("tittel: \"Gammel\" # x", "Si \"hei\" \\ ha", "tittel: \"Si \\\"hei\\\" \\\\ ha\" # x"),
      ("tittel: \"Gammel\"", "en\nto", "tittel: \"en\\nto\""),
      ("tittel: 41", "42", "tittel: 42"),
      ("tittel: 41", "042", "tittel: \"042\""),
      ("tittel: 2026-01-31", "2026-02-01", "tittel: 2026-02-01"),
      ("tittel: 2026-01-31", "2026-02-31", "tittel: \"2026-02-31\""),
      ("tittel:", "Ny", "tittel: Ny"),
      ("tittel: ~ # mangler", "Ny", "tittel: Ny # mangler"),
      ("tittel: # mangler", "Ny", "tittel: Ny # mangler"),
      ("tittel:   ", "Ny", "tittel: Ny"),
      ("tittel: flere\n  linjer her", "Ny", "tittel: Ny"),
      ("tittel: Gammel # se", "en\nto", "tittel: |- # se\n  en\n  to"),
      ("tittel: Gammel", "en\nto\n", "tittel: |\n  en\n  to"),
      ("tittel: {a: b}", "Ny", "tittel: Ny"),
      ("tittel:\n  - a\n  - b", "Ny", "tittel: Ny"),
    ])
  func styles(before: String, text: String, after: String) throws {
    let file = { (line: String) in "---\nid: x\n\(line)\nkort: Kort\n---\nTekst\n" }
    let result = try edit(file(before), .set(["tittel"], .text(text)))
    #expect(result == file(after))
  }

  @Test(
    "of several lines keeps its sign, its indentation and the blank lines after it",
    arguments: [
      ("|\n    en\n    to\n\n", "tre\nfire\n", "|\n    tre\n    fire\n\n"),
      ("|\n  en\n", "tre", "|-\n  tre\n"),
      ("|- # se\n  en\n", "tre\n\nfire", "|- # se\n  tre\n\n  fire\n"),
      ("|+\n  en\n\n", "tre\n\n\n", "|+\n  tre\n\n\n"),
      ("|\n  en\n\n# neste\n", "tre\n\n", "|+\n  tre\n\n# neste\n"),
      ("|-\n  en\n", " tre", "|2-\n   tre\n"),
      ("|-\n  en\n", "", "\"\"\n"),
      ("|- # se\n  en\n  to\n\n", "a\u{7}", "\"a\\x07\" # se\n\n"),
      (">-\n  en to\n  tre fire\n", "en to tre fem", ">-\n  en to\n  tre fem\n"),
      (">-\n  en to\n  tre fire\n", "en to\ntre", ">-\n  en to\n\n  tre\n"),
      (">\n  en\n", "to\n  tre\n", "|\n  to\n    tre\n"),
    ])
  func blocks(before: String, text: String, after: String) throws {
    let file = { (value: String) in "tittel: \(value)kort: Kort\n" }
    let result = try edit(file(before), .set(["tittel"], .text(text)))
    #expect(result == file(after))
  }

  @Test("that is folded is broken like the author's lines, and those before the change stay")
  func folding() throws {
    let lines = (1...12).map { "ord nummer \($0) er her og fyller linjen" }
    let text = lines.map { "  " + $0 + "\n" }.joined()
    var changed = lines
    changed[7] = "noe helt annet som er mye lengre enn det som sto her før"
    let result = try edit(
      "tittel: >-\n" + text, .set(["tittel"], .text(changed.joined(separator: " "))))
    #expect(result.hasPrefix("tittel: >-\n" + lines[..<7].map { "  " + $0 + "\n" }.joined()))
    #expect(result.split(separator: "\n").allSatisfy { $0.count <= 45 })
  }

  @Test(
    "in brackets needs more quotes",
    arguments: [
      ("en, to", "\"en, to\""), ("en", "en"), ("a: b", "\"a: b\""), ("hva?", "\"hva?\""),
      ("en\nto", "\"en\\nto\""), ("https://x.no/a", "https://x.no/a"), ("{x}", "\"{x}\""),
    ])
  func flow(text: String, written: String) throws {
    let result = try edit(
      "temaer: [a, b]\nalder: {fra: 1, til: 2}\n", .set(["temaer", 1], .text(text)))
    #expect(result == "temaer: [a, \(written)]\nalder: {fra: 1, til: 2}\n")
  }

  @Test("stays as it is when it is the same, whatever its style")
  func same() throws {
    let text = "tittel: 'Samme'   # x\ntemaer: [ a,b ]\n"
    let file = SourceFile(path: "x.yaml", text: text)
    let result = try edited(
      file,
      [.set(["tittel"], .text("Samme")), .set(["temaer"], .list([.text("a"), .text("b")]))],
      schema: offer)
    #expect(result === file)
  }

  @Test("of a file with a byte order mark, CR LF and no last line break keeps them")
  func lineBreaks() throws {
    #expect(
      try edit(
        "\u{FEFF}---\r\ntittel: a\r\nkort: b\r\n---\r\nTekst", .set(["tittel"], .text("c")),
        .set(["kort"], .text("d\ne")), .set(["pris"], .text("gratis")))
        == "\u{FEFF}---\r\ntittel: c\r\nkort: |-\r\n  d\r\n  e\r\npris: gratis\r\n---\r\nTekst")
    #expect(try edit("id: x\ntittel: a", .set(["tittel"], .text("b"))) == "id: x\ntittel: b")
    #expect(
      try edit("id: x\r\ntittel: a", .set(["kort"], .text("b"))) == "id: x\r\ntittel: a\r\nkort: b")
    #expect(try edit("id: x\ntittel: a", .remove(["tittel"])) == "id: x")
    #expect(
      try edit("id: x\ntittel: |-\n  a", .set(["tittel"], .text("b\nc")))
        == "id: x\ntittel: |-\n  b\n  c")
    #expect(
      try edit("id: x\ntittel: a", .set(["tittel"], .text("b\nc\n")))
        == "id: x\ntittel: |\n  b\n  c\n")
  }

  @Test("of one document leaves the others alone")
  func documents() throws {
    let text = "# først\nid: a\ntittel: A\n---\nid: b # bé\ntittel: B\n---\nid: c\ntittel: C\n"
    #expect(
      try edit(text, .set(ContentPath(document: 1, ["tittel"]), .text("Bé")))
        == text.replacing("tittel: B", with: "tittel: Bé"))
    #expect(
      try edit(text, .set(ContentPath(document: 1, ["kort"]), .text("Kort")))
        == text.replacing("tittel: B\n", with: "tittel: B\nkort: Kort\n"))
    #expect(throws: EditError.self) {
      try edit(text, .set(ContentPath(document: 3, ["kort"]), .text("Kort")))
    }
  }
}
