import SiteBase

/// A sheet to be written for people to fill in.
package struct WrittenSheet: Sendable {
  /// A column and what may be typed into it.
  package struct Column: Sendable {
    /// The name in the first row; columns are found by it.
    package let header: String
    /// What belongs in it, for the row above.
    package let help: String
    /// What spreadsheet programs let nobody change.
    package let lock: Lock
    /// What to choose from; empty for any text.
    package let choices: [String]
    /// Whether nothing but one of ``choices`` fits.
    package let takesOnlyChoices: Bool

    /// Creates a column.
    package init(
      header: String, help: String, lock: Lock = .none, choices: [String] = [],
      takesOnlyChoices: Bool = true
    ) {
      self.header = header
      self.help = help
      self.lock = lock
      self.choices = choices
      self.takesOnlyChoices = takesOnlyChoices
    }
  }

  /// Which cells of a column are locked.
  package enum Lock: Sendable {
    case none
    /// Those of the rows that are written; people fill in those of new rows.
    case written
    case all
  }

  /// The sheet's name, at most 31 characters.
  package let name: String
  package let columns: [Column]
  /// The texts of each row's cells, as many as there are columns.
  package let rows: [[String]]

  /// Creates a sheet.
  package init(name: String, columns: [Column], rows: [[String]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  /// The most characters that a cell of a spreadsheet can have, counted in UTF-16.
  package static let cellLimit = 32_767
}

/// A sheet as a CSV file with its columns' names in the first row; see ``csvRow(_:)``.
package func csv(_ sheet: WrittenSheet) -> [UInt8] {
  let rows = [sheet.columns.map(\.header)] + sheet.rows
  return Array((csvMark + rows.map(csvRow).joined()).utf8)
}

/// Sheets as JSON: each row has a member for every cell that has text.
package func json(_ sheets: [WrittenSheet]) -> [UInt8] {
  var writer = JSONWriter()
  writer.object { writer in
    writer.key("ark")
    writer.array(sheets) { writer, sheet in
      writer.object { writer in
        writer.key("navn")
        writer.string(sheet.name)
        writer.key("rader")
        writer.array(sheet.rows) { writer, row in
          writer.object { writer in
            for (column, text) in zip(sheet.columns, row) where !text.isEmpty {
              writer.key(column.header)
              writer.string(text)
            }
          }
        }
      }
    }
  }
  return writer.bytes + [UInt8(ascii: "\n")]
}
