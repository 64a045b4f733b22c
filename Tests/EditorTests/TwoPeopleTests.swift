import Editor
import SiteBase
import SiteTestSupport
import Testing

/// Two people have the form of one offer open at the same time.
@Suite("Two people, one offer")
struct TwoPeopleTests {
  private let site = EditorSite()

  /// What both forms began with, sent by somebody else in the meantime with some changes.
  private func change(_ values: KeyValuePairs<String, String>) throws {
    var form = try site.form()
    for (name, value) in values { form.set(name, value) }
    #expect(try site.send(form) == .redirect("tilbud/prat?lagret=1"))
  }

  @Test("who change different fields both have their way")
  func differentFields() throws {
    var mine = try site.form()
    try change(["kontakt.0.epost": "ny@by.example", "tittel": "Prat"])
    mine.set("kontakt.0.telefon", "33 22 22 22")
    mine.set("brodtekst", "Velkommen.")
    #expect(try site.send(mine) == .redirect("tilbud/prat?lagret=1"))
    #expect(
      site.text
        == EditorSite.offer.replacing("33 11 11 11", with: "33 22 22 22")
        .replacing("prat@by", with: "ny@by").replacing("Noen å prate med", with: "Prat")
        .replacing("Kom som du er.", with: "Velkommen."))
  }

  @Test("who change the same field to the same value have it once")
  func sameValue() throws {
    var mine = try site.form()
    try change(["tittel": "Prat"])
    mine.set("tittel", "Prat")
    #expect(try site.send(mine) == .redirect("tilbud/prat?lagret=0"))
    #expect(site.text == EditorSite.offer.replacing("Noen å prate med", with: "Prat"))
  }

  /// Sends a form in which another value of the same field is typed, and returns the page that asks.
  private func conflict() throws -> (page: String, form: BrowserForm) {
    var mine = try site.form()
    try change(["tittel": "Prat", "kontakt.0.epost": "ny@by.example"])
    mine.set("tittel", "En samtale")
    mine.set("kort", "Kom og prat.")
    let before = site.text
    guard case .page(409, let html) = try site.send(mine), let form = BrowserForm(html) else {
      Issue.record("nobody was asked")
      return ("", mine)
    }
    #expect(site.text == before)
    return (html, form)
  }

  @Test("who change the same field are asked, with both values, and nothing is written or lost")
  func asked() throws {
    let (page, form) = try conflict()
    #expect(page.contains("<blockquote>Prat</blockquote>"))
    #expect(page.contains("<blockquote>En samtale</blockquote>"))
    #expect(form.value("tittel") == "En samtale")
    #expect(form.value("kort") == "Kom og prat.")
    #expect(form.value("kontakt.0.epost") == "ny@by.example")
    guard case .page(409, _) = try site.send(form) else {
      Issue.record("without an answer nobody was asked again")
      return
    }
  }

  @Test("get the value they choose", arguments: ["min", "andres"])
  func chosen(_ answer: String) throws {
    var (_, form) = try conflict()
    form.set("behold.tittel", answer)
    #expect(try site.send(form) == .redirect("tilbud/prat?lagret=1"))
    #expect(
      site.text
        == EditorSite.offer
        .replacing("Noen å prate med", with: answer == "min" ? "En samtale" : "Prat")
        .replacing("En prat når du trenger det.", with: "Kom og prat.")
        .replacing("prat@by", with: "ny@by"))
  }

  @Test("a removed row and a changed one in the same list are asked about")
  func rows() throws {
    var mine = try site.form()
    var theirs = try site.form()
    theirs.tick("kontakt.0.fjern")
    #expect(try site.send(theirs) == .redirect("tilbud/prat?lagret=1"))
    mine.set("kontakt.0.telefon", "33 22 22 22")
    guard case .page(409, let html) = try site.send(mine) else {
      Issue.record("nobody was asked")
      return
    }
    #expect(BrowserForm(html)?.value("kontakt.0.telefon") == "33 22 22 22")
  }
}
