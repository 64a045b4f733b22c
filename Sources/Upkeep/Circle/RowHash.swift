import SiteBase

/// What the cells of a row were when it was exported, short enough for a cell: five digits for each, after
/// those of the columns themselves.
///
/// A cell whose digits are still those of its text was not touched, and a value whose digits are still
/// those of the row has not changed in its file; so a row is merged cell by cell. Two texts have the same
/// digits once in a million.
struct RowHash: Sendable {
  private static let mark = "v1-"
  private let digits: [UInt8]
  private let start: Int

  /// The hash of a row.
  static func text(_ cells: [String], _ columns: [CircleColumn]) -> String {
    mark + head(columns) + cells.map(digits).joined()
  }

  /// Reads a hash; nil for none, a damaged one and one of other columns.
  init?(_ text: String, _ columns: [CircleColumn]) {
    let start = Self.mark + Self.head(columns)
    digits = Array(text.utf8)
    self.start = start.utf8.count
    guard text.hasPrefix(start), digits.count == self.start + columns.count * 5 else { return nil }
  }

  /// Whether the row had a text in a column.
  func had(_ text: String, _ column: Int) -> Bool {
    digits[start + column * 5..<start + column * 5 + 5].elementsEqual(Self.digits(text).utf8)
  }

  private static func head(_ columns: [CircleColumn]) -> String {
    digits(columns.map(\.header).joined(separator: "\n"))
  }

  private static func digits(_ text: String) -> String {
    String(contentHash(text.utf8).prefix(5))
  }
}
