import Editor
import Foundation
import SiteBase
import SiteModel
import SiteTestSupport
import Testing

@Suite("Translating an offer")
struct TranslationTests {
  private static let english = """
    ---
    # Translated by hand
    tittel: Someone to talk to
    kort: 'A talk when you need it.'
    ---
    Come as you are.

    """

  @Test("shows the original beside each field, and what is missing")
  func sideBySide() throws {
    let site = EditorSite(files: ["by/tiltak/prat.en.md": Self.english])
    let page = try site.page("oversett/prat/en")
    #expect(page.contains("<div class=\"original\" lang=\"nb\">En prat når du trenger det.</div>"))
    #expect(page.contains("<div class=\"original\" lang=\"nb\">En prat\nKaffe</div>"))
    #expect(page.contains("<div class=\"original\" lang=\"nb\">Kom som du er.\n</div>"))
    #expect(page.components(separatedBy: ">mangler</span>").count == 2)
    let form = try site.page("tilbud/prat")
    #expect(
      form.contains("href=\"/rediger/oversett/prat/en\"") && form.contains("én tekst mangler"))
    #expect(form.contains("href=\"/rediger/oversett/prat/nn\"") && form.contains("finnes ikke"))
  }

  @Test("changes the line of the translation's file alone")
  func change() throws {
    let site = EditorSite(files: ["by/tiltak/prat.en.md": Self.english])
    var form = try site.form("oversett/prat/en")
    form.set("kort", "A chat when you need it.")
    form.set("hva_du_får", "A talk\nCoffee")
    #expect(
      try site.send(form, to: "oversett/prat/en") == .redirect("oversett/prat/en?lagret=1"))
    #expect(
      site.folder.text("by/tiltak/prat.en.md")
        == Self.english.replacing("A talk when", with: "A chat when")
        .replacing("it.'\n", with: "it.'\nhva_du_får: [A talk, Coffee]\n"))
    #expect(site.text == EditorSite.offer)
  }

  @Test("makes the file of a translation that isn't there, once")
  func new() throws {
    let site = EditorSite()
    let first = try site.form("oversett/prat/nn")
    #expect(try site.send(first, to: "oversett/prat/nn") == .redirect("oversett/prat/nn?lagret=0"))
    #expect(site.folder.text("by/tiltak/prat.nn.md") == nil)
    var form = first
    form.set("tittel", "Nokon å prate med")
    guard case .page(422, _) = try site.send(form, to: "oversett/prat/nn") else {
      Issue.record("a translation without «kort» was saved")
      return
    }
    form.set("kort", "Ein prat når du treng det.")
    form.set("brodtekst", "Kom som du er.")
    #expect(try site.send(form, to: "oversett/prat/nn") == .redirect("oversett/prat/nn?lagret=1"))
    #expect(
      site.folder.text("by/tiltak/prat.nn.md") == """
        ---
        tittel: Nokon å prate med
        kort: Ein prat når du treng det.
        ---
        Kom som du er.

        """)
    var other = first
    other.set("tittel", "Ein annan tittel")
    other.set("kort", "Ein prat når du treng det.")
    guard case .page(409, let html) = try site.send(other, to: "oversett/prat/nn") else {
      Issue.record("two people made it, and nobody was asked")
      return
    }
    #expect(html.contains("Nokon å prate med") && html.contains("Ein annan tittel"))
  }

  /// A site whose translation was saved when the original was another, and what it was then.
  private func site(then original: String, translation: String = english) throws -> EditorSite {
    let site = EditorSite(files: ["by/tiltak/prat.en.md": translation])
    let date = try #require(CalendarDate("2026-10-03"))
    site.history = FileHistory(
      versions: { path in
        path == "by/tiltak/prat.en.md" ? [.init(id: "aaa", date: date, by: "Ola")] : []
      },
      bytes: { path, _ in
        switch path {
        case "by/tiltak/prat.md": Array(original.utf8)
        case "by/tiltak/prat.en.md": Array(Self.english.utf8)
        default: nil
        }
      })
    return site
  }

  @Test("tells which texts of the original have changed since, and what they were")
  func outdated() throws {
    let site = try site(
      then: EditorSite.offer.replacing("En prat når", with: "Et møte når")
        .replacing("33 11 11 11", with: "33 99 99 99").replacing("Kaffe", with: "Te")
        .replacing("Kom som du er.", with: "Kom i finstasen."))
    let page = try site.page("oversett/prat/en")
    for text in [
      "Originalen er endret siden oversettelsen", "<a href=\"#felt-kort\">Kort om tilbudet</a>",
      "<a href=\"#felt-brodtekst\">Tekst på siden</a>",
      "<blockquote class=\"da\" lang=\"nb\">Et møte når du trenger det.</blockquote>",
      "<blockquote class=\"da\" lang=\"nb\">Kom i finstasen.\n</blockquote>",
    ] { #expect(page.contains(text), "\(text)") }
    // Neither facts, which are no texts, nor a text that isn't translated.
    #expect(!page.contains("33 99 99 99") && !page.contains("Te</blockquote>"))
    #expect(!page.contains("<a href=\"#felt-tittel\">"))
    #expect(try site.page("tilbud/prat").contains("originalen er endret"))
  }

  @Test("tells nothing where the original is the same, or nobody knows")
  func current() throws {
    let changed = EditorSite.offer.replacing("En prat når", with: "Et møte når")
    // A translation that differs from its last version is newer than that.
    let sites = [
      try site(then: EditorSite.offer), try site(then: "---\ntittel: [\n---\n"),
      try site(then: changed, translation: Self.english.replacing("A talk", with: "A chat")),
      EditorSite(files: ["by/tiltak/prat.en.md": Self.english]),
    ]
    for site in sites {
      #expect(!(try site.page("oversett/prat/en").contains("Originalen er endret")))
      #expect(!(try site.page("tilbud/prat").contains("originalen er endret")))
    }
  }

  @Test("shows its own page with what was typed, and writes nothing", arguments: [true, false])
  func preview(isNew: Bool) throws {
    let site = EditorSite(files: isNew ? [:] : ["by/tiltak/prat.en.md": Self.english])
    let page = try site.page("oversett/prat/en")
    #expect(page.contains("formaction=\"/rediger/forhandsvis/?tilbud=prat&amp;sprak=en\""))
    var form = try #require(BrowserForm(page))
    func shown(_ language: String = "en") throws -> EditorResponse {
      try site.editor().respond(
        to: EditorRequest(
          method: .post, path: ["forhandsvis"],
          query: [.init("tilbud", "prat"), .init("sprak", language)], form: form.fields))
    }
    form.set("tittel", "Someone & you")
    form.set("kort", "")
    guard case .preview(422, let faults, nil) = try shown() else {
      Issue.record("a translation without «kort» was shown")
      return
    }
    #expect(String(decoding: faults, as: UTF8.self).contains("Kort om tilbudet"))
    form.set("kort", "A chat.")
    guard case .preview(200, let html, .unsaved?) = try shown() else {
      Issue.record("there is no page")
      return
    }
    let text = String(decoding: html, as: UTF8.self)
    #expect(text.contains("<html lang=\"en\"") && text.contains("Someone &amp; you"))
    #expect(text.contains("A chat.") && text.contains("33 11 11 11"))
    for language in ["nb", "xx", "../x"] {
      guard case .page(404, _) = try shown(language) else {
        Issue.record("\(language) is a page")
        return
      }
    }
    #expect(site.folder.text("by/tiltak/prat.en.md") == (isNew ? nil : Self.english))
    #expect(site.text == EditorSite.offer)
  }

  @Test(
    "is not of what is in that language, in no language, or nowhere",
    arguments: [
      "oversett/prat/nb", "oversett/prat/xx", "oversett/finnes-ikke/en", "oversett/prat",
      "oversett/prat/en/en",
    ])
  func nowhere(address: String) throws {
    let answer = try EditorSite().editor().respond(
      to: EditorRequest(method: .get, path: address.split(separator: "/").map(String.init)))
    guard case .page(404, _) = answer else {
      Issue.record("\(address) is a page")
      return
    }
  }
}
