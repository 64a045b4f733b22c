import SiteBase

/// Reads an xlsx file (ECMA-376, part 1, §18) as far as its cells need: the list of sheets, the sheets,
/// the shared texts, and which formats of numbers are days.
func readXLSX(_ bytes: [UInt8]) throws(WorkbookFault) -> Workbook {
  var archive = try ZipArchive(bytes)
  let book = BookParts()
  guard try archive.read("xl/workbook.xml", book) else {
    throw WorkbookFault(
      "Fila er en zip-fil, men ikke et Excel-ark (.xlsx).",
      "The file is a zip file, but no Excel sheet (.xlsx).")
  }
  let links = Relationships()
  try archive.read("xl/_rels/workbook.xml.rels", links)
  let texts = SharedTexts()
  try archive.read(links.path(ofType: "sharedStrings") ?? "xl/sharedStrings.xml", texts)
  guard !texts.isTooMuch else { throw .tooManyCells }
  let styles = DateStyles()
  try archive.read(links.path(ofType: "styles") ?? "xl/styles.xml", styles)
  var sheets: [Sheet] = []
  var cellCount = 0
  for (name, id) in book.sheets {
    guard let path = links.paths[id] else { continue }
    let cells = SheetCells(
      texts: texts.texts, dateStyles: styles.dates, countsFrom1904: book.countsFrom1904)
    try archive.read(path, cells)
    guard !cells.isOutOfOrder else { throw .damaged(path) }
    cellCount += cells.count
    guard !cells.isTooMuch, cellCount <= ReadingLimit.cells else { throw .tooManyCells }
    sheets.append(Sheet(name, cells.rows))
  }
  return Workbook(sheets, .xlsx)
}

extension ZipArchive {
  /// Reads an XML part; false if there is none of that name.
  @discardableResult
  fileprivate mutating func read(
    _ name: String, _ consumer: any XMLConsumer
  ) throws(WorkbookFault) -> Bool {
    guard let bytes = try part(name) else { return false }
    try readXML(bytes, part: name, consumer)
    return true
  }
}

/// The sheets of `workbook.xml` and the day that days are counted from.
private final class BookParts: XMLConsumer {
  private(set) var sheets: [(name: String, id: String)] = []
  private(set) var countsFrom1904 = false
  let isDone = false

  func begin(_ name: String, _ attributes: [String: String]) {
    if name == "sheet", let title = attributes["name"], let id = attributes["id"] {
      sheets.append((title, id))
    } else if name == "workbookPr" {
      countsFrom1904 = ["1", "true"].contains(attributes["date1904"])
    }
  }

  func end(_ name: String) {}
  func text(_ text: String) {}
}

/// Which part of the file a relationship's id means.
private final class Relationships: XMLConsumer {
  private(set) var paths: [String: String] = [:]
  private var types: [(type: String, path: String)] = []
  let isDone = false

  /// The part of a type, such as `styles`.
  func path(ofType type: String) -> String? {
    types.first { $0.type.hasSuffix("/" + type) }?.path
  }

  func begin(_ name: String, _ attributes: [String: String]) {
    guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"],
      attributes["TargetMode"] != "External"
    else { return }
    let path = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    paths[id] = path
    types.append((attributes["Type"] ?? "", path))
  }

  func end(_ name: String) {}
  func text(_ text: String) {}
}

/// The texts that cells refer to by their position, rich ones without their formats.
private final class SharedTexts: XMLConsumer {
  private(set) var texts: [String] = []
  private(set) var isTooMuch = false
  private var text = RichText()

  var isDone: Bool { isTooMuch }

  func begin(_ name: String, _ attributes: [String: String]) {
    if name == "si" { text = RichText() }
    text.begin(name)
  }

  func end(_ name: String) {
    text.end(name)
    guard name == "si" else { return }
    texts.append(text.result)
    if texts.count > ReadingLimit.cells || text.isTooLong { isTooMuch = true }
  }

  func text(_ text: String) { self.text.add(text) }
}

/// The text of `t` elements, without that of `rPh`, which tells how a text is pronounced.
struct RichText {
  private var content = ""
  private var isText = false
  private var isReading = false

  /// Whether it is longer than any spreadsheet allows.
  var isTooLong: Bool { content.utf8.count > ReadingLimit.cell }

  /// The text with `\n` as line break; `_x000D_` stands for the character with that code
  /// (ECMA-376, part 1, §22.9.2.19).
  var result: String { withPlainBreaks(withoutEscapes(content)) }

  mutating func begin(_ name: String) {
    if name == "rPh" { isReading = true }
    if name == "t" { isText = true }
  }

  mutating func end(_ name: String) {
    if name == "rPh" { isReading = false }
    if name == "t" { isText = false }
  }

  mutating func add(_ text: String) {
    if isText, !isReading, !isTooLong { content += text }
  }
}

/// A text with `\n` for CR LF and for CR.
func withPlainBreaks(_ text: String) -> String {
  guard text.utf8.contains(0x0D) else { return text }
  var bytes: [UInt8] = []
  var last: UInt8 = 0
  for byte in text.utf8 {
    if byte == 0x0D {
      bytes.append(0x0A)
    } else if !(byte == 0x0A && last == 0x0D) {
      bytes.append(byte)
    }
    last = byte
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// A text with the characters that `_xHHHH_` stands for; those that no text may have are left out.
func withoutEscapes(_ text: String) -> String {
  guard text.contains("_x") else { return text }
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  var index = 0
  while index < bytes.count {
    guard let code = escapedCode(bytes, index) else {
      result.append(bytes[index])
      index += 1
      continue
    }
    index += 7
    if let scalar = Unicode.Scalar(code), code >= 0x20 || code == 0x0A || code == 0x0D || code == 9
    {
      result += Array(String(Character(scalar)).utf8)
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// The code that `_xHHHH_` at an index stands for; nil where there is no such thing.
func escapedCode(_ bytes: [UInt8], _ index: Int) -> UInt32? {
  guard index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"),
    bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_")
  else { return nil }
  let digits = bytes[index + 2..<index + 6]
  guard digits.allSatisfy({ $0.isDigit || (0x61...0x66).contains($0 | 0x20) }) else { return nil }
  return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
}
