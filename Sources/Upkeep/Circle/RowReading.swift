import ContentEditing
import SiteBase
import SiteModel
import Tables

/// Reads rows as changes of records.
struct RowReading {
  let texts: CellTexts
  let sheet: TableSheet

  /// A row and the record as it is to be; nil where nothing changes or the row is refused.
  struct Result {
    var row: ImportPlan.Row
    var value: ContentValue?
  }

  /// A row of a record that there is.
  func changed(_ row: SheetRow, _ record: CircleRecord, placeCells: [String]) -> Result {
    var result = begun(row, record.id)
    let hash = RowHash(sheet.fixedText(hashHeader, row), sheet.table.columns)
    for (header, current) in zip([municipalityHeader, kindHeader], placeCells) {
      let text = sheet.fixedText(header, row)
      guard !text.isEmpty, text != current, sheet.table.isOffers else { continue }
      result.row.cells.append(
        refused(
          sheet.fixed[header], header, current, text,
          CellProblem(
            "Kan ikke endres her: tilbudet må flyttes i innholdsmappa.",
            "Can't be changed here: the offer has to be moved in the content folder.")))
    }
    var value = record.value
    for (index, column) in sheet.table.columns.enumerated() {
      guard let cell = sheet.cell(index, row), !cell.text.isEmpty else { continue }
      let current = texts.text(column, of: record.value)
      guard isChanged(cell.text, current ?? lockedText, column),
        !(hash?.had(cell.text, index) ?? false)
      else { continue }
      do throws(CellProblem) {
        try expectUnchanged(current, index, hash)
        value = try value.setting(column, to: try self.value(of: cell, current, column))
      } catch {
        result.row.cells.append(
          refused(sheet.places[index], column.header, current ?? lockedText, cell.text, error))
      }
    }
    finish(&result, from: record.value, to: value)
    return result
  }

  /// A row of an offer that isn't there yet.
  func created(_ row: SheetRow, municipality: String) -> Result {
    var result = begun(row, nil)
    let start = ContentValue.group([
      .init("kommuner", .list([.text(municipality)])), .init("status", .text(draft)),
    ])
    var value = start
    for (index, column) in sheet.table.columns.enumerated() {
      guard let cell = sheet.cell(index, row), !cell.text.isEmpty, cell.text != removingText,
        column.path != ["status"]
      else { continue }
      do throws(CellProblem) {
        value = try value.setting(column, to: try self.value(of: cell, "", column))
      } catch {
        result.row.cells.append(refused(sheet.places[index], column.header, "", cell.text, error))
      }
    }
    finish(&result, from: start, to: value)
    if result.row.outcome == .update { result.row.outcome = .create }
    return result
  }

  private func begun(_ row: SheetRow, _ id: String?) -> Result {
    Result(
      row: .init(sheet: sheet.name, number: row.number, id: id, outcome: .unchanged), value: nil)
  }

  /// Whether a cell means something else than what is there: numbers may be written with other spaces.
  private func isChanged(_ text: String, _ current: String, _ column: CircleColumn) -> Bool {
    guard text != current else { return false }
    if case .phone = column.form {
      return text.filter { !$0.isWhitespace } != current.filter { !$0.isWhitespace }
    }
    return !(text == removingText && current.isEmpty)
  }

  /// Throws where the file isn't what was exported, so that nobody's change is lost.
  private func expectUnchanged(
    _ current: String?, _ index: Int, _ hash: RowHash?
  ) throws(CellProblem) {
    guard let current else {
      throw CellProblem("Kan bare rettes i fila.", "Can be corrected in the file only.")
    }
    guard let hash else {
      throw CellProblem(
        "Kontrollsummen mangler, så ingen vet om noen har endret det siden. Lag en ny eksport.",
        "The hash is missing, so nobody knows if it was changed since. Make a new export.")
    }
    guard hash.had(current, index) else {
      throw CellProblem(
        "Noen har endret det etter eksporten. Lag en ny eksport, eller rett det der.",
        "Somebody has changed it after the export. Make a new export, or correct it there.")
    }
  }

  /// The value that a cell stands for; nil to remove what is there.
  private func value(
    of cell: SheetCell, _ current: String?, _ column: CircleColumn
  ) throws(CellProblem) -> ContentValue? {
    if cell.kind == .error {
      throw CellProblem(
        "Cellen viser en feil i en formel.", "The cell shows an error of a formula.")
    }
    guard cell.text == removingText else { return try texts.value(cell.text, column.form) }
    if column.isRequired {
      throw CellProblem("Kan ikke tømmes.", "Can't be removed.")
    }
    return nil
  }

  private func refused(
    _ place: Int?, _ header: String, _ old: String, _ new: String, _ problem: CellProblem
  ) -> ImportPlan.Cell {
    .init(
      letters: place.map(columnLetters), header: header, old: old, new: new,
      problem: problem.message)
  }

  /// Lists every column that is another one afterwards, those that went with another one too.
  private func finish(_ result: inout Result, from old: ContentValue, to new: ContentValue) {
    guard result.row.cells.isEmpty else {
      result.row.outcome = .refused
      return
    }
    let new = new.withoutEmptyItems
    guard new != old else { return }
    var changed: [CircleColumn] = []
    for (index, column) in sheet.table.columns.enumerated() {
      let before = texts.text(column, of: old) ?? lockedText
      let after = texts.text(column, of: new) ?? lockedText
      guard before != after else { continue }
      changed.append(column)
      result.row.cells.append(
        .init(
          letters: sheet.places[index].map(columnLetters), header: column.header, old: before,
          new: after, problem: nil))
    }
    result.row.outcome = .update
    result.value = new
    if let column = changed.first(where: { isContact($0) && hasOldEvidence($0, changed, new) }) {
      result.row.remarks.append(
        CircleMessage(
          "«{0}» er ny, men «sto» forteller hvor den gamle sto. Rett eller tøm den også.",
          "“{0}” is new, but “sto” tells where the old one was published. Correct or clear it too.",
          [column.header]))
    }
  }

  private func isContact(_ column: CircleColumn) -> Bool {
    ["telefon", "sms", "epost"].contains(column.key)
  }

  /// Whether the contact of a column still has the place where its old facts were published.
  private func hasOldEvidence(
    _ column: CircleColumn, _ changed: [CircleColumn], _ value: ContentValue
  ) -> Bool {
    let evidence = column.path.dropLast() + ["sto"]
    let columns = sheet.table.columns.filter { $0.path.starts(with: evidence) }
    return columns.contains { texts.text($0, of: value) != "" }
      && !changed.contains { $0.path.starts(with: evidence) }
  }
}

/// The status of what isn't published.
let draft = "utkast"
