import ContentEditing
import SiteBase
import SiteModel
import Tables

/// What a table that was exported and corrected changes in the content, in memory.
///
/// An empty cell, a missing column and a missing row change nothing. The content is read again with the
/// changed files: a row that would add an error is refused, and so is one whose value somebody else has
/// changed since the export; the other rows stand.
///
/// - Parameter files: The files of the content folder.
/// - Throws: ``ImportStop`` where nothing of the table can be trusted.
package func imported(
  _ workbook: Workbook, over files: [ContentFile], date: CalendarDate, jobs: Int
) throws(ImportStop) -> ImportPlan {
  var plan = ImportPlan()
  let sheets = try tableSheets(workbook, remarks: &plan.remarks)
  let making = SheetMaking(files)
  let offers = Dictionary(
    making.records.offers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  let cards = Dictionary(
    making.records.cards.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  let reasons = sheets.flatMap { sheet in
    SuspectColumns(texts: making.texts, recordsByID: sheet.table.isOffers ? offers : cards)
      .reasons(sheet)
  }
  guard reasons.isEmpty else { throw ImportStop(reasons: reasons) }

  func key(_ sheet: TableSheet, _ row: SheetRow) -> [String] {
    [sheet.table.isOffers ? "tilbud" : cardSheetName, sheet.fixedText(idHeader, row)]
  }
  var counts: [[String]: Int] = [:]
  for sheet in sheets {
    for row in sheet.rows { counts[key(sheet, row), default: 0] += 1 }
  }
  var drafting = Drafting(making)
  var unknown = 0
  var edits = RowEdits(files, date: date, jobs: jobs)
  for sheet in sheets {
    let reading = RowReading(texts: making.texts, sheet: sheet)
    for row in sheet.rows {
      let id = sheet.fixedText(idHeader, row)
      var result: RowReading.Result
      if id.isEmpty {
        result = drafting.result(row, reading)
      } else if let record = (sheet.table.isOffers ? offers : cards)[id] {
        result = reading.changed(row, record, placeCells: making.placeCells(of: record))
        if counts[key(sheet, row), default: 0] > 1 { refuse(&result, twiceText, [id]) }
        if let value = result.value {
          edits.change(record, to: value, &result.row, plan.rows.count)
        }
      } else {
        result = .init(
          row: .init(sheet: sheet.name, number: row.number, id: id, outcome: .refused), value: nil)
        unknown += 1
        let near =
          unknown <= mostProposals
          ? nearMiss(to: id, among: (sheet.table.isOffers ? offers : cards).keys) : nil
        refuse(&result, near == nil ? unknownText : nearText, [id, near ?? ""])
      }
      plan.rows.append(result.row)
      if let file = drafting.takeFile() { edits.create(file, plan.rows.count - 1) }
    }
  }
  edits.check(&plan)
  return plan
}

/// For how many unknown ids the nearest one is looked for, which takes time.
private let mostProposals = 50

/// Refuses a row as a whole.
private func refuse(
  _ result: inout RowReading.Result, _ text: (nb: String, en: String), _ arguments: [String]
) {
  result.row.outcome = .refused
  result.row.problems.append(CircleMessage(text.nb, text.en, arguments))
  result.value = nil
}

private let twiceText = (
  nb: "Id-en «{0}» står i flere rader.", en: "The id “{0}” is in several rows."
)
private let unknownText = (
  nb: "Ingen har id-en «{0}». Et nytt tilbud skrives uten id.",
  en: "Nothing has the id “{0}”. A new offer is written without an id."
)
private let nearText = (
  nb: "Ingen har id-en «{0}». Mente du «{1}»?", en: "Nothing has the id “{0}”. Did you mean “{1}”?"
)
