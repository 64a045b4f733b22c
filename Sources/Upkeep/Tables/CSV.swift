/// What a CSV file begins with so that Excel reads it as UTF-8: a byte order mark.
let csvMark = "\u{FEFF}"

/// A row of a CSV file as Norwegian Excel reads it: semicolons, CR LF, quotes where they are needed.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe in front
/// (https://owasp.org/www-community/attacks/CSV_Injection).
func csvRow(_ cells: [String]) -> String {
  cells.map(csvCell).joined(separator: ";") + "\r\n"
}

private func csvCell(_ text: String) -> String {
  let starts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "'"]
  let isFormula = text.unicodeScalars.first.map(starts.contains) ?? false
  let guarded = isFormula ? "'" + text : text
  let quoted = guarded.unicodeScalars.contains { ";\"\n\r".unicodeScalars.contains($0) }
  return quoted
    ? "\""
      + guarded.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\"" : guarded
}
