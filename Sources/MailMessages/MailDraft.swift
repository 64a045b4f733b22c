import Foundation
import SiteBase

/// A mail that is to be opened as a draft, looked through and sent by a person.
package struct MailDraft: Sendable {
  /// Who it is to.
  package var recipient: String
  /// Who it is from; nil leaves that to the mail program.
  package var sender: String?
  package var subject: String
  package var date: CalendarDate
  /// The text as plain text and as HTML, which say the same.
  package var plain: String
  package var html: String

  package init(
    to recipient: String, from sender: String? = nil, subject: String, date: CalendarDate,
    plain: String, html: String
  ) {
    self.recipient = recipient
    self.sender = sender
    self.subject = subject
    self.date = date
    self.plain = plain
    self.html = html
  }

  /// The draft as a file `.eml`: RFC 5322 and MIME with UTF-8 as quoted-printable, and the field by which
  /// Outlook and programs like it open it as a draft (`X-Unsent`). The same draft gives the same bytes.
  ///
  /// Addresses with other letters than ASCII are written as they are: RFC 6532.
  ///
  /// - Precondition: Both addresses are; see ``isEmailAddress(_:)``.
  package var bytes: [UInt8] {
    for address in [recipient, sender].compactMap(\.self) {
      precondition(isEmailAddress(address), "'\(address)' can't stand in a mail's header")
    }
    // No line of quoted-printable has `=_` in it (RFC 2045, 6.7).
    let boundary = "=_veiviser_del"
    var lines = ["X-Unsent: 1", "To: <\(recipient)>"]
    if let sender { lines.append("From: <\(sender)>") }
    lines += [
      headerField("Subject", subject), "Date: \(headerDate)", "MIME-Version: 1.0",
      "Content-Type: multipart/alternative; boundary=\"\(boundary)\"", "",
    ]
    for (type, text) in [("text/plain", plain), ("text/html", html)] {
      lines += [
        "--" + boundary, "Content-Type: \(type); charset=utf-8",
        "Content-Transfer-Encoding: quoted-printable", "", quotedPrintable(text),
      ]
    }
    lines += ["--" + boundary + "--", ""]
    return Array(lines.joined(separator: "\r\n").utf8)
  }

  /// The day in the morning in UTC, as RFC 5322, 3.3 writes it; the mail program puts in the time of sending.
  private var headerDate: String {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let day = String(date.iso.suffix(2))
    let year = String(date.iso.prefix(4))
    return "\(days[date.weekday - 1]), \(day) \(months[date.month - 1]) \(year) 07:00:00 +0000"
  }
}

/// A header field, with encoded words where it isn't ASCII: RFC 2047.
func headerField(_ name: String, _ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && !text.contains("=?")
  if isPlain, name.utf8.count + 2 + text.utf8.count <= 78 { return "\(name): \(text)" }
  // A line has at most 76 characters, 12 of them around the base64 of an encoded word, of which 4 stand for
  // 3 bytes; the first has the field's name too, the others a space.
  let firstLimit = (76 - 12 - name.utf8.count - 2) / 4 * 3
  var words: [String] = []
  var chunk: [UInt8] = []
  for character in text.unicodeScalars {
    let bytes = Array(String(character).utf8)
    if chunk.count + bytes.count > (words.isEmpty ? firstLimit : 45) {
      words.append(Data(chunk).base64EncodedString())
      chunk = []
    }
    chunk += bytes
  }
  words.append(Data(chunk).base64EncodedString())
  return "\(name): " + words.map { "=?utf-8?B?\($0)?=" }.joined(separator: "\r\n ")
}

/// A text as quoted-printable with lines of at most 76 characters: RFC 2045, 6.7. `\n` becomes CR LF.
func quotedPrintable(_ text: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var result: [UInt8] = []
  for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    if number > 0 { result += [0x0D, 0x0A] }
    let bytes = Array(line.utf8)
    var length = 0
    for (index, byte) in bytes.enumerated() {
      let isLast = index == bytes.count - 1
      let isSpace = byte == 0x20 || byte == 0x09
      // «From » at a line's start is changed by old mailboxes, and a lone full stop ends a mail for servers.
      let isRisky = length == 0 && (byte == UInt8(ascii: "F") || byte == UInt8(ascii: "."))
      let isPlain =
        (byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "=") && !isRisky)
        || isSpace && !isLast
      let encoded =
        isPlain ? [byte] : [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      if length + encoded.count > (isLast ? 76 : 75) {
        result += [UInt8(ascii: "="), 0x0D, 0x0A]
        length = 0
      }
      result += encoded
      length += encoded.count
    }
  }
  return String(decoding: result, as: UTF8.self)
}
