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
