import SiteBase

/// What an import of a table would do, or has done.
package struct ImportPlan: Sendable {
  /// What becomes of a row.
  package enum Outcome: Sendable, Equatable {
    case create, update, unchanged, refused
  }

  /// A value that changes, or can't.
  package struct Cell: Sendable {
    /// The letters of the column; nil for a value that changes with another one.
    package let letters: String?
    /// The column's name.
    package let header: String
    /// The texts before and after, empty for none.
    package let old: String
    package let new: String
    /// Why it can't be taken over; nil where it can.
    package let problem: CircleMessage?
  }

  /// A row of the table.
  package struct Row: Sendable {
    /// The sheet's name; nil in a file with one sheet.
    package let sheet: String?
    /// The number that spreadsheet programs show.
    package let number: Int
    /// The record's id, that of a new offer too; nil for a row without one.
    package internal(set) var id: String?
    package internal(set) var outcome: Outcome
    /// What changes, and what can't.
    package internal(set) var cells: [Cell] = []
    /// Why the whole row is refused.
    package internal(set) var problems: [CircleMessage] = []
    /// What the one who imports should know.
    package internal(set) var remarks: [CircleMessage] = []
  }

  /// An offer's file that isn't there yet.
  package struct NewFile: Sendable {
    /// The path inside the content folder.
    package let path: String
    package let bytes: [UInt8]
  }

  /// In the table's order.
  package internal(set) var rows: [Row] = []
  /// What concerns the whole table.
  package internal(set) var remarks: [CircleMessage] = []
  /// The files that change, by path.
  package internal(set) var changed: [ChangedFile] = []
  /// By path.
  package internal(set) var created: [NewFile] = []

  /// How many rows have an outcome.
  package func count(_ outcome: Outcome) -> Int { rows.count { $0.outcome == outcome } }
}

/// Why nothing of a table is taken over: it isn't what was exported, or a program has changed its values.
package struct ImportStop: Error, Sendable {
  /// At least one.
  package let reasons: [CircleMessage]
}
