import Editor
import EditorServer
import Foundation
import SiteBase
import SiteTestSupport
import Synchronization
import Testing

@Suite("Versions in a repository")
struct GitHistoryTests {
  private let folder = TemporaryFolder()

  /// What was reported.
  private final class Problems: Sendable {
    let told = Mutex<[String]>([])
  }

  /// Runs `git` in the folder; its output.
  @discardableResult
  private func git(_ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["git", "-C", folder.path, "-c", "user.name=Ola", "-c", "user.email=ola@by.example"]
      + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  private func repository() throws {
    try git("init", "--quiet", "--initial-branch", "main")
    folder.write("én\n", to: "content/by/å prat.md")
    folder.write("annet\n", to: "content/annet.md")
    try git("add", ".")
    try git("commit", "--quiet", "--message", "Først", "--date", "2026-10-03T12:00:00")
  }

  @Test("are read by path below the content folder, and each file in each of them")
  func reading() throws {
    try repository()
    folder.write("to\n", to: "content/by/å prat.md")
    try git("commit", "--quiet", "--all", "--message", "Nytt", "--author", "Kari <kari@by.example>")
    let opened = GitHistory(of: folder.path + "/content", saving: .nothing) { _ in }
    let history = try #require(opened).history
    let versions = history.versions("by/å prat.md")
    #expect(versions.map(\.by) == ["Kari", "Ola"])
    #expect(versions.last?.date.iso == "2026-10-03")
    #expect(
      versions.map {
        history.bytes("by/å prat.md", $0.id).map { String(decoding: $0, as: UTF8.self) }
      }
        == ["to\n", "én\n"])
    #expect(history.versions("finnes-ikke.md").isEmpty)
    for id in ["HEAD", "--output=x", "main", "", String(repeating: "0", count: 40)] {
      #expect(history.bytes("by/å prat.md", id) == nil, "\(id)")
    }
    folder.write("tre\n", to: "content/by/å prat.md")
    history.keep(["by/å prat.md"], "kari", "Prat")
    let status = try git("status", "--porcelain")
    #expect(status.contains("M "))
  }

  @Test("are made of the files of a save alone, in the name of whoever signed on, and pushed")
  func keeping() throws {
    try repository()
    let remote = TemporaryFolder()
    try git("init", "--quiet", "--bare", remote.path + "/fjern.git")
    try git("remote", "add", "origin", remote.path + "/fjern.git")
    try git("push", "--quiet", "--set-upstream", "origin", "main")
    let problems = Problems()
    let opened = GitHistory(of: folder.path + "/content", saving: .commitAndPush) { line in
      problems.told.withLock { $0.append(line) }
    }
    let history = try #require(opened).history
    folder.write("to\n", to: "content/by/å prat.md")
    folder.write("urørt av dette\n", to: "content/annet.md")
    folder.write("helt ny\n", to: "content/ny.md")
    try git("add", "content/annet.md")
    history.keep(["by/å prat.md", "ny.md"], "kari <x>", "Noen å «prate» med; --author=x")
    let log = try git("log", "-1", "--format=%an <%ae> %s", "--name-only")
    #expect(
      log.hasPrefix("kari x <kari.x@veiviser.invalid> Noen å «prate» med; --author=x\n"), "\(log)")
    #expect(log.contains("content/ny.md") && !log.contains("annet.md"))
    let status = try git("status", "--porcelain")
    #expect(status == "M  content/annet.md\n")
    // A commit where nothing changed is none, and is told.
    history.keep(["ny.md"], "kari", "Igjen")
    #expect(problems.told.withLock { $0.count } == 1)
    var pushed = ""
    for _ in 0..<100 where !pushed.contains("Noen å") {
      pushed = try git("--git-dir", remote.path + "/fjern.git", "log", "--format=%s", "main")
      if !pushed.contains("Noen å") { Thread.sleep(forTimeInterval: 0.05) }
    }
    #expect(pushed.contains("Noen å"))
  }

  @Test("are not there for a folder in no repository")
  func none() {
    let opened = GitHistory(of: folder.path, saving: .commit) { _ in }
    #expect(opened == nil)
  }
}
