import Editor
import Foundation
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
