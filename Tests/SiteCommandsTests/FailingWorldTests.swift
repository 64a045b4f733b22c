import Foundation
import Glibc
import SiteTestSupport
import Testing

@Suite("A failing world")
struct FailingWorldTests {
  private let build = ["build", "--date", "2026-11-21"]

  @Test("ends with 2 and one line when the content isn't there")
  func noContent() throws {
    let run = try veiviser(["check", "--content", "finnes-ikke"])
    #expect(run.exitCode == 2)
    #expect(run.messages == "veiviser: Kan ikke lese mappen «finnes-ikke»: finnes ikke.\n")
  }

  @Test("ends with 2 and touches nothing when the output folder is somebody else's")
  func foreignOutput() throws {
    let site = try smallSite()
    site.write("viktig", to: "site/brev.txt")
    let run = try veiviser(build, in: site.path)
    #expect(run.exitCode == 2)
    #expect(
      run.messages == """
        veiviser: «site» er ikke tom, og Veiviser har ikke skrevet det som ligger der. Velg en tom \
        mappe med --output, eller flytt filene selv. Ingenting er rørt.

        """)
    #expect(site.site("site") == ["brev.txt": Array("viktig".utf8)])
  }

  @Test("refuses to write over the content or the themes")
  func overSource() throws {
    let site = try smallSite()
    for output in ["content", "content/ut", "content/", "."] {
      let run = try veiviser(build + ["--output", output], in: site.path)
      #expect(run.exitCode == 2)
      #expect(run.messages.contains("er en kilde"))
    }
    #expect(sortedNames(site.path) == ["content", "themes"])
  }

  /// A limit on the size of files fails a write the same way on every machine, also for root.
  @Test("says so and keeps the earlier site when there is no more room")
  func noRoom() throws {
    let site = try smallSite()
    #expect(try veiviser(build, in: site.path).exitCode == 0)
    let before = site.site("site")
    site.write(
      "---\ntittel: Ny\nkort: En ny.\ntemaer: [rus]\nkilde: [{dokument: plan}]\n---\n"
        + String(repeating: "Mye tekst om det nye tilbudet. ", count: 4_000),
      to: "content/tonsberg/tiltak/ny.md")
    let run = try veiviser(build, in: site.path, shell: "ulimit -f 4")
    #expect(run.exitCode == 2)
    #expect(
      run.messages.contains(
        "Det er ikke plass til nettstedet i «site»; det forrige nettstedet står som det var."))
    #expect(site.site("site") == before)
    #expect(try veiviser(build, in: site.path).exitCode == 0)
  }

  @Test("reads no pipe, follows no circle, and names what it can't read")
  func strangeFiles() throws {
    let site = try smallSite()
    let folder = site.path + "/content/tonsberg/tiltak"
    mkfifo(folder + "/ror.md", 0o644)
    symlink("..", folder + "/ring")
    symlink("finnes-ikke.md", folder + "/lenke.md")
    mkdir(folder + "/mappe.md", 0o755)
    let run = try veiviser(["check"], in: site.path)
    #expect(run.exitCode == 1)
    for (place, kind) in [
      ("ring", "files/link-loop"), ("lenke.md", "files/broken-link"),
      ("ror.md", "files/not-a-file"),
    ] {
      let line = run.messages.split(separator: "\n").first { $0.contains("tiltak/\(place):1:1") }
      #expect(line?.hasSuffix("[\(kind)]") == true, "\(run.messages)")
    }
  }

  @Test("names a file without permission", .enabled(if: geteuid() != 0, "root may read everything"))
  func unreadable() throws {
    let site = try smallSite()
    chmod(site.path + "/content/tonsberg/tiltak/tonsberg-samtale.md", 0)
    let run = try veiviser(["check"], in: site.path)
    #expect(run.exitCode == 1)
    #expect(run.messages.contains("[files/no-permission]"))
  }

  @Test("takes a line of ten megabytes, too many levels and too large files in its stride")
  func hugeFiles() throws {
    let site = try smallSite()
    let head = "---\ntittel: Ny\nkort: En ny.\ntemaer: [rus]\nkilde: [{dokument: plan}]\n"
    let files = "content/tonsberg/tiltak/"
    site.write(head + "---\n" + String(repeating: "x", count: 10_000_000), to: files + "a.md")
    let note = "internt: " + String(repeating: "y", count: 4_000_000)
    site.write(head + note + "\n---\n", to: files + "b.md")
    site.write(head + "---\n" + String(repeating: "> ", count: 100_000) + "z\n", to: files + "c.md")
    site.write(head + "---\n" + String(repeating: "[", count: 200_000) + "\n", to: files + "d.md")
    site.write(head + "---\n" + String(repeating: "*a_", count: 100_000) + "\n", to: files + "e.md")
    let start = ContinuousClock.now
    let run = try veiviser(["check"], in: site.path)
    #expect(run.exitCode == 1)
    #expect(run.messages.contains("content/tonsberg/tiltak/a.md:1:1"))
    #expect(run.messages.utf8.count < 20_000, "a long line is not repeated in the message")
    // A bound against hanging, far above what it takes.
    #expect(ContinuousClock.now - start < .seconds(60))
  }
}
