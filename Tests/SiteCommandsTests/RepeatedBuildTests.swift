import Foundation
import SiteTestSupport
import Testing

@Suite("Building again")
struct RepeatedBuildTests {
  private let day = ["--date", "2026-11-21"]
  private let offer = "content/tonsberg/tiltak/tonsberg-samtale.md"

  @Test("does nothing when nothing has changed, and prints the same")
  func nothing() throws {
    let site = try smallSite()
    try run("sed -i '/tilgjengelighetserkl/d' content/nettsted.yaml", in: site.path)
    let full = try build(site)
    #expect(full.messages.contains("[model/accessibility-statement]"))
    let tree = site.tree(under: "site")
    let again = try veiviser(["build"] + day, in: site.path)
    #expect(isSkipped(again), "\(again.messages)")
    #expect(again.exitCode == 0)
    #expect(
      again.messages.split(separator: "\n").prefix(5)
        == full.messages.split(separator: "\n").prefix(5))
    #expect(again.messages.contains(": 0 nye, 0 endret, \(tree.count - 2) som før, 0 slettet"))
    #expect(site.tree(under: "site") == tree)
    #expect(isSkipped(try veiviser(["build", "--jobs", "1"] + day, in: site.path)))
  }

  /// Changes of the content, the theme, the options or the output, each by a shell in the folder.
  static let changes = [
    "printf x >>content/tonsberg/tiltak/tonsberg-samtale.md",
    "touch -r content/nettsted.yaml mark; sed -i s/rus/RUS/ content/nettsted.yaml; touch -r mark content/nettsted.yaml",
    "touch -r content/tonsberg/tiltak/tonsberg-samtale.md mark; "
      + "sed -i 's/kan rus/kan sur/' content/tonsberg/tiltak/tonsberg-samtale.md; "
      + "touch -r mark content/tonsberg/tiltak/tonsberg-samtale.md",
    "sed 's/^tittel: .*/tittel: Enda en/' content/tonsberg/tiltak/tonsberg-samtale.md "
      + ">content/tonsberg/tiltak/tonsberg-ny.md",
    "mkdir -p content/tema/stil; echo 'a{color:red}' >content/tema/stil/99.css",
    "rm site/tilbud/tonsberg-samtale/index.html",
    "printf x >>site/tilbud/tonsberg-samtale/index.html",
    "touch -r site/index.html mark; sed -i s/Tilbud/tilbuD/ site/index.html; touch -r mark site/index.html",
    "rm site/.veiviser-stamp", "echo x >site/.veiviser-stamp",
    "mv site/index.html site/x; ln -s x site/index.html",
  ]

  @Test(
    "does everything when anything has changed, and leaves what a clean build leaves",
    arguments: changes)
  func anything(change: String) throws {
    let site = try built()
    try run(change, in: site.path)
    let again = try veiviser(["build"] + day, in: site.path)
    #expect(!isSkipped(again), "\(again.messages)")
    let clean = try veiviser(["build", "--output", "clean"] + day, in: site.path)
    #expect(again.exitCode == clean.exitCode)
    var left = site.site("site")
    left["x"] = nil
    #expect(left == site.site("clean"))
  }

  @Test(
    "does everything with other options",
    arguments: [
      ["--date", "2026-11-22"], ["--language", "en"], ["--base-url", "https://x.example/"],
    ])
  func options(options: [String]) throws {
    let site = try built()
    let day = options.contains("--date") ? [] : day
    let messages = try veiviser(["build"] + day + options, in: site.path)
    #expect(!isSkipped(messages))
    try #require(
      try veiviser(["build", "--output", "clean"] + day + options, in: site.path).exitCode == 0)
    #expect(site.site("site") == site.site("clean"))
  }

  @Test("remembers nothing of a site with errors")
  func errors() throws {
    let site = try built()
    site.write("tittel: [", to: offer)
    for _ in 0..<2 { #expect(try veiviser(["build"] + day, in: site.path).exitCode == 1) }
  }

  /// The smallest site, built once its files had been left alone for long enough.
  private func built() throws -> TemporaryFolder {
    let site = try smallSite()
    try build(site)
    return site
  }

  @discardableResult
  private func build(_ site: TemporaryFolder) throws -> Run {
    usleep(100_000)
    let run = try veiviser(["build"] + day, in: site.path)
    try #require(run.exitCode == 0, "\(run.messages)")
    try #require(site.text("site/.veiviser-stamp") != nil)
    return run
  }

  /// Whether a build ended after it had looked at the files.
  private func isSkipped(_ run: Run) -> Bool {
    !run.messages.contains("tema ") && !run.messages.contains("theme ")
  }

  private func run(_ command: String, in folder: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-ec", command]
    process.currentDirectoryURL = URL(filePath: folder)
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }
}
