import SiteBase
import SiteModel
import Tables

@testable import Upkeep

/// A table that a test changes as a person would.
struct TestTable {
  private(set) var book: Workbook
  private let files: [ContentFile]

  /// - Parameter files: The content it is exported from.
  init(_ files: [ContentFile]) throws(WorkbookFault) {
    self.files = files
    book = try readWorkbook(json(exportedSheets(files)))
  }

  /// The text of a cell by the record's id and the column's name.
  subscript(id: String, header: String) -> String {
    get {
      let (sheet, row) = place(id)
      return book.sheets[sheet].rows[row][column(header, sheet)].text
    }
    set { set(id, header, SheetCell(newValue)) }
  }

  mutating func set(_ id: String, _ header: String, _ cell: SheetCell) {
    let (sheet, row) = place(id)
    set(sheet, row, header, cell)
  }

  /// Adds a row to a sheet.
  mutating func add(_ cells: [String: String], to sheet: Int = 0) {
    let number = (book.sheets[sheet].rows.last?.number ?? 1) + 1
    book.sheets[sheet].rows.append(SheetRow(number, []))
    let row = book.sheets[sheet].rows.count - 1
    for (header, text) in cells.sorted(by: { $0.key < $1.key }) {
      set(sheet, row, header, SheetCell(text))
    }
  }

  mutating func remove(_ id: String) {
    let (sheet, row) = place(id)
    book.sheets[sheet].rows.remove(at: row)
  }

  /// Gives a column another name.
  mutating func rename(_ header: String, _ new: String) {
    book.sheets[0].rows[0].cells[column(header, 0)].text = new
  }

  /// What the table changes, in the content it came from or in another version.
  func plan(over other: [ContentFile]? = nil) throws(ImportStop) -> ImportPlan {
    try imported(book, over: other ?? files, date: day("2026-11-21"), jobs: 2)
  }

  private mutating func set(_ sheet: Int, _ row: Int, _ header: String, _ cell: SheetCell) {
    var column = column(header, sheet)
    if column < 0 {
      column = book.sheets[sheet].rows[0].cells.count
      book.sheets[sheet].rows[0].cells.append(SheetCell(header))
    }
    while book.sheets[sheet].rows[row].cells.count <= column {
      book.sheets[sheet].rows[row].cells.append(SheetCell(""))
    }
    book.sheets[sheet].rows[row].cells[column] = cell
  }

  private func place(_ id: String) -> (Int, Int) {
    for (sheet, content) in book.sheets.enumerated() {
      if let row = content.rows.firstIndex(where: { $0[0].text == id }) { return (sheet, row) }
    }
    preconditionFailure("The table has '\(id)'")
  }

  private func column(_ header: String, _ sheet: Int) -> Int {
    book.sheets[sheet].rows[0].cells.firstIndex { $0.text == header } ?? -1
  }
}

extension SmallSite {
  /// A site with an offer `x` that has something of everything, and a contact card.
  static var full: SmallSite {
    var small = SmallSite()
    small.files["vokabular/kontaktkort.yaml"] = """
      # Kort som mange bruker.
      - {id: kort, navn: Kortet, telefon: "33 00 00 00", sto: {hos: avis, år: 2022}}
      - id: annet
        navn: Det andre
        epost: annet@vik.example
      """
    small.add(
      "x", "tilbyder: huset", "alder: {fra: 13, til: 20}  # sagt på telefon", "pris: gratis",
      "tilgang: {henvisning: nei, drop_in: ja}", "kontakt:", "  - kort",
      "  - {navn: Vakta, telefon: \"90 00 00 00\"}", "steder:",
      "  - {navn: Huset, adresse: Gata 1, postnummer: \"0150\", poststed: Vik}",
      "  - {navn: Hemmelig, adresse: Skjult 1, skjult_adresse: ja}", "åpningstider:",
      "  uke:", "    - {dager: [tirsdag, torsdag], fra: \"12.00\", til: \"15.00\", merknad: kafé}",
      "    - {dager: [lørdag]}", "søkeord: [ett, to]", "internt: Hemmelig notat")
    small.add("y", "pris: {beløp: 50, enhet: per gang}", "status: utkast")
    return small
  }
}

/// What is refused, with the column and the reason.
func problems(_ plan: ImportPlan) -> [String] {
  plan.rows.filter { $0.outcome == .refused }.flatMap { row in
    row.problems.map { $0.text(.nb) }
      + row.cells.compactMap { cell in cell.problem.map { "\(cell.header): \($0.text(.nb))" } }
  }
}

/// Why nothing of a table is taken over; empty where something is.
func reasons(_ table: TestTable) -> [String] {
  do throws(ImportStop) {
    _ = try table.plan()
    return []
  } catch {
    return error.reasons.map { $0.text(.nb) }
  }
}

/// The lines that files differ in.
func changedLines(_ plan: ImportPlan) -> [String] {
  plan.changed.flatMap { file in
    let texts = [file.before, file.after].map {
      String(decoding: $0.bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
    }
    return texts[1].difference(from: texts[0]).map {
      switch $0 {
      case .insert(_, let line, _): "+" + line
      case .remove(_, let line, _): "-" + line
      }
    }.sorted()
  }
}
