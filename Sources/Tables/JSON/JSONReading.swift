import SiteBase

/// Reads the JSON that ``json(_:)`` writes: `{"ark": [{"navn": …, "rader": [{"id": …}]}]}`.
///
/// Other members are not looked at. The columns of a sheet are the names of its rows' members, in the
/// order they first come, and its first row is these names.
func readJSON(_ bytes: [UInt8]) throws(WorkbookFault) -> Workbook {
  var parser = JSONParser(bytes)
  let root = try parser.document()
  guard case .object(let members) = root,
    case .array(let sheets)? = members.first(where: { $0.name == "ark" })?.value
  else { throw wrongShape }
  var result: [Sheet] = []
  for sheet in sheets {
    guard case .object(let members) = sheet,
      case .array(let rows)? = members.first(where: { $0.name == "rader" })?.value
    else { throw wrongShape }
    var name: String?
    if case .string(let text)? = members.first(where: { $0.name == "navn" })?.value { name = text }
    result.append(Sheet(name, try cells(of: rows)))
  }
  return Workbook(result, .json)
}

private func cells(of rows: [JSONParser.Value]) throws(WorkbookFault) -> [SheetRow] {
  var columns: [String: Int] = [:]
  var names: [SheetCell] = []
  var result: [SheetRow] = []
  var count = 0
  for (index, row) in rows.enumerated() {
    guard case .object(let members) = row else { throw wrongShape }
    var cells: [SheetCell] = []
    for (name, value) in members {
      let column = columns[name] ?? names.count
      if column == names.count {
        columns[name] = column
        names.append(SheetCell(name))
        guard names.count <= ReadingLimit.columns else { throw .tooManyCells }
      }
      while cells.count <= column { cells.append(SheetCell("")) }
      switch value {
      case .string(let text): cells[column] = SheetCell(text)
      case .number(let text): cells[column] = SheetCell(text, .number)
      case .null: break
      case .array, .object, .bool: throw wrongShape
      }
    }
    count += cells.count
    guard count <= ReadingLimit.cells else { throw .tooManyCells }
    result.append(SheetRow(index + 2, cells))
  }
  return [SheetRow(1, names)] + result
}

private let wrongShape = WorkbookFault(
  "JSON-en har ikke formen {\"ark\": [{\"navn\": …, \"rader\": [{\"id\": …}]}]} med tekster.",
  "The JSON doesn't have the form {\"ark\": [{\"navn\": …, \"rader\": [{\"id\": …}]}]} with texts.")
