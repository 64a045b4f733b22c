import ContentEditing
import SiteBase
import Tables

/// A sheet of a workbook with its columns found by their names.
struct TableSheet {
  let name: String?
  let table: CircleTable
  /// The rows below the names.
  let rows: [SheetRow]
  /// Where each of the table's columns is in the sheet; nil where the sheet lacks it.
  let places: [Int?]
  /// Where the columns are that no schema has.
  let fixed: [String: Int]

  /// The text of a cell of one of the columns that no schema has; empty where there is none.
  func fixedText(_ header: String, _ row: SheetRow) -> String {
    fixed[header].map { trimmed(row[$0].text) } ?? ""
  }

  /// The cell of a table's column, without white space at its ends; nil where the sheet lacks the column.
  func cell(_ column: Int, _ row: SheetRow) -> SheetCell? {
    places[column].map { place in
      SheetCell(trimmed(row[place].text), row[place].kind)
    }
  }

  /// A row's place as people read it.
  func place(_ number: Int, _ column: Int? = nil) -> String {
    let cell = (column.flatMap { places[$0] }.map(columnLetters) ?? "") + String(number)
    return name.map { "\($0)!\(cell)" } ?? cell
  }
}

/// The sheets of a workbook that have records.
///
/// - Throws: ``ImportStop`` if there are none, or if a column is there twice or has almost the name of one.
func tableSheets(
  _ workbook: Workbook, remarks: inout [CircleMessage]
) throws(ImportStop) -> [TableSheet] {
  var sheets: [TableSheet] = []
  var problems: [CircleMessage] = []
  for sheet in workbook.sheets where !["hjelp", "lister"].contains(sheet.name) {
    // The help stands above the names.
    let head = sheet.rows.prefix(10).firstIndex { row in
      row.cells.contains { folded($0.text) == idHeader }
    }
    guard let head else {
      if workbook.sheets.count > 1, sheet.rows.contains(where: { !$0.cells.isEmpty }) {
        remarks.append(
          CircleMessage(
            "Arket «{0}» har ingen kolonne «id», og er ikke lest.",
            "The sheet “{0}” has no column “id” and wasn't read.", [sheet.name ?? ""]))
      }
      continue
    }
    sheets.append(
      TableSheet(
        sheet, head: sheet.rows[head], rows: sheet.rows.dropFirst(head + 1), &problems,
        &remarks))
  }
  guard problems.isEmpty else { throw ImportStop(reasons: problems) }
  guard !sheets.isEmpty else {
    throw ImportStop(reasons: [
      CircleMessage(
        "Tabellen har ingen kolonne «id». Lag en ny eksport, og rett i den.",
        "The table has no column “id”. Make a new export and correct that.")
    ])
  }
  return sheets
}

extension TableSheet {
  fileprivate init(
    _ sheet: Sheet, head: SheetRow, rows: ArraySlice<SheetRow>, _ problems: inout [CircleMessage],
    _ remarks: inout [CircleMessage]
  ) {
    let written = head.cells.map { folded($0.text) }
    func matches(_ table: CircleTable) -> Int {
      table.columns.count { written.contains(folded($0.header)) }
    }
    let table = matches(.cards) > matches(.offers) ? CircleTable.cards : .offers
    let fixedHeaders =
      [idHeader, hashHeader] + (table.isOffers ? [municipalityHeader, kindHeader] : [])
    var places = [Int?](repeating: nil, count: table.columns.count)
    var fixed: [String: Int] = [:]
    let known = fixedHeaders + table.columns.map(\.header)
    for (index, text) in written.enumerated() where !text.isEmpty {
      let shown = trimmed(head.cells[index].text)
      if let column = table.columns.firstIndex(where: { folded($0.header) == text }) {
        if places[column] != nil { problems.append(Self.twice(shown, sheet.name)) }
        places[column] = index
      } else if fixedHeaders.contains(text) {
        if fixed[text] != nil { problems.append(Self.twice(shown, sheet.name)) }
        fixed[text] = index
      } else if text.hasPrefix("kontrollert") {
        remarks.append(
          CircleMessage(
            "Kolonnen «{0}» er ikke lest: bare den som har sett opplysningene, kan bekrefte dem.",
            "The column “{0}” wasn't read: only who has seen the facts can confirm them.", [shown]))
      } else if let near = nearMiss(to: text, among: known) {
        problems.append(
          CircleMessage(
            "Kolonnen «{0}» finnes ikke. Mente du «{1}»?",
            "The column “{0}” doesn't exist. Did you mean “{1}”?", [shown, near]))
      } else {
        remarks.append(
          CircleMessage(
            "Kolonnen «{0}» er ikke lest.", "The column “{0}” wasn't read.", [shown]))
      }
    }
    self.init(
      name: sheet.name, table: table,
      rows: rows.filter { row in row.cells.contains { !trimmed($0.text).isEmpty } },
      places: places, fixed: fixed)
  }

  private static func twice(_ header: String, _ sheet: String?) -> CircleMessage {
    CircleMessage(
      "Kolonnen «{0}» står to ganger{1}.", "The column “{0}” is there twice{1}.",
      [header, sheet.map { " («\($0)»)" } ?? ""])
  }
}

/// A column's name without what people and programs change in it.
private func folded(_ header: String) -> String {
  trimmed(header).lowercased().replacing(">", with: "›")
}
