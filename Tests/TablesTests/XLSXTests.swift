import SiteBase
import SiteTestSupport
import Testing

@testable import Tables

@Suite("xlsx")
struct XLSXTests {
  private func cells(_ file: [UInt8]) throws(WorkbookFault) -> [SheetCell] {
    try readWorkbook(file).sheets.flatMap { $0.rows.flatMap(\.cells) }
  }

  private func sheet(_ cells: String) -> String { "<row r=\"1\">\(cells)</row>" }

  @Test("what was written is read back as the same texts, and twice as the same bytes")
  func circle() throws {
    let texts = [
      "=1+1", "+47 33", "0150", "æøå 😀", "a\nb", "<&>\"'", "_x000D_", "_x0041_b_x", "'=x",
      String(repeating: "å", count: 30_000), "2026-11-22", "1-3",
    ]
    let columns = [
      WrittenSheet.Column(header: "id", help: "hjelp", lock: .all),
      .init(header: "navn", help: "", choices: ["_x0042_", "b"]),
    ]
    let written = WrittenSheet(
      name: "tiltak", columns: columns, rows: texts.enumerated().map { ["r\($0)", $1] })
    let folder = TemporaryFolder()
    let date = try #require(CalendarDate("2026-11-22"))
    func file(_ name: String) throws -> [UInt8] {
      let path = folder.path + "/" + name
      try writeXLSX([written], notes: ["hjelp"], removing: "(tøm)", date: date, to: path)
      guard case .bytes(let bytes) = readRegularFile(path) else { return [] }
      return bytes
    }
    let bytes = try file("a.xlsx")
    #expect(try bytes == file("b.xlsx"))
    let book = try readWorkbook(bytes)
    #expect(book.form == .xlsx)
    #expect(book.sheets.map(\.name) == ["tiltak", "hjelp", "lister"])
    let rows = book.sheets[0].rows
    #expect(rows.map(\.number) == Array(1...texts.count + 2))
    #expect(rows.dropFirst(2).map { $0[1].text } == texts)
    #expect(rows.dropFirst().allSatisfy { $0.cells.allSatisfy { $0.kind == .text } })
    #expect(book.sheets[2].rows.map { $0[0].text } == ["(tøm)", "_x0042_", "b"])
  }

  @Test("shared, rich, inline and formula texts are read; what is pronounced is not")
  func kinds() throws {
    let file = xlsxFile(
      sheet: sheet(
        """
        <c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>
        <c r="C1" t="inlineStr"><is><t>inn</t></is></c>
        <c r="D1" t="str"><f>UPPER("x")</f><v>X</v></c><c r="F1" t="e"><v>#N/A</v></c>
        <c r="G1" t="b"><v>1</v></c><c r="H1"><v>4.1E+10</v></c><c r="I1"><f>1+1</f></c>
        """),
      texts: [
        "<t>én</t>",
        "<r><rPr/><t>ri</t></r><r><t xml:space=\"preserve\">k &amp;</t></r><rPh><t>x</t></rPh>",
      ])
    let cells = try cells(file)
    #expect(cells.map(\.text) == ["én", "rik &", "inn", "X", "", "#N/A", "ja", "41000000000"])
    #expect(cells[5].kind == .error)
    #expect(cells[7].kind == .number)
  }

