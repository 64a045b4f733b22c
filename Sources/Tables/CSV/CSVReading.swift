import SiteBase

/// Reads a CSV file (https://www.rfc-editor.org/rfc/rfc4180) with `;`, `,` or tab between its cells: the
/// one that a first line `sep=;` names, or else the most frequent in the first row.
func readCSV(_ text: DecodedText) throws(WorkbookFault) -> Workbook {
  var reader = CSVReader(text)
  let rows = try reader.rows()
  return Workbook(
    [Sheet(nil, rows)],
    .csv(text.encoding, delimiter: Character(Unicode.Scalar(reader.delimiter))))
}

private struct CSVReader {
  private let text: DecodedText
  private let bytes: [UInt8]
  private(set) var delimiter: UInt8
  private var index: Int
  private var number = 0
  private var cellCount = 0

  init(_ text: DecodedText) {
    self.text = text
    bytes = text.bytes
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    if line.count == 5, line.starts(with: "sep=".utf8) {
      delimiter = line[4]
      index = line.endIndex
      if index < bytes.count, bytes[index] == 0x0D { index += 1 }
      if index < bytes.count, bytes[index] == 0x0A { index += 1 }
      number = 1
    } else {
      delimiter = Self.delimiter(of: bytes)
      index = 0
    }
  }

  /// The most frequent delimiter outside quotes in the first row that has text; `;` where none is.
  private static func delimiter(of bytes: [UInt8]) -> UInt8 {
    let all = Array(";\t,".utf8)
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == 0x0A || byte == 0x0D, counts != [0, 0, 0] { break }
      if let index = all.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) } ?? 0
    return all[most]
  }

  mutating func rows() throws(WorkbookFault) -> [SheetRow] {
    var rows: [SheetRow] = []
    while index < bytes.count {
      number += 1
      guard number <= ReadingLimit.rows else { throw .tooManyCells }
      let cells = try row()
      if !cells.isEmpty { rows.append(SheetRow(number, cells)) }
    }
    return rows
  }

  /// The cells up to the end of the row, without empty ones at its end.
  private mutating func row() throws(WorkbookFault) -> [SheetCell] {
    var cells: [SheetCell] = []
    while true {
      let cell = withoutGuard(try cell())
      cells.append(SheetCell(cell))
      guard cells.count <= ReadingLimit.columns else { throw .tooManyCells }
      if index < bytes.count, bytes[index] == delimiter {
        index += 1
        continue
      }
      if index < bytes.count, bytes[index] == 0x0D { index += 1 }
      if index < bytes.count, bytes[index] == 0x0A { index += 1 }
      while cells.last?.text.isEmpty ?? false { cells.removeLast() }
      cellCount += cells.count
      guard cellCount <= ReadingLimit.cells else { throw .tooManyCells }
      return cells
    }
  }

  private mutating func cell() throws(WorkbookFault) -> String {
    let start = index
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
      while index < bytes.count, bytes[index] != delimiter, !isBreak(bytes[index]) {
        guard bytes[index] != UInt8(ascii: "\"") else {
          throw fault(
            "Et anførselstegn midt i en celle som ikke begynner med det.",
            "A quotation mark inside a cell that doesn't begin with one.", index)
        }
        index += 1
      }
      return try checked(Array(bytes[start..<index]), start)
    }
    var content: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "\"") else {
        // CR LF and CR inside a cell are line breaks like LF.
        if byte == 0x0D {
          if !(index < bytes.count && bytes[index] == 0x0A) { content.append(0x0A) }
        } else {
          content.append(byte)
        }
        continue
      }
      if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
        content.append(byte)
        index += 1
        continue
      }
      guard index == bytes.count || bytes[index] == delimiter || isBreak(bytes[index]) else {
        throw fault(
          "Tekst etter anførselstegnet som avslutter cellen.",
          "Text after the quotation mark that ends the cell.", index)
      }
      return try checked(content, start)
    }
    throw fault(
      "Cellen begynner med et anførselstegn som aldri avsluttes.",
      "The cell begins with a quotation mark that is never closed.", start)
  }

  private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private func checked(_ content: [UInt8], _ start: Int) throws(WorkbookFault) -> String {
    guard content.count <= ReadingLimit.cell else {
      throw fault(
        "Cellen er lengre enn noe regneark tillater.",
        "The cell is longer than any spreadsheet allows.", start)
    }
    return String(decoding: content, as: UTF8.self)
  }

  private func fault(_ nb: String, _ en: String, _ offset: Int) -> WorkbookFault {
    WorkbookFault(nb, en, at: text.place(offset))
  }
}
