import ContentEditing
import SiteBase
import SiteModel
import Tables

/// What a spreadsheet program has done to a table that no person meant: columns that have moved, zeros
/// that are gone, and texts that became days or numbers. One such cell tells that others may be wrong in
/// ways nobody can see, so all of the table is refused.
struct SuspectColumns {
  let texts: CellTexts
  let recordsByID: [String: CircleRecord]

  /// A row whose record is known.
  private struct KnownRow {
    let row: SheetRow
    let hash: RowHash?
    /// The texts as they are in the files now; empty for what can't be shown.
    let current: [String]
  }

  func reasons(_ sheet: TableSheet) -> [CircleMessage] {
    let rows = sheet.rows.map { row in
      let record = recordsByID[sheet.fixedText(idHeader, row)]
      return KnownRow(
        row: row, hash: RowHash(sheet.fixedText(hashHeader, row), sheet.table.columns),
        current: sheet.table.columns.map { column in
          record.flatMap { texts.text(column, of: $0.value) } ?? ""
        })
    }
    return sheet.table.columns.indices.flatMap { column in
      sheet.places[column] == nil ? [] : reasons(sheet, column, rows)
    }
  }

  private func reasons(
    _ sheet: TableSheet, _ index: Int, _ rows: [KnownRow]
  ) -> [CircleMessage] {
    let column = sheet.table.columns[index]
    var reasons: [CircleMessage] = []
    var filled = 0
    var failed = 0
    var moved = 0
    var fromOtherRows = 0
    let all = Set(rows.map { $0.current[index] }.filter { !$0.isEmpty })
    for known in rows {
      guard let cell = sheet.cell(index, known.row), !cell.text.isEmpty, cell.text != lockedText,
        cell.text != removingText
      else { continue }
      filled += 1
      let current = known.current[index]
      guard cell.text != current, !(known.hash?.had(cell.text, index) ?? false) else { continue }
      if let reason = changedByProgram(cell, current, column) {
        reasons.append(
          CircleMessage(
            reason.nb, reason.en, [sheet.place(known.row.number, index), cell.text, current]))
      }
      if !fits(cell.text, column) { failed += 1 }
      if isNeighbours(cell.text, known, index) { moved += 1 }
      if !current.isEmpty, all.contains(cell.text), column.isOwn { fromOtherRows += 1 }
    }
    // Below three cells a share tells nothing.
    if max(failed, moved, fromOtherRows) >= 3,
      max(failed, moved, fromOtherRows) * 100 > filled * shareOfWrongCells
    {
      reasons.append(
        CircleMessage(
          "Kolonnen «{0}» i {1} ser ut til å ha flyttet seg: {2} av {3} celler hører ikke hjemme der.",
          "The column “{0}” in {1} seems to have moved: {2} of {3} cells don't belong there.",
          [
            column.header, sheet.name ?? "tabellen", String(max(failed, moved, fromOtherRows)),
            String(filled),
          ]))
    }
    return reasons
  }

  /// Whether a text can be a value of the column.
  private func fits(_ text: String, _ column: CircleColumn) -> Bool {
    if column.key == "postnummer", text.utf8.count != 4 || !text.utf8.allSatisfy(\.isDigit) {
      return false
    }
    return (try? texts.value(text, column.form)) != nil
  }

  /// Whether a changed cell has what was exported in the column to its left or right.
  private func isNeighbours(_ text: String, _ known: KnownRow, _ index: Int) -> Bool {
    guard let hash = known.hash else { return false }
    return [index - 1, index + 1].contains {
      known.current.indices.contains($0) && hash.had(text, $0)
    }
  }

  private func changedByProgram(
    _ cell: SheetCell, _ current: String, _ column: CircleColumn
  ) -> MessageText? {
    let isDate = if case .date = column.form { true } else { false }
    let text = cell.text
    if isDate {
      let isSerial = text.utf8.count == 5 && text.utf8.allSatisfy(\.isDigit)
      return cell.kind == .number || isSerial
        ? MessageText(
          nb: "{0}: dagen «{2}» er blitt tallet «{1}».",
          en: "{0}: the day “{2}” has become the number “{1}”.") : nil
    }
    if cell.kind == .date || looksLikeDay(text) && !looksLikeDay(current) && !current.isEmpty {
      return MessageText(
        nb: "{0}: «{2}» er blitt en dag, «{1}».", en: "{0}: “{2}” has become a day, “{1}”.")
    }
    let digits = text.filter { $0 != " " }
    let old = current.filter { $0 != " " }
    let isNumber = !digits.isEmpty && digits.utf8.allSatisfy(\.isDigit)
    if isNumber, old != digits, old.hasPrefix("0"),
      old.drop(while: { $0 == "0" }) == digits.drop(while: { $0 == "0" })
    {
      return MessageText(
        nb: "{0}: «{2}» har mistet nullen først og er blitt «{1}».",
        en: "{0}: “{2}” has lost its leading zero and become “{1}”.")
    }
    if isNumber, column.key == "postnummer", digits.utf8.count < 4 {
      return MessageText(
        nb: "{0}: «{1}» har ikke fire sifre. Nullen først kan være borte.",
        en: "{0}: “{1}” doesn't have four digits. A leading zero may be lost.")
    }
    if isExponential(text) {
      return MessageText(
        nb: "{0}: «{2}» er blitt et avrundet tall, «{1}».",
        en: "{0}: “{2}” has become a rounded number, “{1}”.")
    }
    return nil
  }
}

/// In hundredths: more wrong cells than these are no slips of a person.
private let shareOfWrongCells = 30

extension CircleColumn {
  /// Whether hardly two records have the same value, so that a value of another record is no coincidence.
  fileprivate var isOwn: Bool {
    switch form {
    case .text: path.count == 1
    default: false
    }
  }
}

/// Whether a whole text is a day as spreadsheet programs show one: `01.mar`, `des.20`, `2026-03-01`,
/// `1. mars 2026`, `01.03.2026`.
func looksLikeDay(_ text: String) -> Bool {
  if CalendarDate(text) != nil { return true }
  let parts = text.lowercased().split { ". -/".contains($0) }
  guard (2...3).contains(parts.count), text.utf8.count <= 20 else { return false }
  let words = parts.filter { !$0.utf8.allSatisfy(\.isDigit) }
  if words.isEmpty {
    return parts.count == 3 && parts.map(\.utf8.count).sorted().last == 4
      && !text.contains(" ") && parts.allSatisfy { $0.utf8.count <= 4 }
  }
  return words.count == 1 && monthStarts.contains(String(words[0].prefix(3)))
    && (words[0].count <= 4 || months.contains(String(words[0])))
}

private let months: Set = [
  "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
  "november", "desember",
]
private let monthStarts = Set(months.map { String($0.prefix(3)) }).union(["may", "oct", "dec"])

/// Whether a text is a number as programs round long ones: `4,41E+11`.
private func isExponential(_ text: String) -> Bool {
  let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
  guard parts.count == 2, let sign = parts[1].first, sign == "+" || sign == "-" else {
    return false
  }
  return parts[1].count > 1 && parts[1].dropFirst().utf8.allSatisfy(\.isDigit) && !parts[0].isEmpty
    && parts[0].utf8.allSatisfy { $0.isDigit || $0 == 0x2C || $0 == 0x2E }
}
