import Editor
import SiteBase
import SiteModel
import SiteTestSupport
import Testing

@Suite("A problem that no form can mend")
struct FaultPageTests {
  @Test(
    "has a page with the line and what to do, and the panel leads there",
    arguments: [
      ("vokabular/tilbydere.yaml", "- {id: kommunen, navn: Kommunen, kommuner: [by]}\n- {id: [\n"),
      ("by/tiltak/prat.md", "---\ntittel: Prat\nkort: [\n---\n"),
    ])
  func page(path: String, text: String) throws {
    let site = EditorSite()
    site.folder.write(text, to: path)
    let editor = try site.editor()
    let fault = try #require(
      site.diagnostics().first {
        $0.severity == .error && $0.range?.file.path.hasSuffix(path) == true
      })
    let address = try #require(editor.address(of: fault))
    #expect(address.hasPrefix("feil/"))
    let page = try site.page(address)
    #expect(page.contains(path) && page.contains("<li value=\"1\"") && page.contains("Hva du gjør"))
    #expect(page.contains("class=\"er-feil\"><strong>Her:</strong>"))
  }

  @Test("is not there for a number that no problem has", arguments: ["0", "99", "-1", "x", ".."])
  func missing(number: String) throws {
    let answer = try EditorSite().editor().respond(
      to: EditorRequest(method: .get, path: ["feil", number]))
    guard case .page(404, _) = answer else {
      Issue.record("\(number) is a page")
      return
    }
  }

  @Test("of the list: mine are those I own or checked, and each owner has theirs")
  func mine() throws {
    let site = EditorSite(
      offer: EditorSite.offer.replacing(
        "kilde:", with: "eier: {navn: Servicekontoret, epost: kari@by.example}\nkilde:"),
      files: [
        "by/tiltak/kafe.md": EditorSite.offer.replacing("Noen å prate med", with: "Kafé")
          .replacing(
            "kilde:", with: "kontrollert: {dato: 2026-11-01, av: Kari, hvordan: telefon}\nkilde:"),
        "by/tiltak/tur.md": EditorSite.offer.replacing("Noen å prate med", with: "Tur"),
      ])
    func list(_ owner: String, by editor: String?) throws -> [Bool] {
      let request = EditorRequest(
        method: .get, path: [], query: [.init("eier", owner)], editor: editor)
      guard case .page(200, let html) = try site.editor().respond(to: request) else { return [] }
      return ["prat", "kafe", "tur"].map { html.contains("<a href=\"/rediger/tilbud/\($0)\"") }
    }
    #expect(try list("meg", by: "kari") == [true, true, false])
    #expect(try list("meg", by: nil) == [false, false, false])
    #expect(try list("kari@by.example", by: "ola") == [true, false, false])
    #expect(try list("", by: "kari") == [true, true, true])
  }
}
