import SiteBase
import SiteTestSupport
import Testing

@testable import Tables

/// The texts of a file's only sheet.
func texts(_ bytes: [UInt8]) throws(WorkbookFault) -> [[String]] {
  let book = try readWorkbook(bytes)
  return book.sheets.flatMap { $0.rows.map { $0.cells.map(\.text) } }
}

/// What is wrong with a file; nil for nothing.
func fault(_ bytes: [UInt8]) -> String? {
  do throws(WorkbookFault) {
    _ = try readWorkbook(bytes)
    return nil
  } catch {
    return error.message("x", .nb)
  }
}

@Suite("CSV")
struct CSVTests {
  private func form(_ bytes: [UInt8]) throws(WorkbookFault) -> WorkbookForm {
    try readWorkbook(bytes).form
  }

  @Test("what was written is read back, line breaks, quotes and formulas included")
  func circle() throws {
    let rows = [
      ["id", "tittel"], ["a;b", "sa \"hei\"\nog gikk"], ["=1+1", "'=x"], ["-", "+47 33 00 00 00"],
      ["@a", "\tx"], ["''", "'n"], ["0150", "æøå 😀"],
    ]
    let bytes = Array((csvMark + rows.map(csvRow).joined()).utf8)
    #expect(try texts(bytes) == rows)
    #expect(try form(bytes) == .csv(.utf8WithMark, delimiter: ";"))
  }

  @Test(
    "the delimiter is the most frequent one in the first row, or the one that sep= names",
    arguments: [
      ("id,navn\na,\"b;c;d\"\n", ","), ("id\tnavn\na\tb;c;d\n", "\t"), ("id;navn\r\na;b;c;d", ";"),
      ("sep=,\r\nid,navn\r\na,b\r\n", ","), ("\n\nid;navn\na;b,c,d,e\n", ";"),
    ] as [(String, Character)])
  func delimiters(text: String, delimiter: Character) throws {
    #expect(try form(Array(text.utf8)) == .csv(.utf8, delimiter: delimiter))
    #expect(try texts(Array(text.utf8)).first == ["id", "navn"])
  }

  @Test("rows have the numbers that spreadsheets show, and empty ones are left out")
  func numbers() throws {
    let book = try readWorkbook(Array("id;x\n;;;\n\"a\nb\";1\n\nc;2".utf8))
    #expect(book.sheets.flatMap { $0.rows.map(\.number) } == [1, 3, 5])
  }

  @Test("UTF-16 and Windows-1252 are read and told")
  func encodings() throws {
    let text = "id;navn\r\na;Kjærlighet på øya – «hei»\r\n"
    let utf16 = Array(text.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let bigEndian = Array(text.utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    var windows: [UInt8] = []
    for scalar in text.unicodeScalars {
      windows.append(scalar == "–" ? 0x96 : UInt8(scalar.value))
    }
    let expected = [["id", "navn"], ["a", "Kjærlighet på øya – «hei»"]]
    let files: [([UInt8], CSVEncoding)] = [
      ([0xFF, 0xFE] + utf16, .utf16LittleEndian), (utf16, .utf16LittleEndian),
      ([0xFE, 0xFF] + bigEndian, .utf16BigEndian), (windows, .windows1252),
      (Array(text.utf8), .utf8),
    ]
    for (bytes, encoding) in files {
      #expect(try texts(bytes) == expected)
      #expect(try form(bytes) == .csv(encoding, delimiter: ";"))
    }
  }

  @Test("a mix of encodings and control characters are refused with their line and column")
  func mixes() {
    let start = Array("id;navn\na;".utf8)
    #expect(fault(start + [0xE6] + Array("ø".utf8))?.hasPrefix("x:2:4: To tegnsett") == true)
    #expect(fault(start + [0xE6, 0x81])?.hasPrefix("x:2:4: To tegnsett") == true)
    #expect(fault(start + [0x00])?.hasPrefix("x:2:3: Et styretegn") == true)
    #expect(fault(start + [0xC2, 0x85])?.hasPrefix("x:2:3: Et styretegn") == true)
    #expect(fault([0xFF, 0xFE, 0x41])?.contains("UTF-16") == true)
    #expect(fault([0xEF, 0xBB, 0xBF, 0xE6, 0x41])?.contains("ikke") == true)
  }

  @Test(
    "a broken cell is refused with its line and column",
    arguments: [
      ("id;x\na;\"b", "x:2:3: Cellen begynner"), ("id;x\n\"a\"b;c", "x:2:4: Tekst etter"),
      ("id;x\na;b\"c", "x:2:4: Et anførselstegn"), ("", "x: Fila er tom."),
      ("id;x\na;\"" + String(repeating: "x", count: 200_000) + "\"", "x:2:3: Cellen er lengre"),
    ])
  func broken(text: String, expected: String) {
    #expect(fault(Array(text.utf8))?.hasPrefix(expected) == true)
  }

  @Test("any bytes are read or refused, and never trap")
  func anyBytes() {
    var random = Seeded(4180)
    let alphabet = Array("a;,\t\"\r\n'=0".utf8) + [0xC3, 0xA6, 0xFF, 0xFE, 0x00, 0x81, 0x50, 0x4B]
    for _ in 0..<3_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      _ = fault(bytes)
    }
  }
}
