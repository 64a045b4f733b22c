import Foundation
import SiteTestSupport
import Testing

@Suite(
  "Colours of messages", .enabled(if: TerminalRun.isPossible, "The program «script» is missing"))
struct ColourTests {
  private let red = "\u{1B}[1;31m"

  @Test("are there on a terminal, and the report of a broken site is the same without them")
  func terminal() throws {
    let site = try brokenSite()
    let plain = try veiviser(["check", "--date", "2026-11-21"], in: site.path)
    #expect(plain.messages.contains(": feil: ") && !plain.messages.contains("\u{1B}["))
    let coloured = try TerminalRun(["check", "--date", "2026-11-21"], in: site.path)
    #expect(coloured.exitCode == 1)
    #expect(coloured.text.contains(red + "feil:\u{1B}[0m "), "\(coloured.text)")
    let bare = coloured.text.replacing(/\r?\u{1B}\[K?[0-9;]*m?/, with: "").replacing("\r", with: "")
    let lines = plain.messages.split(separator: "\n").filter { $0.contains("feil: ") }
    for line in lines { #expect(bare.contains(line), "\(line)") }
  }

  @Test(
    "are gone where somebody asked for none, or the terminal has none",
    arguments: [["NO_COLOR": "1"], ["NO_COLOR": "0"], ["TERM": "dumb"]])
  func none(environment: [String: String]) throws {
    let site = try brokenSite()
    let run = try TerminalRun(
      ["check", "--date", "2026-11-21"], in: site.path, environment: environment)
    #expect(run.text.contains(": feil: ") && !run.text.contains(red), "\(run.text)")
  }

  @Test("an empty NO_COLOR asks for nothing")
  func empty() throws {
    let site = try brokenSite()
    let run = try TerminalRun(
      ["check", "--date", "2026-11-21"], in: site.path, environment: ["NO_COLOR": ""])
    #expect(run.text.contains(red))
  }

  private func brokenSite() throws -> TemporaryFolder {
    let site = try smallSite()
    let offer = "content/tonsberg/tiltak/tonsberg-samtale.md"
    let text = try #require(site.text(offer))
    site.write(text.replacing("tittel:", with: "titel:"), to: offer)
    return site
  }
}

/// A run of the program in a terminal of its own, by util-linux's `script`.
private struct TerminalRun {
  static let isPossible = FileManager.default.isExecutableFile(atPath: "/usr/bin/script")

  let text: String
  let exitCode: Int32

  init(_ arguments: [String], in folder: String, environment: [String: String] = [:]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/script")
    let command = (["'\(try program())'"] + arguments).joined(separator: " ")
    process.arguments = ["--quiet", "--return", "--command", command, "/dev/null"]
    process.currentDirectoryURL = URL(filePath: folder)
    let own = ["TERM": "xterm-256color"].merging(environment) { $1 }
    let inherited = ProcessInfo.processInfo.environment.filter { $0.key != "NO_COLOR" }
    process.environment = inherited.merging(own) { $1 }
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    exitCode = process.terminationStatus
  }
}