  @Test("numbers in formats of days are days, counted from 1900 or 1904")
  func days() throws {
    let styles = """
      <numFmts><numFmt numFmtId="170" formatCode="dd.mm.yyyy;@"/>\
      <numFmt numFmtId="171" formatCode="&quot;dag&quot; #,##0"/>\
      <numFmt numFmtId="172" formatCode="[$-414]d. mmmm"/></numFmts>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/>\
      <xf numFmtId="172"/><xf numFmtId="20"/></cellXfs>
      """
    let row = sheet(
      """
      <c r="A1"><v>46348</v></c><c r="B1" s="1"><v>46348</v></c><c r="C1" s="2"><v>46348.5</v></c>
      <c r="D1" s="3"><v>46348</v></c><c r="E1" s="4"><v>59</v></c><c r="F1" s="5"><v>0.5</v></c>
      <c r="G1" s="1"><v>60</v></c>
      """)
    let cells = try cells(xlsxFile(sheet: row, styles: styles))
    #expect(
      cells.map(\.text) == [
        "46348", "2026-11-22", "2026-11-22 12.00", "46348", "1900-02-28", "12.00", "60",
      ])
    #expect(cells.map(\.kind) == [.number, .date, .date, .number, .date, .date, .number])
    let from1904 = try self.cells(
      xlsxFile(sheet: row, styles: styles, book: "<workbookPr date1904=\"1\"/>"))
    #expect(from1904[1].text == "2030-11-23")
  }

  @Test("zip bombs are refused before they are unpacked")
  func zipBombs() {
    func changed(_ change: (inout [ZipPart]) -> Void) -> String? {
      fault(xlsxFile(sheet: "", changing: change))
    }
    #expect(changed { $0[0].statedSize = 100 << 20 }?.contains("urimelig stor") == true)
    #expect(changed { $0[0].statedSize = 4_000_000_000 }?.contains("urimelig stor") == true)
    // More than it states: only what it states is ever unpacked.
    #expect(
      changed {
        $0[0].statedSize = 10
        $0[0].content += Array(repeating: 0x20, count: 100_000)
      }?.contains("skadet") == true)
    let part = ZipPart(name: "a", content: Array(repeating: 0, count: 1_000))
    let shared = (0..<20).map { number in
      var part = part
      part.name = "a\(number)"
      return part
    }
    #expect(fault(zipFile(shared, sharing: true))?.contains("urimelig stor") == true)
    #expect(
      fault(zipFile((0..<1_001).map { ZipPart(name: "p\($0)", content: []) }))?.contains("flere")
        == true)
  }

  @Test("document types, entities and endless nesting are refused")
  func xmlBombs() {
    func replaced(_ text: String) -> String? {
      fault(xlsxFile(sheet: "") { $0[4].content = Array(text.utf8) })
    }
    let laughs =
      "<!DOCTYPE x [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;\">]><worksheet>&b;</worksheet>"
    #expect(replaced(laughs)?.contains("dokumenttype") == true)
    #expect(
      replaced("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>")?.contains("dokumenttype")
        == true)
    #expect(replaced(String(repeating: "<a>", count: 100_000))?.contains("urimelig") == true)
    #expect(replaced("<worksheet><row>")?.contains("skadet") == true)
    #expect(replaced("<worksheet>&undefined;</worksheet>")?.contains("skadet") == true)
  }

  @Test("a truncated or changed file is refused, wherever it is cut or changed, and never traps")
  func damaged() throws {
    let file = xlsxFile(sheet: sheet("<c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c>"))
    #expect(try cells(file).map(\.text) == ["x"])
    for length in 4..<file.count { #expect(fault(Array(file[..<length])) != nil) }
    var random = Seeded(29500)
    for _ in 0..<2_000 {
      var changed = file
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        changed[Int.random(in: 0..<file.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      _ = fault(changed)
    }
    #expect(
      fault(xlsxFile(sheet: "") { $0[4].hasWrongChecksum = true })?.contains("skadet") == true)
    #expect(fault(zipFile([]))?.contains("ikke et Excel-ark") == true)
    #expect(fault([0xD0, 0xCF, 0x11, 0xE0, 0xA1])?.contains(".xls") == true)
  }

  @Test("cells beyond every limit and rows out of order are refused")
  func limits() {
    func faultOf(_ rows: String) -> String? { fault(xlsxFile(sheet: rows)) }
    let huge = String(repeating: "x", count: 200_000)
    #expect(faultOf("<row r=\"1\"><c t=\"inlineStr\"><is><t>\(huge)</t></is></c></row>") != nil)
    #expect(faultOf("<row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row>") != nil)
    let far = (1...200).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }
    #expect(faultOf(far.joined())?.contains("flere celler") == true)
    let cell = "<c><v>1</v></c>"
    #expect(faultOf("<row r=\"2\">\(cell)</row><row r=\"1\">\(cell)</row>") != nil)
    #expect(faultOf("<row r=\"99999999999999999999\">\(cell)</row>") == nil)
  }

  @Test("columns have the letters that spreadsheets show")
  func letters() {
    #expect(
      [0, 25, 26, 51, 52, 701, 702].map(columnLetters) == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
  }
}

@Suite("JSON tables")
struct JSONTableTests {
  @Test("what was written is read back")
  func circle() throws {
    let sheet = WrittenSheet(
      name: "tiltak", columns: [.init(header: "id", help: ""), .init(header: "navn", help: "")],
      rows: [["a", "sa \"hei\"\n<b>"], ["b", ""]])
    let book = try readWorkbook(json([sheet]))
    #expect(book.sheets.map(\.name) == ["tiltak"])
    #expect(
      book.sheets[0].rows.map { $0.cells.map(\.text) }
        == [["id", "navn"], ["a", "sa \"hei\"\n<b>"], ["b"]])
  }

  @Test("escapes, numbers and null are read as others write them")
  func others() throws {
    let text = #"{"ark": [{"rader": [{"id": "\u00e6\ud83d\ude00\/", "x": 12, "y": null}]}]}"#
    let row = try readWorkbook(Array(text.utf8)).sheets[0].rows[1]
    #expect(row.cells.map(\.text) == ["æ😀/", "12", ""])
    #expect(row[1].kind == .number)
  }

  @Test(
    "what isn't our JSON is refused",
    arguments: [
      "{", "{}", #"{"ark": 1}"#, #"{"ark": [{"rader": [{"id": true}]}]}"#, #"{"ark": [],}"#,
      #"{"ark": [{"rader": [{"id": "a", "id": "b"}]}]}"#, #"{"ark": "\ud800"}"#,
      "{\"ark\": \"\n\"}",
      String(repeating: "{\"ark\":[", count: 100_000), #"{"ark": [01x]}"#,
    ])
  func refused(text: String) {
    #expect(fault(Array(text.utf8)) != nil)
  }
}
