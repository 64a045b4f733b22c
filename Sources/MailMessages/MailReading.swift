import CGMime
import SiteBase

/// Reads a mail as mail programs save it (`.eml`, RFC 5322 with MIME).
///
/// - Throws: ``MailProblem``; a mail with odd or broken parts is read as far as it goes.
/// - Complexity: O(*n*) in its size, which is limited.
package func readMail(_ bytes: [UInt8]) throws(MailProblem) -> MailMessage {
  guard bytes.count <= MailLimits.bytes else { throw .tooLarge }
  try checkShape(bytes)
  guard veiviser_mail_is_available() != 0 else { throw .noLibrary }
  guard let mail = veiviser_mail_read(bytes, bytes.count) else { throw .notAMail }
  defer { veiviser_mail_free(mail) }
  let read = mail.pointee
  guard read.is_cut == 0 else { throw .tooManyParts }
  let parts = (0..<read.part_count).map { MailPart(read.parts[$0]) }
  let subject = text(read.subject) ?? ""
  let sender = text(read.sender)?.lowercased()
  guard sender != nil || !subject.isEmpty || parts.contains(where: { !$0.text.isEmpty }) else {
    throw .notAMail
  }
  let all = ([subject] + parts.map(\.text)).joined(separator: "\n")
  let isReturned = isReport(
    of: sender, type: text(read.type), reportType: text(read.report_type), all)
  let automatic = text(read.auto_submitted).map { $0.lowercased() != "no" } ?? false
  return MailMessage(
    subject: oneLine(subject), sender: sender,
    date: CalendarDate(year: Int(read.year), month: Int(read.month), day: Int(read.day)),
    text: withoutQuotedMail(writtenText(parts)), allText: all, isReturned: isReturned,
    isAutomatic: isReturned || automatic || hasAutomaticSubject(subject))
}

/// A part of a mail with its text.
private struct MailPart {
  let type: String
  let text: String
  let isAttachment: Bool
  let isInsideMessage: Bool

  init(_ part: veiviser_mail_part) {
    type = MailMessages.text(part.type) ?? ""
    isAttachment = part.is_attachment != 0
    isInsideMessage = part.is_inside_message != 0
    let bytes = UnsafeBufferPointer(
      start: UnsafePointer(part.bytes), count: part.bytes == nil ? 0 : part.count)
    let decoded = decodedText(bytes.map { UInt8(bitPattern: $0) })
    text = type == "text/html" ? plainText(ofHTML: decoded) : decoded
  }
}

/// What the sender wrote: all plain texts, or where they are empty, those in HTML.
private func writtenText(_ parts: [MailPart]) -> String {
  func texts(_ type: String) -> String {
    parts.filter { $0.type == type && !$0.isAttachment && !$0.isInsideMessage }.map(\.text)
      .joined(separator: "\n")
  }
  let plain = texts("text/plain")
  return plain.contains { !$0.isWhitespace } ? plain : texts("text/html")
}

/// Whether a mail tells that another wasn't delivered: RFC 3464, or a mail server's own words.
private func isReport(
  of sender: String?, type: String?, reportType: String?, _ text: String
) -> Bool {
  let name = sender.map { $0.prefix { $0 != "@" } } ?? ""
  let isServer = ["mailer-daemon", "postmaster", "mail-daemon"].contains(name)
  if type == "multipart/report", reportType?.lowercased() == "delivery-status" {
    // A report may also tell that a mail came through, or that it is tried again.
    let actions = text.split(whereSeparator: \.isNewline).filter {
      $0.lowercased().hasPrefix("action:")
    }
    return actions.isEmpty || actions.contains { $0.lowercased().contains("failed") }
  }
  return isServer
}

private func hasAutomaticSubject(_ subject: String) -> Bool {
  let starts = [
    "autosvar", "automatisk svar", "fraværsmelding", "fraværsassistent", "ikke til stede",
    "automatic reply", "auto:", "autoreply", "auto-reply", "out of office", "ute av kontoret",
  ]
  let subject = subject.lowercased()
  return starts.contains { subject.hasPrefix($0) }
}

/// Refuses what would keep the library busy for long: a header without end, and parts without number.
private func checkShape(_ bytes: [UInt8]) throws(MailProblem) {
  var separators = 0
  var headerEnd: Int?
  var start = 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    let length = end - start
    if length == 0 || length == 1 && bytes[start] == 0x0D { headerEnd = headerEnd ?? start }
    if length >= 2, bytes[start] == 0x2D, bytes[start + 1] == 0x2D { separators += 1 }
    guard separators <= MailLimits.separators, headerEnd ?? start <= MailLimits.header else {
      throw .tooManyParts
    }
    start = end + 1
  }
  guard !bytes.allSatisfy({ $0 <= 0x20 }), headerEnd ?? bytes.count <= MailLimits.header else {
    throw .notAMail
  }
}

/// A C text; nil for none.
private func text(_ pointer: UnsafePointer<CChar>?) -> String? {
  pointer.map { String(cString: $0) }
}

/// A text whose line breaks are spaces.
private func oneLine(_ text: String) -> String {
  text.split(whereSeparator: { $0.isNewline }).joined(separator: " ")
}
