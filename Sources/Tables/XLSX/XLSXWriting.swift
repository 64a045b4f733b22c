import CXLSXWriter
import Glibc
import SiteBase

/// Writes sheets as an xlsx file with libxlsxwriter: every cell is text, the rows with the help and the
/// columns' names stay in sight, locked columns are grey, and choices are drop-down lists.
///
/// The same sheets and day give the same bytes.
///
/// - Parameters:
///   - notes: Lines for a sheet of their own, «hjelp».
///   - removing: The text that removes a value; a choice in every list.
///   - path: A file that may be replaced.
/// - Precondition: No text is longer than ``WrittenSheet/cellLimit``.
package func writeXLSX(
  _ sheets: [WrittenSheet], notes: [String], removing: String, date: CalendarDate, to path: String
) throws(FileSystemError) {
  guard let library = loaded_xlsx_library()?.pointee else {
    throw FileSystemError(.write, path, code: ELIBACC)
  }
  guard let book = library.workbook_new(path) else {
    throw FileSystemError(.write, path, code: ENOMEM)
  }
  // The library counts seconds from 1970 and writes the time in UTC.
  var properties = lxw_doc_properties()
  properties.created = time_t(date.dayNumber) * 86_400
  let copied = library.workbook_set_properties(book, &properties)
  precondition(copied == LXW_NO_ERROR, "libxlsxwriter takes a day")
  let writer = XLSXWriter(library, book, sheets, removing: removing)
  for sheet in sheets { writer.write(sheet) }
  writer.writeNotes(notes)
  writer.writeLists()
  let error = library.workbook_close(book)
  guard error == LXW_NO_ERROR else {
    throw FileSystemError(.write, path, code: errno == 0 ? EIO : errno)
  }
}

/// Writes the sheets of one file. The library keeps copies of all texts, and owns the sheets and formats
/// until the file is closed, which is after the writer's last use.
private struct XLSXWriter {
  private let library: xlsx_library
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let header: UnsafeMutablePointer<lxw_format>?
  private let help: UnsafeMutablePointer<lxw_format>?
  private let locked: UnsafeMutablePointer<lxw_format>?
  private let open: UnsafeMutablePointer<lxw_format>?
  /// The different lists of choices, each a column of the sheet «lister».
  private let lists: [[String]]
  private let removing: String

  init(
    _ library: xlsx_library, _ book: UnsafeMutablePointer<lxw_workbook>, _ sheets: [WrittenSheet],
    removing: String
  ) {
    self.library = library
    self.book = book
    self.removing = removing
    /// A format for texts.
    func format() -> UnsafeMutablePointer<lxw_format>? {
      let format = library.workbook_add_format(book)
      // The built-in format for texts, `@`.
      library.format_set_num_format_index(format, 49)
      library.format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      return format
    }
    let grey: lxw_color_t = 0xE7E6E6
    header = format()
    library.format_set_bold(header)
    library.format_set_bg_color(header, grey)
    help = format()
    library.format_set_italic(help)
    library.format_set_text_wrap(help)
    locked = format()
    library.format_set_bg_color(locked, grey)
    open = format()
    library.format_set_unlocked(open)
    var lists: [[String]] = []
    for column in sheets.flatMap(\.columns) where !column.choices.isEmpty {
      if !lists.contains(column.choices) { lists.append(column.choices) }
    }
    self.lists = lists
  }

