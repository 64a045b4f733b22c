import SiteBase
import Testing

@testable import MailMessages

/// A mail with its lines ended as mail ends them.
private func mail(_ text: String) -> [UInt8] {
  Array(
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8)
}

private let head = "From: Leder <Leder@Huset.example>\nSubject: Riktig\nMIME-Version: 1.0\n"

@Suite("Reading of mails")
struct MailReadingTests {
  private func text(_ bytes: [UInt8]) throws -> String { try readMail(bytes).text }

  @Test("gives sender, subject, day and text")
  func common() throws {
    let read = try readMail(
      mail(
        """
        From: =?utf-8?q?K=C3=A5re?= <Leder@Huset.example>
        Subject: =?iso-8859-1?Q?Sv=3A_Bl=E5b=E6r?=
         =?utf-8?B?IMO4bA==?=
        Date: Mon, 23 Nov 2026 23:30:00 +0100
        Content-Type: text/plain; charset=utf-8

        Alt stemmer.
        Hilsen Kåre
        """))
    #expect(read.sender == "leder@huset.example")
    #expect(read.subject == "Sv: Blåbær øl")
    #expect(read.date == CalendarDate("2026-11-23"))
    #expect(read.text == "Alt stemmer.\nHilsen Kåre")
    #expect(!read.isReturned && !read.isAutomatic)
  }

