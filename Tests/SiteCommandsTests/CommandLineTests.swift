import SiteTestSupport
import Testing

@Suite("The command line")
struct CommandLineTests {
  private let date = ["--date", "2026-11-21"]

  @Test("checks a site and writes nothing")
  func check() throws {
    let site = try smallSite()
    let run = try veiviser(["check"] + date, in: site.path)
    #expect(run.exitCode == 0)
    #expect(run.output == "")
    #expect(run.messages.contains("1 tilbud fra 1 tilbydere i 1 kommuner\n"))
    #expect(run.messages.hasSuffix("ingen feil, ingen advarsler\n"))
    #expect(sortedNames(site.path) == ["content", "themes"])
  }

  @Test("builds a site, says what it did, and does nothing the second time")
  func build() throws {
    let site = try smallSite()
    let first = try veiviser(["build"] + date, in: site.path)
    #expect(first.exitCode == 0, "\(first.messages)")
    #expect(first.output == "")
    let tree = site.site("site")
    #expect(tree.keys.contains(".veiviser-manifest"))
    let again = try veiviser(["build", "--language", "en"] + date, in: site.path)
    #expect(again.messages.contains(": 0 new, 0 changed, \(tree.count - 1) as before, 0 deleted\n"))
    #expect(site.site("site") == tree)
  }

  @Test("keeps quiet in a pipe but for a summary with times")
  func quietInPipe() throws {
    let site = try smallSite()
    let run = try veiviser(["check"] + date, in: site.path)
    #expect(!run.messages.contains("\r") && !run.messages.contains("\u{1B}"))
    let lines = withoutTimes(run.messages).split(separator: "\n")
    #expect(
      lines == [
        "1 tilbud fra 1 tilbydere i 1 kommuner", "les T, kontroller T, tema T, søk T; i alt T",
        "ingen feil, ingen advarsler",
      ])
  }

  @Test("ends with 1 and writes nothing when the site has errors")
  func siteHasErrors() throws {
    let site = try smallSite()
    site.write("---\ntittel: Prøve\n---\n", to: "content/tonsberg/tiltak/prove.md")
    let run = try veiviser(["build"] + date, in: site.path)
    #expect(run.exitCode == 1)
    let start = "content/tonsberg/tiltak/prove.md:2:1: feil: Nøkkelen «kilde» må stå i «tilbud»"
    #expect(run.messages.hasPrefix(start))
    #expect(sortedNames(site.path) == ["content", "themes"])
  }

  @Test("prints messages as JSON and for GitHub on the output stream, and nothing else there")
  func formats() throws {
    let site = try smallSite()
    site.write("", to: "content/tonsberg/tiltak/tom.md")
    let json = try veiviser(["check", "--format", "json"] + date, in: site.path)
    #expect(json.exitCode == 1 && json.messages == "")
    #expect(json.output.hasPrefix("{\"formatVersion\":1,\"errors\":1,"))
    let github = try veiviser(["check", "--format", "github"] + date, in: site.path)
    #expect(github.exitCode == 1 && github.messages == "")
    #expect(github.output.hasPrefix("::error file=content/tonsberg/tiltak/tom.md,line=1,"))
  }

  @Test("speaks English when asked")
  func english() throws {
    let site = try smallSite()
    site.write("", to: "content/tonsberg/tiltak/tom.md")
    let run = try veiviser(["check", "--language", "en"] + date, in: site.path)
    #expect(run.messages.contains("tom.md:1:1: error: The file is empty [files/empty]"))
    #expect(run.messages.hasSuffix("1 error, no warnings\n"))
  }

  @Test(
    "ends with 64 when the command line is wrong",
    arguments: [
      ["bygg"], ["build", "--date", "2026-13-45"], ["build", "--jobs", "0"],
      ["build", "--jobs", "mange"], ["check", "--language", "fr"], ["check", "--format", "xml"],
      ["build", "--ukjent"], ["check", "--output", "x"],
      ["report", "--themes", "x"], ["report", "--base-url", "https://x.no/"],
      ["report", "--format", "json"], ["build", "--base-url", ""], ["build", "--base-url", "x.no"],
      ["build", "--base-url", "javascript:alert(1)"], ["build", "--base-url", "ftp://x.no/"],
      ["build", "--base-url", "https://"], ["build", "--base-url", "https://x.no/\nDisallow: /"],
      ["build", "--base-url", "https://x.no/a b"], ["build", "--base-url", "https://a@x.no/"],
      ["check", "--base-url", "https://x.no/?a"], ["check", "--base-url", "https://x.no:port/"],
      ["schema", "finnes-ikke"], ["reference", "finnes-ikke"], ["reference"],
    ])
  func wrongUsage(arguments: [String]) throws {
    let run = try veiviser(arguments)
    #expect(run.exitCode == 64)
    #expect(run.output == "")
    #expect(run.messages.hasPrefix("Error: "))
  }

  @Test("takes the site's address, also with a port and a folder")
  func baseURL() throws {
    let site = try smallSite()
    for address in ["https://x.no", "http://localhost:8080/", "https://www.x-y.no/hjelp/"] {
      let run = try veiviser(["build", "--base-url", address] + date, in: site.path)
      #expect(run.exitCode == 0, "\(run.messages)")
      #expect(site.text("site/robots.txt")?.contains("Sitemap: \(address)") == true)
    }
  }

  @Test("tells staff how offers read and what nobody has said")
  func report() throws {
    let site = try smallSite()
    let run = try veiviser(["report"] + date, in: site.path)
    #expect(run.exitCode == 0 && run.messages == "")
    #expect(
      run.output.hasPrefix(
        """
        Rapport for 2026-11-21

        tonsberg-samtale: Samtale om rus
          LIX 21, 7 ord i hver setning, 7 ord (for kort tekst til at tallet er sikkert)
          Ingen har sagt når det ble kontrollert
          Ikke oppgitt: alder, henvisning, vedtak, timebestilling, påmelding, drop-in, anonymt, \
        oppsøkende, pris, åpningstider, sted, språk, tolk, ventetid, hva du får, slik gjør du, \
        hva som skjer først, telefon, hvem som eier siden

        1 tilbud. Så mange mangler:
        """), "\(run.output)")
  }

  @Test("prints a JSON Schema for each kind of file")
  func schemas() throws {
    let names = try veiviser(["schema", "--list"]).output.split(separator: "\n").map(String.init)
    #expect(names.count >= 16 && names.first == "tilbud")
    for name in names {
      let run = try veiviser(["schema", name])
      #expect(run.exitCode == 0)
      let start = #"{"$schema":"https://json-schema.org/draft/2020-12/schema","#
      #expect(run.output.hasPrefix(start))
    }
  }
}
