import SiteBase

/// The cells of a sheet that have something in them.
final class SheetCells: XMLConsumer {
  private(set) var rows: [SheetRow] = []
  /// The number of cells with text, and of those before them in their rows.
  private(set) var count = 0
  private(set) var isTooMuch = false
  /// Whether a row comes after one with a higher number, or twice.
  private(set) var isOutOfOrder = false

  private let texts: [String]
  private let dateStyles: Set<Int>
  private let countsFrom1904: Bool
  private var number = 0
  private var cells: [SheetCell] = []
  private var column = 0
  private var type = ""
  private var style = 0
  private var value = ""
  private var isValue = false
  private var inline = RichText()

  /// - Parameter texts: The shared texts.
  /// - Parameter dateStyles: The styles that show days.
  init(texts: [String], dateStyles: Set<Int>, countsFrom1904: Bool) {
    self.texts = texts
    self.dateStyles = dateStyles
    self.countsFrom1904 = countsFrom1904
  }

  var isDone: Bool { isTooMuch || isOutOfOrder }

  func begin(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "row":
      number = attributes["r"].flatMap { Int($0) } ?? number + 1
      cells = []
      column = 0
    case "c":
      if let place = attributes["r"] { column = columnIndex(place) ?? column }
      type = attributes["t"] ?? "n"
      style = attributes["s"].flatMap { Int($0) } ?? 0
      value = ""
      inline = RichText()
    case "v": isValue = true
    default: inline.begin(name)
    }
  }

  func end(_ name: String) {
    switch name {
    case "v": isValue = false
    case "c":
      add(cell)
      column += 1
    case "row":
      guard !cells.isEmpty else { return }
      isOutOfOrder = number <= (rows.last?.number ?? 0)
      rows.append(SheetRow(number, cells))
      isTooMuch = rows.count > ReadingLimit.rows
    default: inline.end(name)
    }
  }

  func text(_ text: String) {
    if isValue {
      if value.utf8.count <= ReadingLimit.cell { value += text }
    } else {
      inline.add(text)
    }
  }

  private func add(_ cell: SheetCell) {
    guard !cell.text.isEmpty else { return }
    // Empty cells before it take memory too.
    count += max(1, column + 1 - cells.count)
    guard column < ReadingLimit.columns, count <= ReadingLimit.cells,
      cell.text.utf8.count <= ReadingLimit.cell
    else {
      isTooMuch = true
      return
    }
    while cells.count <= column { cells.append(SheetCell("")) }
    cells[column] = cell
  }

  /// The cell that ends here; of a formula its last result counts.
  private var cell: SheetCell {
    switch type {
    case "s":
      let index = Int(value) ?? -1
      return SheetCell(texts.indices.contains(index) ? texts[index] : "")
    case "inlineStr": return SheetCell(inline.result)
    case "str": return SheetCell(withPlainBreaks(withoutEscapes(value)))
    case "b": return SheetCell(value == "1" ? "ja" : "nei")
    case "e": return SheetCell(value, .error)
    case "d": return SheetCell(String(value.prefix(10)), .date)
    default:
      guard let number = Double(value) else { return SheetCell(value) }
      if dateStyles.contains(style), let day = spreadsheetDay(number, from1904: countsFrom1904) {
        return SheetCell(day, .date)
      }
      return SheetCell(plainNumber(value, number), .number)
    }
  }
}

/// A number without exponent where it is whole: 2^53 is the largest up to which all whole numbers are exact.
private func plainNumber(_ text: String, _ number: Double) -> String {
  guard number == number.rounded(), abs(number) < 9_007_199_254_740_992 else { return text }
  return String(Int(number))
}

/// The column of a place such as `AB12`, from 0; nil for no such place, or one beyond all columns.
private func columnIndex(_ place: String) -> Int? {
  var column = 0
  for byte in place.utf8 {
    let letter = Int(byte & 0xDF) - 0x40
    guard byte.isLetter, (1...26).contains(letter) else { break }
    column = column * 26 + letter
    guard column <= ReadingLimit.columns else { return ReadingLimit.columns }
  }
  return column > 0 ? column - 1 : nil
}
