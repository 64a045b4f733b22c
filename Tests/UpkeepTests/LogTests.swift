import Glibc
import SiteBase
import SiteTestSupport
import Testing

@testable import Upkeep

@Suite("The upkeep log")
struct LogTests {
  private let asked = UpkeepEvent(
    .asked, on: day("2026-11-23"), offers: ["a", "b"], owner: "leder@huset.example",
    code: "ABCD-EFGH-JKLM", round: "2026-11")
  private let answered = UpkeepEvent(
    .answered, on: day("2026-11-25"), offers: ["a"], owner: "leder@huset.example",
    code: "ABCD-EFGH-JKLM", round: "2026-11", answer: .ended, by: "Kari \"K\" Nordmann",
    note: "Sagt <høyt>\npå to linjer")

  private func read(_ text: String) -> Diagnosed<UpkeepLog> {
    readUpkeepLog(SourceFile(path: "oppfolging/hendelser.jsonl", text: text))
  }

  @Test("has a line an event, and reads back what was written")
  func lines() {
    let line = String(decoding: asked.line, as: UTF8.self)
    #expect(
      line == """
        {"dag":"2026-11-23","hendelse":"spurt","tilbud":["a","b"],"eier":"leder@huset.example",\
        "kode":"ABCD-EFGH-JKLM","runde":"2026-11"}

        """)
    let all = UpkeepEvent.Kind.allCases.map { UpkeepEvent($0, on: day("2026-11-23")) }
    let events = [asked, answered] + all
    let text = String(decoding: events.flatMap(\.line), as: UTF8.self)
    let log = read("\u{FEFF}" + text + "\r\n  \n")
    #expect(log.value.events == events)
    #expect(log.diagnostics.isEmpty)
    #expect(text.split(separator: "\n").count == events.count)
  }

  @Test("keeps the lines beside a bad one, which is a warning with its place")
  func badLines() {
    let good = String(decoding: asked.line, as: UTF8.self)
    let bad: [(line: String, id: String, arguments: [String])] = [
      ("{\"dag\":\"2026-11-2", "log/not-an-event", []), ("[1]", "log/not-an-event", []),
      ("spurt", "log/not-an-event", []), ("{\"dag\":\"2026-02-30\"}", "log/bad-value", ["dag"]),
      ("{\"dag\":\"2026-02-03\",\"hendelse\":\"x\"}", "log/bad-value", ["hendelse"]),
      (
        "{\"dag\":\"2026-02-03\",\"hendelse\":\"svart\",\"svar\":\"kanskje\"}", "log/bad-value",
        ["svar"]
      ),
      ("{\"dag\":\"2026-02-03\",\"tilbud\":\"a\"}", "log/bad-value", ["tilbud"]),
      (String(repeating: "[", count: 100_000), "log/not-an-event", []),
    ]
    let log = read(bad.map { good + $0.line + "\n" }.joined() + good)
    #expect(log.value.events == [UpkeepEvent](repeating: asked, count: bad.count + 1))
    #expect(log.diagnostics.map(\.kind.id) == bad.map(\.id))
    #expect(log.diagnostics.map(\.arguments) == bad.map(\.arguments))
    #expect(log.diagnostics.allSatisfy { $0.severity == .warning })
    let report = DiagnosticFormatter().report(log.diagnostics.prefix(1))
    #expect(report.hasPrefix("oppfolging/hendelser.jsonl:2:1: "), "\(report)")
  }

  @Test("reads keys it doesn't know, and bytes that are no text, without harm")
  func unknown() {
    #expect(
      read("{\"dag\":\"2026-11-23\",\"hendelse\":\"spurt\",\"ny\":{\"x\":[1]},\"kode\":null}")
        .value.events == [UpkeepEvent(.asked, on: day("2026-11-23"))])
    let bytes: [UInt8] = [0xFF, 0x00, 0x0A, 0x7B, 0xFE, 0x7D]
    #expect(readUpkeepLog(SourceFile(path: "x", bytes: bytes)).value.events.isEmpty)
  }

  @Test("finds the latest event of an offer by day, then by line")
  func latest() {
    func event(_ date: String, _ note: String) -> UpkeepEvent {
      UpkeepEvent(.listed, on: day(date), offers: ["a"], note: note)
    }
    let log = UpkeepLog([
      event("2026-01-02", "1"), event("2026-03-02", "2"), event("2026-03-02", "3"),
      event("2026-02-02", "4"),
    ])
    #expect(log.latest(.listed, "a")?.note == "3")
    #expect(log.latest(.listed, "b") == nil)
    #expect(log.latest(.asked, "a") == nil)
  }

  @Test("adds lines without touching those that are there, and ends a line that was cut off")
  func appending() throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/oppfolging"
    #expect(try readUpkeepLog(in: path).value == UpkeepLog())
    try appendEvents([], in: path)
    #expect(try readUpkeepLog(in: path).value == UpkeepLog())
    try appendEvents([asked], in: path)
    try appendEvents([answered, asked], in: path)
    #expect(try readUpkeepLog(in: path).value.events == [asked, answered, asked])

    let old = "{\"dag\":\"2026-11-23\",\"hendelse\":\"spurt\",\"ny\": 1 }\n{\"dag\""
    folder.write(old, to: "oppfolging/hendelser.jsonl")
    try appendEvents([asked], in: path)
    let text = try #require(folder.text("oppfolging/hendelser.jsonl"))
    #expect(text == old + "\n" + String(decoding: asked.line, as: UTF8.self))
    let read = try readUpkeepLog(in: path)
    #expect(read.value.events.count == 2)
    #expect(read.diagnostics.map(\.kind.id) == ["log/not-an-event"])
  }

  @Test("is not written through a link, nor to what is no file")
  func notAFile() throws {
    let folder = TemporaryFolder()
    folder.write("", to: "elsewhere")
    #expect(mkdir(folder.path + "/log", 0o777) == 0)
    #expect(symlink("../elsewhere", folder.path + "/log/hendelser.jsonl") == 0)
    #expect(throws: FileSystemError.self) { try appendEvents([asked], in: folder.path + "/log") }
    #expect(folder.text("elsewhere") == "")
    #expect(throws: FileSystemError.self) { try appendEvents([asked], in: folder.path + "/a/b") }
    #expect(mkdir(folder.path + "/pipe", 0o777) == 0)
    #expect(mkfifo(folder.path + "/pipe/hendelser.jsonl", 0o666) == 0)
    #expect(throws: FileSystemError.self) { try appendEvents([asked], in: folder.path + "/pipe") }
    #expect(throws: FileSystemError.self) { _ = try readUpkeepLog(in: folder.path + "/pipe") }
  }

  @Test("is beside the content folder unless another is chosen")
  func folder() {
    #expect(UpkeepLog.folder(beside: "content") == "oppfolging")
    #expect(UpkeepLog.folder(beside: "/srv/a/content") == "/srv/a/oppfolging")
    #expect(UpkeepLog.folder(beside: "a/.") == "a/./../oppfolging")
    #expect(UpkeepLog.folder(beside: ".") == "./../oppfolging")
  }
}
