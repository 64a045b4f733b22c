import SiteBase

/// Reads the file of a spreadsheet program: xlsx, CSV or our JSON, told apart by their bytes.
///
/// Formulas, names, macros and links of the file are not looked at; of a formula its last result counts.
///
/// - Throws: ``WorkbookFault`` for a file that is something else, damaged, or made to be harmful.
/// - Complexity: O(*n*) in the unpacked size, which is limited.
package func readWorkbook(_ bytes: [UInt8]) throws(WorkbookFault) -> Workbook {
  guard bytes.count <= ReadingLimit.file else { throw .tooLarge }
  if bytes.starts(with: [0x50, 0x4B]) { return try readXLSX(bytes) }
  if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
    throw WorkbookFault(
      "Fila er et gammelt Excel-ark (.xls) eller har passord. Lagre den som .xlsx uten passord.",
      "The file is an old Excel sheet (.xls) or has a password. Save it as .xlsx without one.")
  }
  let text = try decodedText(bytes)
  switch text.bytes.first(where: { !$0.isSpaceOrBreak }) {
  case UInt8(ascii: "{"): return try readJSON(text.bytes)
  case nil: throw WorkbookFault("Fila er tom.", "The file is empty.")
  default: return try readCSV(text)
  }
}

extension UInt8 {
  /// Whether it is a space, tab or line break of ASCII.
  var isSpaceOrBreak: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
