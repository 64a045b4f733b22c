/// What a CSV file begins with so that Excel reads it as UTF-8: a byte order mark.
package let csvMark = "\u{FEFF}"

/// A row of a CSV file as Norwegian Excel reads it: semicolons, CR LF, quotes where they are needed.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe in front
/// (https://owasp.org/www-community/attacks/CSV_Injection), which ``readWorkbook(_:)`` takes away.
package func csvRow(_ cells: [String]) -> String {
  cells.map(csvCell).joined(separator: ";") + "\r\n"
}

private func csvCell(_ text: String) -> String {
  let guarded = text.unicodeScalars.first.map(formulaStarts.contains) ?? false ? "'" + text : text
  let quoted = guarded.unicodeScalars.contains { ";\"\n\r".unicodeScalars.contains($0) }
  return quoted
    ? "\""
      + guarded.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\"" : guarded
}

/// What a cell may begin with that a spreadsheet takes for a formula, and the guard against it.
let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "'"]

/// A cell as it was before ``csvRow(_:)`` guarded it.
func withoutGuard(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard scalars.first == "'", let next = scalars.dropFirst().first, formulaStarts.contains(next)
  else { return text }
  return String(scalars.dropFirst())
}
