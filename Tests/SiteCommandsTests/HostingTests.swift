import SiteTestSupport
import Testing

@Suite("What a host reads")
struct HostingTests {
  @Test("is printed for the site's address", arguments: ["nginx", "headers"])
  func printed(file: String) throws {
    let site = try smallSite()
    let printed = try veiviser(
      ["hosting", file, "--base-url", "https://x.example/hjelp/", "--date", "2026-11-21"],
      in: site.path)
    #expect(printed.exitCode == 0)
    #expect(printed.messages == "")
    #expect(printed.output.contains("/hjelp/"))
    #expect(printed.output.contains("frame-ancestors 'none'"))
  }

  @Test("has the moved addresses, and none is an empty file")
  func redirects() throws {
    let site = try smallSite()
    let arguments = ["hosting", "redirects", "--date", "2026-11-21"]
    let none = try veiviser(arguments, in: site.path)
    #expect(none.exitCode == 0)
    #expect(none.output == "")
    let path = "content/tonsberg/tiltak/tonsberg-samtale.md"
    let offer = try #require(site.text(path))
    site.write(
      offer.replacing("\nkort:", with: "\ntidligere_adresser: [/gammel/sti/]\nkort:"), to: path)
    let moved = try veiviser(arguments, in: site.path)
    #expect(moved.output == "/gammel/sti/ /tilbud/tonsberg-samtale/ 301\n", "\(moved.messages)")
  }

  @Test("is not printed for a site with errors, nor written into the public folder")
  func refused() throws {
    let site = try smallSite()
    #expect(try veiviser(["build", "--date", "2026-11-21"], in: site.path).exitCode == 0)
    for name in ["nginx.conf.inc", "_headers", "_redirects"] {
      #expect(site.text("site/" + name) == nil)
    }
    site.write("tittel: [\n", to: "content/tonsberg/tiltak/feil.md")
    let printed = try veiviser(["hosting", "nginx"], in: site.path)
    #expect(printed.exitCode == 1)
    #expect(printed.output == "")
    #expect(printed.messages.contains("feil.md"))
  }
}
