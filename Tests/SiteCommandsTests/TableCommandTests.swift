import SiteTestSupport
import Testing

@Suite("The commands that take offers through a spreadsheet")
struct TableCommandTests {
  private let date = ["--date", "2026-11-21"]
  private let offer = "content/tonsberg/tiltak/tonsberg-samtale.md"

  @Test("a corrected csv is shown first, and written with --apply; other bytes stay")
  func circle() throws {
    let site = try smallSite()
    let before = site.tree(under: "content")
    let export = try veiviser(["export", "csv", "--output", "t.csv"] + date, in: site.path)
    #expect(export.exitCode == 0, "\(export.messages)")
    let table = try #require(site.text("t.csv"))
    #expect(table.contains("Samtale om rus"))
    site.write(table.replacing("Samtale om rus", with: "Prat om rus"), to: "t.csv")

    let dry = try veiviser(["import", "t.csv"] + date, in: site.path)
    #expect(dry.exitCode == 0, "\(dry.messages)")
    #expect(dry.output.hasPrefix("Lest som CSV: UTF-8 med BOM, med «;» mellom cellene.\n"))
    #expect(dry.output.contains("E  tittel: «Samtale om rus» → «Prat om rus»\n"))
    #expect(dry.output.hasSuffix("Kjør det samme med --apply.\n"))
    #expect(site.tree(under: "content") == before)

    let apply = try veiviser(["import", "t.csv", "--apply"] + date, in: site.path)
    #expect(apply.exitCode == 0, "\(apply.messages)")
    let after = try #require(site.text(offer))
    #expect(after.contains("tittel: Prat om rus\n"))
    site.write(after.replacing("Prat om rus", with: "Samtale om rus"), to: offer)
    #expect(site.tree(under: "content") == before)
  }

  @Test("a refused row ends with 1, and the messages come in English too")
  func refused() throws {
    let site = try smallSite()
    let export = try veiviser(["export", "json", "--output", "t.json"] + date, in: site.path)
    #expect(export.exitCode == 0, "\(export.messages)")
    let table = try #require(site.text("t.json"))
    site.write(table.replacing("\"tonsberg-samtale\"", with: "\"tonsberg-samtal\""), to: "t.json")
    let run = try veiviser(
      ["import", "t.json", "--apply", "--language", "en"] + date, in: site.path)
    #expect(run.exitCode == 1)
    #expect(run.output.contains("Did you mean “tonsberg-samtale”?"))
    #expect(run.output.contains("0 new, 0 changed, 0 unchanged, 1 refused\n"))
  }

  @Test("a file that is no table ends with 1, and one that can't be read or written with 2")
  func failures() throws {
    let site = try smallSite()
    site.write("id;tittel\nx;\"åpen", to: "broken.csv")
    let broken = try veiviser(["import", "broken.csv"] + date, in: site.path)
    #expect(broken.exitCode == 1)
    #expect(broken.messages.hasPrefix("veiviser: broken.csv:2:3: Cellen begynner"))
    for arguments in [
      ["import", "missing.xlsx"], ["import", "content"],
      ["export", "xlsx", "--output", "missing/t.xlsx"], ["export", "csv", "--output", "content"],
    ] {
      let run = try veiviser(arguments + date, in: site.path)
      #expect(run.exitCode == 2, "\(arguments): \(run.messages)")
      #expect(run.messages.split(separator: "\n").count == 1)
    }
    #expect(try veiviser(["export", "ods", "--output", "x"] + date, in: site.path).exitCode == 64)
    #expect(site.tree(under: ".").keys.allSatisfy { !$0.contains(".ny-") })
  }
}
