import Foundation
import SiteTestSupport
import Testing

@Suite("The report command")
struct ReportCommandTests {
  private let date = ["--date", "2026-11-21"]
  private let offer = "content/tonsberg/tiltak/tonsberg-samtale.md"

  @Test("writes a page and tables, the same bytes twice, and prints where the page is")
  func writes() throws {
    let site = try smallSite()
    let run = try veiviser(["report", "--output", "rapport/"] + date, in: site.path)
    #expect(run.exitCode == 0, "\(run.messages)")
    #expect(run.output == "rapport/index.html\n")
    let first = site.tree(under: "rapport")
    #expect(first.keys.contains("index.html") && first.keys.contains("hullene.csv"))
    #expect(try veiviser(["report", "--output", "rapport"] + date, in: site.path).exitCode == 0)
    #expect(site.tree(under: "rapport") == first)
    let other = try veiviser(
      ["report", "--output", "rapport", "--site", "https://ny.example/"] + date, in: site.path)
    #expect(other.exitCode == 0)
    #expect(site.text("rapport/index.html")?.contains("https://ny.example/tilbud/") == true)
  }

  @Test("without an output folder it prints what it always did")
  func prints() throws {
    let site = try smallSite()
    let run = try veiviser(["report"] + date, in: site.path)
    #expect(run.exitCode == 0)
    #expect(run.output.hasPrefix("Rapport for 2026-11-21\n"))
  }

  @Test("is never written into a built site, nor into somebody else's folder, nor into the content")
  func refuses() throws {
    let site = try smallSite()
    #expect(try veiviser(["build", "--output", "ut"] + date, in: site.path).exitCode == 0)
    site.write("mitt", to: "andres/fil.txt")
    let before = site.tree(under: "ut")
    for folder in ["ut", "ut/rapport", "ut/rapport/ny", "andres", "content", "content/rapport"] {
      let run = try veiviser(["report", "--output", folder] + date, in: site.path)
      #expect(run.exitCode == 2, "\(folder): \(run.messages)")
      #expect(!run.messages.isEmpty)
    }
    #expect(site.tree(under: "ut") == before)
    #expect(site.text("andres/fil.txt") == "mitt")
    #expect(site.text("content/rapport/index.html") == nil)
  }

  @Test("what changed since a revision and since a day")
  func since() throws {
    let site = try smallSite()
    try git("init", "--quiet", in: site)
    try git("add", "content", in: site)
    try git("commit", "--quiet", "--message", "Start", in: site)
    let text = try #require(site.text(offer))
    site.write(text.replacing("tittel: ", with: "pris: gratis\ntittel: "), to: offer)
    let run = try veiviser(
      ["report", "--output", "rapport", "--since", "HEAD"] + date, in: site.path)
    #expect(run.exitCode == 0, "\(run.messages)")
    let rows = try #require(site.text("rapport/endringer.csv"))
    #expect(rows.contains("(tonsberg-samtale);pris;ikke oppgitt;gratis\r\n"), "\(rows)")
    let days = try veiviser(
      ["report", "--output", "rapport", "--since", "2026-01-01"] + date, in: site.path)
    #expect(days.exitCode == 0, "\(days.messages)")
    #expect(site.text("rapport/nye.csv") != nil && site.text("rapport/endringer.csv") == nil)
  }

  @Test("a revision that isn't there, or is an option, and a folder without Git end with 2")
  func wrongRevisions() throws {
    let site = try smallSite()
    // A repository around the folder of temporary files would be asked instead.
    let alone = ["GIT_CEILING_DIRECTORIES": NSTemporaryDirectory()]
    let without = try veiviser(
      ["report", "--output", "rapport", "--since", "HEAD"] + date, in: site.path, environment: alone
    )
    #expect(without.exitCode == 2)
    #expect(without.messages.hasPrefix("veiviser: git ga opp"), "\(without.messages)")
    try git("init", "--quiet", in: site)
    for name in ["finnes-ikke", "--output=x", "HEAD:content"] {
      let run = try veiviser(
        ["report", "--output", "rapport", "--since=\(name)"] + date, in: site.path)
      #expect(run.exitCode == 2, "\(name): \(run.messages)")
      #expect(run.messages.contains("verken en dag"), "\(run.messages)")
    }
    #expect(site.text("rapport/index.html") == nil)
  }

  @Test(
    "options of the report to leaders need its folder, and a day may not be after today",
    arguments: [
      ["--since", "2026-01-01"], ["--site", "https://x.example/"],
      ["--output", "r", "--since", "2027-01-01"], ["--output", "r", "--site", "x"],
    ])
  func wrongCommandLine(arguments: [String]) throws {
    let site = try smallSite()
    #expect(try veiviser(["report"] + arguments + date, in: site.path).exitCode == 64)
  }

  private func git(_ arguments: String..., in folder: TemporaryFolder) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["git", "-C", folder.path, "-c", "user.name=Kari", "-c", "user.email=kari@vik.example"]
      + arguments
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }
}