  @Test("decodes quoted-printable and base64 in the charsets of Norwegian mail programs")
  func encodings() throws {
    func part(_ charset: String, _ encoding: String, _ body: String) -> [UInt8] {
      mail(
        head + "Content-Type: text/plain\(charset)\nContent-Transfer-Encoding: \(encoding)\n\n"
          + body)
    }
    #expect(
      try text(part("; charset=iso-8859-1", "quoted-printable", "Bl=E5b=E6r =F8l=\n er"))
        == "Blåbær øl er")
    #expect(
      try text(part("; charset=windows-1252", "quoted-printable", "=93Ja=94 =80")) == "“Ja” €")
    #expect(try text(part("; charset=utf-8", "base64", "QmzDpWLDpnIKw7hs")) == "Blåbær\nøl")
    #expect(try text(part("; charset=iso-8859-15", "quoted-printable", "=A4 =E5")) == "€ å")
    // No charset, and bytes that are no UTF-8.
    #expect(try text(part("", "8bit", "Bl") + [0xE5] + Array("b".utf8)) == "Blåb")
    #expect(try text(part("", "8bit", "Blåb")) == "Blåb")
    #expect(try text(part("; charset=nonsense", "7bit", "Hei")) == "Hei")
    #expect(try text(part("; charset=utf-8", "base64", "!!!!")) == "")
    let unknown = try readMail(part("; charset=utf-8", "quoted-printable", "=ZZ=E5=")).text
    #expect(unknown.contains("ZZ"))
  }

  @Test("prefers plain text, and makes text of HTML where there is no other")
  func html() throws {
    let html = """
      <html><head><style>p { x: "</p>" }</style><title>T</title></head><body><!-- <p>nei</p> -->
      <p>Alt&nbsp;stemmer &lt;3 &aelig;&#248;&#xE5; 2 < 3 &tull;</p><script>alert("x")</script>
      <div>Linje<br>to</div><blockquote><p>Sitert</p></blockquote><a title="a>b">Hilsen</a></body></html>
      """
    let alone = head + "Content-Type: text/html; charset=utf-8\n\n" + html
    let lines = try text(mail(alone)).split(separator: "\n")
    #expect(lines == ["Alt stemmer <3 æøå 2 < 3 &tull;", "Linje", "to", "Hilsen"])
    let both =
      head
      + "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nRen\n"
      + "--b\nContent-Type: text/html\n\n<p>Pyntet</p>\n--b--\n"
    #expect(try text(mail(both)) == "Ren")
    #expect(try text(mail(both.replacing("\nRen\n", with: "\n \n"))) == "Pyntet")
    for broken in [
      "<", "<p", "<p a='", "<!--", "&", "&#", "&#xFFFFFFFF;", "</", "<style>", "<\u{0}",
    ] {
      _ = plainText(ofHTML: broken)
    }
    #expect(plainText(ofHTML: String(repeating: "<div>", count: 200_000)) == "")
  }

  @Test("leaves out the mail that is answered, as Norwegian and English programs quote it")
  func quoted() {
    let quotes = [
      "Den man. 23. nov. 2026 kl. 10:15 skrev Kommunen <post@kommune.example>:\n> Stemmer det?\n>> Hei",
      "man. 23. nov. 2026 kl. 10:15 skrev Kommunen <\npost@kommune.example>:\n\n> Stemmer det?",
      "23. nov. 2026 kl. 10:15 skrev Kommunen <post@kommune.example>:\n\nStemmer det?",
      "På 2026-11-23 10:15, skrev Kommunen:\n> Stemmer det?",
      "On Mon, Nov 23, 2026 at 10:15 AM Kommunen <post@kommune.example>\nwrote:\n\n> Stemmer det?",
      "Fra: Kommunen <post@kommune.example>\nSendt: mandag 23. november 2026 10:15\nTil: Leder\nEmne: Stemmer",
      "*Fra:* Kommunen\n*Sendt:* mandag\n*Til:* Leder\n\nStemmer det?",
      "From: Kommunen\nSent: Monday\nTo: Leder\nSubject: x\n\nStemmer det?",
      "-----Opprinnelig melding-----\nFra: Kommunen\nStemmer det?",
      "-----Original Message-----\nStemmer det?",
      "________________________________\nFra: x\nStemmer",
      "> Stemmer det?\n> Hei",
    ]
    for quote in quotes {
      #expect(withoutQuotedMail("Riktig.\n\nHilsen Kari\n\n" + quote) == "Riktig.\n\nHilsen Kari")
    }
    #expect(withoutQuotedMail("> Er det åpent?\nJa.\n> Pris?\nGratis.") == "Ja.\nGratis.")
    #expect(
      withoutQuotedMail("Den 1. mai stenger vi.\nFra: klokka 10\nOn mondays we wrote")
        == "Den 1. mai stenger vi.\nFra: klokka 10\nOn mondays we wrote")
    #expect(withoutQuotedMail("") == "")
  }

  @Test("knows mails that came back and those that machines wrote")
  func machines() throws {
    let report = """
      From: Mail Delivery System <MAILER-DAEMON@mx.example>
      Subject: Undelivered Mail Returned to Sender
      Content-Type: multipart/report; report-type=delivery-status; boundary=b

      --b
      Content-Type: text/plain

      I'm sorry.
      --b
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mx.example

      Final-Recipient: rfc822; borte@huset.example
      Action: failed
      Status: 5.1.1
      --b
      Content-Type: message/rfc822

      From: post@kommune.example
      To: borte@huset.example
      Subject: Stemmer det? (kode ABCD-EFGH-JKLM)

      Hei!
      --b--
      """
    let read = try readMail(mail(report))
    #expect(read.isReturned && read.isAutomatic)
    #expect(read.allText.contains("ABCD-EFGH-JKLM"))
    #expect(read.allText.contains("borte@huset.example"))
    #expect(!read.text.contains("Hei!"))
    let delivered = report.replacing("Action: failed", with: "Action: delivered")
      .replacing("MAILER-DAEMON", with: "mx")
    #expect(try !readMail(mail(delivered)).isReturned)
    #expect(try readMail(mail("From: <>\nSubject: Returned mail\n\nx")).sender == nil)
    let away = try readMail(mail(head + "Auto-Submitted: auto-replied\n\nJeg er på ferie."))
    #expect(away.isAutomatic && !away.isReturned)
    #expect(try readMail(mail("From: a@b.example\nSubject: Autosvar: x\n\nBorte")).isAutomatic)
  }

  @Test("ends soon for whatever it is given, and refuses what no person sends")
  func hostile() throws {
    func refused(_ bytes: [UInt8]) -> MailProblem? {
      do throws(MailProblem) {
        _ = try readMail(bytes)
        return nil
      } catch { return error }
    }
    #expect(refused([]) == .notAMail)
    #expect(refused(Array("\r\n \r\n".utf8)) == .notAMail)
    #expect(refused([UInt8](repeating: 0x41, count: MailLimits.bytes + 1)) == .tooLarge)
    #expect(refused([UInt8](repeating: 0x41, count: 1_000_000)) == .notAMail)
    #expect(
      refused(mail(head + String(repeating: "X-A: b\n", count: 100_000) + "\nHei")) == .tooManyParts
    )
    let parts = String(repeating: "--b\n\nx\n", count: 300)
    #expect(
      refused(mail(head + "Content-Type: multipart/mixed; boundary=b\n\n" + parts)) == .tooManyParts
    )
    let many = String(repeating: "--b\n\nx\n", count: 20_000)
    #expect(
      refused(mail(head + "Content-Type: multipart/mixed; boundary=b\n\n" + many)) == .tooManyParts)
    let nested = (0..<2_000).map {
      "Content-Type: multipart/mixed; boundary=\"b\($0)\"\n\n--b\($0)\n"
    }.joined()
    #expect(refused(mail(head + nested + "\nx")) == .tooManyParts)
    let messages = String(repeating: "Content-Type: message/rfc822\n\n", count: 5_000)
    _ = refused(mail(head + messages + "\nx"))
    // Truncated at every byte.
    let whole = mail(
      head
        + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n"
        + "Content-Transfer-Encoding: base64\n\nQmzDpWLDpnIKw7hs\n--b\n\nx\n--b--\n")
    for count in whole.indices { _ = refused(Array(whole[..<count])) }
    _ = refused((0..<4_000).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3) })
  }

  @Test("reads an answer with ten megabytes attached, and none of what is attached")
  func large() throws {
    let line = String(repeating: "QUJD", count: 19) + "\n"
    let big =
      head
      + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nAlt stemmer.\n"
      + "--b\nContent-Type: image/jpeg\nContent-Transfer-Encoding: base64\n\n"
      + String(repeating: line, count: 130_000)
      + "--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=x.txt\n\nVedlegg\n--b--\n"
    let bytes = mail(big)
    #expect(bytes.count > 10_000_000)
    #expect(try text(bytes) == "Alt stemmer.")
  }

  @Test("reads mails that were saved as text")
  func savedText() throws {
    let saved = """
      Fra:\tKari Leder <Leder@huset.example>
      Sendt:\tmandag 23. november 2026 10:15
      Til:\tKommunen
      Emne:\tRiktig – kode ABCD-EFGH-JKLM

      Alt står riktig.

      Fra: Kommunen
      Sendt: fredag
      Til: Kari
      Stemmer det?
      """
    let read = try readSavedText(Array(saved.utf8))
    #expect(read.sender == "leder@huset.example")
    #expect(read.subject == "Riktig – kode ABCD-EFGH-JKLM")
    #expect(read.text == "Alt står riktig.")
    var latin: [UInt8] = []
    for scalar in saved.unicodeScalars {
      latin.append(scalar.value < 256 ? UInt8(scalar.value) : 0x96)
    }
    #expect(try readSavedText(latin) == read)
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in saved.utf16 { wide += [UInt8(unit & 255), UInt8(unit >> 8)] }
    #expect(try readSavedText(wide) == read)
    #expect(try readSavedText(Array("Bare tekst".utf8)).sender == nil)
    #expect(throws: MailProblem.notAMail) { try readSavedText([]) }
  }
}
