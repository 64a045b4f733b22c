import Editor
import SiteBase
import SiteModel
import SiteTestSupport
import Testing

@Suite("Forms that nobody changed")
struct UnchangedTests {
  @Test("the editor's own folder has nothing wrong in it")
  func resources() {
    #expect(EditorSite.resources.diagnostics.map { "\($0.kind.id) \($0.arguments)" } == [])
    #expect(EditorSite.resources.value != nil)
    #expect(EditorSite.resources.value?.files.keys.sorted() == ["liste.mjs", "skjema.mjs", "stil.css"])
  }

  @Test("every offer, contact card and provider of the catalogue opens, and sent back changes nothing")
  func catalogue() throws {
    let site = EditorSite(Catalogue.files)
    let before = site.folder.tree()
    let editor = try site.editor()
    let offers = try Catalogue.site().offers
    #expect(offers.count > 200)
    let addresses = offers.map { ["tilbud", $0.id] } + (try Catalogue.site()).providers.map {
      ["tilbyder", $0.id]
    }
    for address in addresses {
      guard case .page(200, let html) = editor.respond(to: .init(method: .get, path: address)),
        let form = BrowserForm(html)
      else {
        Issue.record("\(address) has no form")
        continue
      }
      let answer = editor.respond(to: .init(method: .post, path: address, form: form.fields))
      #expect(answer == .redirect(address.joined(separator: "/") + "?lagret=0"), "\(address)")
    }
    #expect(site.folder.tree() == before)
  }
}
