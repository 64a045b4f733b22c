import SiteBase

/// Reads a mail that was saved or copied as plain text, with lines such as «Fra:» and «Emne:» on top.
///
/// In such a file the sender is only what somebody's program wrote down; it is nil where the line has no
/// address.
///
/// - Throws: ``MailProblem``.
package func readSavedText(_ bytes: [UInt8]) throws(MailProblem) -> MailMessage {
  guard bytes.count <= MailLimits.bytes else { throw .tooLarge }
  let all = decodedText(Array(bytes.prefix(MailLimits.text)))
  guard all.contains(where: { !$0.isWhitespace }) else { throw .notAMail }
  var subject = ""
  var sender: String?
  var date: CalendarDate?
  var lines = all.split(separator: "\n", omittingEmptySubsequences: false)[...]
  while let line = lines.first, let colon = line.firstIndex(of: ":"),
    let field = SavedField(rawValue: line[..<colon].lowercased())
  {
    let value = line[line.index(after: colon)...].drop(while: \.isWhitespace)
    switch field {
    case .fra, .from: sender = address(in: value)
    case .emne, .subject: subject = String(value)
    case .dato, .date, .sendt, .sent: date = CalendarDate(value.prefix(10))
    case .til, .to, .kopi, .cc: break
    }
    lines.removeFirst()
  }
  return MailMessage(
    subject: subject, sender: sender, date: date,
    text: withoutQuotedMail(lines.joined(separator: "\n")), allText: all)
}

/// A line above a saved mail.
private enum SavedField: String {
  case fra, from, emne, subject, dato, date, sendt, sent, til, to, kopi, cc
}

/// The first mail address in a text, in lower case.
private func address(in text: Substring) -> String? {
  let words = text.split { $0.isWhitespace || "<>[]();,\"'".contains($0) }
  return words.first { word in
    let parts = word.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
  }.map { ($0.hasPrefix("mailto:") ? $0.dropFirst(7) : $0).lowercased() }
}
