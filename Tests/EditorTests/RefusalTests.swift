import Editor
import Foundation
import SiteBase
import SiteTestSupport
import Testing

@Suite("What the editor refuses")
struct RefusalTests {
  @Test(
    "an address that is no id leads nowhere",
    arguments: [
      ["tilbud", "../prat"], ["tilbud", "by/tiltak/prat.md"], ["tilbud", ""],
      ["tilbud", "finnes-ikke"],
      ["tilbud", "prat", "x"], ["kontaktkort", "../vakta"], ["tilbyder", "."], ["noe"], ["tilbud"],
    ])
  func addresses(_ path: [String]) throws {
    let site = EditorSite()
    let form = try site.form()
    let before = site.folder.tree()
    for method in [EditorRequest.Method.get, .post] {
      let answer = try site.editor().respond(
        to: .init(method: method, path: path, form: form.fields))
      guard case .page(404, _) = answer else {
        Issue.record("\(path) is there")
        continue
      }
    }
    #expect(site.folder.tree() == before)
  }

  @Test("a get changes nothing, whatever it carries")
  func get() throws {
    let site = EditorSite()
    var form = try site.form()
    form.set("tittel", "Nytt")
    let before = site.folder.tree()
    let answer = try site.editor().respond(
      to: .init(
        method: .get, path: ["tilbud", "prat"], query: form.fields, form: form.fields))
    guard case .page(200, _) = answer else {
      Issue.record("it is no page")
      return
    }
    #expect(site.folder.tree() == before)
  }

  @Test("a file that is a link is not written to")
  func link() throws {
    let site = EditorSite()
    var form = try site.form()
    form.set("tittel", "Nytt")
    let path = site.folder.path + "/by/tiltak/prat.md"
    let other = site.folder.path + "/annet.txt"
    try FileManager.default.moveItem(atPath: path, toPath: other)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: other)
    guard case .page(422, _) = try site.send(form) else {
      Issue.record("it was written")
      return
    }
    #expect(site.folder.text("annet.txt") == EditorSite.offer)
  }

  @Test("a file that is gone is not made again")
  func gone() throws {
    let site = EditorSite()
    var form = try site.form()
    form.set("tittel", "Nytt")
    let editor = try site.editor()
    try FileManager.default.removeItem(atPath: site.folder.path + "/by/tiltak/prat.md")
    let answer = editor.respond(
      to: .init(method: .post, path: ["tilbud", "prat"], form: form.fields))
    guard case .page(422, let html) = answer else {
      Issue.record("it was written")
      return
    }
    #expect(BrowserForm(html)?.value("tittel") == "Nytt")
    #expect(site.folder.text("by/tiltak/prat.md") == nil)
  }

  @Test("texts of the content are never markup")
  func markup() throws {
    let site = EditorSite(
      offer: EditorSite.offer.replacing("Huset ", with: "\"<script>x</script>\\\"'&\" "))
    let page = try site.page("tilbud/prat")
    #expect(!page.contains("<script>x"))
    #expect(try site.form().value("steder.0.navn") == "<script>x</script>\"'&")
  }

  @Test("a base that is no file of ours is taken for none, and a huge number of rows for few")
  func crooked() throws {
    let site = EditorSite()
    for value in ["", "!!!", "AAAA", "/////w=="] {
      var form = try site.form()
      form.set("grunnlag", value)
      form.set("kontakt.antall", "999999999999")
      form.set("tittel", "Noen å prate med")
      _ = try site.send(form)
    }
    #expect(site.text == EditorSite.offer)
  }

  @Test("a form with an old token is shown again with what was typed, and nothing is written")
  func oldToken() throws {
    let site = EditorSite()
    var form = try site.form()
    form.set("tittel", "Nytt")
    form.set("kontakt.0.telefon", "33 22 22 22")
    let answer = try site.editor().formAgain(
      .init(method: .post, path: ["tilbud", "prat"], form: form.fields, token: "ny-nokkel"))
    guard case .page(422, let html) = answer else {
      Issue.record("there is no page")
      return
    }
    #expect(site.text == EditorSite.offer)
    let again = try #require(BrowserForm(html))
    #expect(again.value("nokkel") == "ny-nokkel")
    #expect(again.value("tittel") == "Nytt")
    #expect(try site.send(again) == .redirect("tilbud/prat?lagret=1"))
    #expect(
      site.text
        == EditorSite.offer.replacing("33 11 11 11", with: "33 22 22 22")
        .replacing("Noen å prate med", with: "Nytt"))
  }
}
