import SiteTestSupport
import Testing

@Suite("The commands that keep offers true")
struct UpkeepCommandTests {
  private let date = ["--date", "2026-11-21"]
  private let offer = "content/tonsberg/tiltak/tonsberg-samtale.md"

  @Test("due names the offer; after confirm it is not due, and one line of its file is new")
  func dueAndConfirm() throws {
    let site = try smallSite()
    let due = try veiviser(["due"] + date, in: site.path)
    #expect(due.exitCode == 0, "\(due.messages)")
    #expect(due.output.contains("tonsberg-samtale: Samtale om rus\n"))
    let before = try #require(site.text(offer))

    let confirm = try veiviser(
      ["confirm", "tonsberg-samtale", "--by", "Kari Nordmann", "--how", "telefon"] + date,
      in: site.path)
    #expect(confirm.exitCode == 0, "\(confirm.messages)")
    #expect(confirm.output == offer + "\n")
    let line = "kontrollert: {dato: 2026-11-21, av: Kari Nordmann, hvordan: telefon}\n"
    let after = try #require(site.text(offer))
    #expect(after.contains(line))
    #expect(after.replacing(line, with: "") == before)

    #expect(
      try veiviser(["due"] + date, in: site.path).output == "Ingenting skal kontrolleres.\n")
    let later = try veiviser(
      ["due", "--within", "366d", "--format", "csv"] + date, in: site.path)
    #expect(later.output.split(separator: "\r\n").count == 2)
  }

  @Test("check and build tell what the rules of age do, also when nothing has changed since")
  func age() throws {
    let site = try smallSite()
    let change =
      "echo 'friskhet: {lavere_etter_måneder: 18, ut_etter_måneder: 36}' >>content/nettsted.yaml\n"
      + "sed -i 's/^kort:/kontrollert: {dato: 2025-02-01, av: Kari}\\nkort:/' \(offer)\n"
      + "touch -d '1 hour ago' content/nettsted.yaml \(offer)"
    let lines = """
      gamle opplysninger: 1 merket, 1 lavere i lister og søk, 0 ute
        2028-02-02: 1 går ut

      """
    let check = try veiviser(["check"] + date, in: site.path, shell: change)
    #expect(check.messages.contains(lines), "\(check.messages)")
    #expect(try veiviser(["build"] + date, in: site.path).messages.contains(lines))
    #expect(try veiviser(["build"] + date, in: site.path).messages.contains(lines))
    let english = try veiviser(["check", "--language", "en"] + date, in: site.path)
    #expect(english.messages.contains("old facts: 1 marked, 1 lower in lists and search, 0 out\n"))
  }

  @Test("confirm of an unknown offer writes nothing and ends with 1")
  func unknown() throws {
    let site = try smallSite()
    let before = site.tree(under: "content")
    let run = try veiviser(
      ["confirm", "tonsberg-samtal", "--by", "Kari", "--how", "besok"] + date, in: site.path)
    #expect(run.exitCode == 1)
    #expect(run.messages.contains("Mente du «tonsberg-samtale»?"))
    #expect(site.tree(under: "content") == before)
  }

  @Test(
    "a wrong way of checking or number of days is a wrong command line",
    arguments: [
      ["confirm", "x", "--by", "Kari", "--how", "gjetning"], ["due", "--within", "-1"],
      ["due", "--within", "soon"], ["confirm", "x", "--how", "telefon"],
    ])
  func wrongCommandLine(arguments: [String]) throws {
    let site = try smallSite()
    #expect(try veiviser(arguments + date, in: site.path).exitCode == 64)
  }
}
