/// Sheets of cells, as a file of a spreadsheet program has them.
package struct Workbook: Sendable, Equatable {
  /// In the file's order.
  package var sheets: [Sheet]
  /// How the file was read.
  package var form: WorkbookForm

  /// Creates a workbook.
  package init(_ sheets: [Sheet], _ form: WorkbookForm) {
    self.sheets = sheets
    self.form = form
  }
}

/// How a workbook's file is written.
package enum WorkbookForm: Sendable, Equatable {
  case xlsx
  /// Text with a delimiter between cells.
  case csv(CSVEncoding, delimiter: Character)
  case json
}

/// The rows of a sheet that have cells.
package struct Sheet: Sendable, Equatable {
  /// The sheet's name; nil in a file that has one sheet and no names.
  package var name: String?
  /// By number, smallest first; empty rows are left out.
  package var rows: [SheetRow]

  /// Creates a sheet.
  package init(_ name: String?, _ rows: [SheetRow]) {
    self.name = name
    self.rows = rows
  }
}

/// A row of a sheet.
package struct SheetRow: Sendable, Equatable {
  /// The number that spreadsheet programs show, from 1.
  package var number: Int
  /// From the first column; as many as the last column with text needs.
  package var cells: [SheetCell]

  /// Creates a row.
  package init(_ number: Int, _ cells: [SheetCell]) {
    self.number = number
    self.cells = cells
  }

  /// The cell of a column, from 0; empty where the row has none.
  package subscript(column: Int) -> SheetCell {
    cells.indices.contains(column) ? cells[column] : SheetCell("")
  }
}

/// A cell of a sheet.
package struct SheetCell: Sendable, Equatable {
  /// What a spreadsheet program takes the cell for.
  package enum Kind: Sendable {
    case text
    /// A number, which has lost its leading zeros.
    case number
    /// A day or a time of day, which may have been something else before.
    case date
    /// The error of a formula.
    case error
  }

  /// What the cell shows, with `\n` as line break; days are written `YYYY-MM-DD` and times `HH.MM`.
  package var text: String
  package var kind: Kind

  /// Creates a cell.
  package init(_ text: String, _ kind: Kind = .text) {
    self.text = text
    self.kind = kind
  }
}

/// The letters of a column as spreadsheet programs show them, such as `A` for 0 and `AB` for 27.
package func columnLetters(_ column: Int) -> String {
  var letters = ""
  var rest = column
  repeat {
    letters = String(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26)))) + letters
    rest = rest / 26 - 1
  } while rest >= 0
  return letters
}

/// The most that is read of a file, so that no file can fill the memory. Each is far above what a table
/// of offers has.
enum ReadingLimit {
  /// Bytes of a file.
  static let file = 32 << 20
  /// Bytes of all parts of a file together, unpacked.
  static let unpacked = 128 << 20
  /// How many times larger a part of more than a megabyte may be than when it is packed. The sheets of
  /// spreadsheet programs are 5 to 60 times larger; the format allows 1,032.
  static let ratio = 250
  /// Parts of a file.
  static let parts = 1_000
  /// Levels of elements in XML or of lists in JSON.
  static let depth = 64
  /// Rows of a sheet.
  static let rows = 100_000
  /// Columns of a row: as many as in Excel.
  static let columns = 16_384
  /// Cells of a file that have text.
  static let cells = 2_000_000
  /// Bytes of a cell: Excel has at most 32,767 characters.
  static let cell = 131_072
}

/// The largest file that ``readWorkbook(_:)`` takes, in bytes.
package let largestWorkbook = ReadingLimit.file