  func write(_ sheet: WrittenSheet) {
    let page = library.workbook_add_worksheet(book, sheet.name)
    for (index, column) in sheet.columns.enumerated() {
      let number = UInt16(index)
      let texts = sheet.rows.map { $0[index] }
      let longest = (texts + [column.header]).map(\.utf16.count).max() ?? 0
      let width = width(column, longest: longest)
      expect(
        library.worksheet_set_column(
          page, number, number, Double(width), column.lock == .all ? locked : open))
      expect(library.worksheet_write_string(page, 0, number, column.help, help))
      expect(library.worksheet_write_string(page, 1, number, column.header, header))
      for (row, text) in texts.enumerated() where !text.isEmpty {
        expect(
          library.worksheet_write_string(
            page, UInt32(row + 2), number, withEscapes(text), column.lock == .none ? open : locked))
      }
      addChoices(of: column, number, lastRow: UInt32(sheet.rows.count + spareRows), to: page)
    }
    expect(library.worksheet_set_row(page, 0, 60, help))
    library.worksheet_freeze_panes(page, 2, UInt16(min(firstColumns, sheet.columns.count)))
    expect(
      library.worksheet_autofilter(
        page, 1, 0, UInt32(sheet.rows.count + 1), UInt16(max(0, sheet.columns.count - 1))))
    var options = lxw_protection()
    options.format_cells = 1
    options.format_columns = 1
    options.format_rows = 1
    options.insert_rows = 1
    options.sort = 1
    options.autofilter = 1
    library.worksheet_protect(page, nil, &options)
  }

  /// Ends the program where the library refuses a call: every place and length is within its limits.
  private func expect(_ error: lxw_error) {
    precondition(error == LXW_NO_ERROR, "libxlsxwriter refused a cell: error \(error.rawValue)")
  }

  /// The width of a column in characters.
  private func width(_ column: WrittenSheet.Column, longest: Int) -> Int {
    // Nobody reads a hash.
    if column.lock == .all { return longest > 200 ? 5 : min(longest + 2, 26) }
    return min(max(longest, 10) + 2, 38)
  }

  private func addChoices(
    of column: WrittenSheet.Column, _ number: UInt16, lastRow: UInt32,
    to page: UnsafeMutablePointer<lxw_worksheet>?
  ) {
    guard let list = lists.firstIndex(of: column.choices), column.lock != .all else { return }
    let letters = columnLetters(list)
    let formula = "=lister!$\(letters)$1:$\(letters)$\(column.choices.count + 1)"
    let message = "Velg fra lista. Velg \(removing) for å fjerne verdien."
    formula.withCString { formula in
      message.withCString { message in
        var validation = lxw_data_validation()
        validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
        validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
        validation.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
        validation.show_error = UInt8(
          (column.takesOnlyChoices ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF).rawValue)
        // The library copies both texts before it returns, and changes neither.
        validation.value_formula = UnsafeMutablePointer(mutating: formula)
        validation.error_message = UnsafeMutablePointer(mutating: message)
        expect(
          library.worksheet_data_validation_range(page, 2, number, lastRow, number, &validation))
      }
    }
  }

  func writeNotes(_ notes: [String]) {
    let page = library.workbook_add_worksheet(book, "hjelp")
    expect(library.worksheet_set_column(page, 0, 0, 110, help))
    for (row, note) in notes.enumerated() {
      expect(library.worksheet_write_string(page, UInt32(row), 0, note, help))
    }
    library.worksheet_protect(page, nil, nil)
  }

  func writeLists() {
    let page = library.workbook_add_worksheet(book, "lister")
    for (column, list) in lists.enumerated() {
      for (row, text) in ([removing] + list).enumerated() {
        expect(
          library.worksheet_write_string(
            page, UInt32(row), UInt16(column), withEscapes(text), locked))
      }
    }
    library.worksheet_protect(page, nil, nil)
    library.worksheet_hide(page)
  }
}

/// How many rows below the last have drop-down lists, for new ones.
private let spareRows = 200
/// The columns that stay in sight: the id, the hash, the municipality, the kind and the title.
private let firstColumns = 5

/// A text in which no stretch is taken for `_xHHHH_`; see ``withoutEscapes(_:)``.
private func withEscapes(_ text: String) -> String {
  guard text.contains("_x") else { return text }
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  for index in bytes.indices {
    result += escapedCode(bytes, index) == nil ? [bytes[index]] : Array("_x005F_".utf8)
  }
  return String(decoding: result, as: UTF8.self)
}
