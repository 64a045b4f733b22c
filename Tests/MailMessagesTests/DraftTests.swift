import Foundation
import SiteBase
import SiteTestSupport
import Testing

@testable import MailMessages

@Suite("Drafts of mails")
struct DraftTests {
  private struct ReadBack: Decodable {
    var to: String
    var from: String?
    var subject: String
    var date: String
    var unsent: String
    var parts: [[String]]
    var defects: [String]
    var bare_lines: Int
    var longest: Int
  }

  private func draft(_ subject: String, _ plain: String, from: String? = nil) throws -> MailDraft {
    MailDraft(
      to: "leder@huset.example", from: from, subject: subject,
      date: try #require(CalendarDate("2026-11-23")), plain: plain, html: "<p>" + plain + "</p>\n")
  }

  private func readBack(_ draft: MailDraft) throws -> ReadBack {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", Repository.root + "/Tests/MailMessagesTests/read_back.py"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(Data(draft.bytes))
    try input.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try JSONDecoder().decode(ReadBack.self, from: data)
  }

  @Test(
    "are read back whole by Python's email library",
    arguments: [
      "Kort", "Stemmer det vi skriver om «Åpen kafé på Nøtterøy»? (kode ABCD-EFGH-JKLM)",
      String(repeating: "æøå 🙂 ", count: 60), "Langt " + String(repeating: "x", count: 200),
      "=?x?=",
    ])
  func whole(subject: String) throws {
    let plain =
      "Hei!\n\nFrom now on = ok\n.\n  innrykk \nslutt \t\n" + String(repeating: "å", count: 300)
      + "\n" + String(repeating: "a=", count: 100) + "\n\nhttps://x.example/?a=1&b=2\n"
    let draft = try draft(subject, plain)
    let read = try readBack(draft)
    #expect(read.to == "<leder@huset.example>" || read.to == "leder@huset.example")
    #expect(read.from == nil)
    #expect(read.subject == subject)
    #expect(read.date == "2026-11-23T07:00:00+00:00")
    #expect(read.unsent == "1")
    #expect(read.parts.map { $0[0] } == ["text/plain", "text/html"])
    #expect(
      read.parts[0][1].trimmingCharacters(in: .newlines) == plain.trimmingCharacters(in: .newlines))
    #expect(read.parts[1][1].contains(plain))
    #expect(read.defects.isEmpty)
    #expect(read.bare_lines == 0)
    #expect(read.longest <= 78)
    #expect(draft.bytes.allSatisfy { $0 < 0x80 })
    #expect(draft.bytes == (try self.draft(subject, plain)).bytes)
  }

  @Test("have a sender only when one is given, and are read by our own reader")
  func own() throws {
    let draft = try draft("Prøve – én", "Første\nAndre", from: "post@kommune.example")
    #expect(try readBack(draft).from?.contains("post@kommune.example") == true)
    let read = try readMail(draft.bytes)
    #expect(read.sender == "post@kommune.example")
    #expect(read.subject == "Prøve – én")
    #expect(read.text == "Første\nAndre")
    #expect(read.date == CalendarDate("2026-11-23"))
  }
}
