import Editor
import Foundation
import SiteModel
import SiteTestSupport
import Testing

/// What a form shows of the page and tells about its values before anything is saved.
@Suite("A form before it is saved")
struct TrialTests {
  private func ask(
    _ site: EditorSite, _ path: String, _ form: BrowserForm, id: String = "prat"
  ) throws -> EditorResponse {
    try site.editor().respond(
      to: EditorRequest(
        method: .post, path: [path], query: [.init("tilbud", id)], form: form.fields))
  }

  /// The page that a form makes; empty for none.
  private func page(_ site: EditorSite, _ form: BrowserForm) throws -> String {
    guard case .preview(200, let html, _) = try ask(site, "forhandsvis", form) else {
      Issue.record("there is no page")
      return ""
    }
    return String(decoding: html, as: UTF8.self)
  }

  @Test("shows the real page with what was typed, and writes nothing")
  func preview() throws {
    let site = EditorSite()
    var form = try site.form()
    form.set("kontakt.0.telefon", "33 22 22 22")
    form.set("pris.valg", "gratis")
    let page = try page(site, form)
    #expect(page.contains("tel:+4733222222") && !page.contains("33 11 11 11"))
    #expect(page.contains("<article class=\"tilbud"))
    #expect(page.contains("=\"/ressurser/") && !page.contains("=\"../"), "forms are of any depth")
    #expect(site.text == EditorSite.offer)
  }

  @Test("tells that a page isn't published, and shows it all the same")
  func draft() throws {
    let site = EditorSite(
      offer: EditorSite.offer.replacing(
        "kilde:", with: "status: utkast\ngyldig: {fra: 2027-01-01}\nkilde:"))
    guard case .preview(200, _, .draft?) = try ask(site, "forhandsvis", try site.form()) else {
      Issue.record("it isn't shown as a draft")
      return
    }
    let page = try #require(try site.editor().unpublishedPage("prat"))
    #expect(page.reason == .draft)
    #expect(String(decoding: page.html, as: UTF8.self).contains("33 11 11 11"))
    #expect(try site.editor().unpublishedPage("finnes-ikke") == nil)
    let later = EditorSite(
      offer: EditorSite.offer.replacing("kilde:", with: "gyldig: {fra: 2027-01-01}\nkilde:"))
    #expect(try later.editor().unpublishedPage("prat")?.reason == .otherDays)
    #expect(try EditorSite().editor().unpublishedPage("prat") == nil)
  }

  @Test("never shows internal notes or a secret address")
  func secrets() throws {
    let site = EditorSite(
      offer: EditorSite.offer.replacing(
        "kilde:", with: "internt: Per bor i Bakveien\nkilde:"
      ).replacing(
        "  - navn: Huset   # ved torget\n    postnummer: \"0123\"\n",
        with: "  - {adresse: Hemmeliggata 1, skjult_adresse: ja}\n"))
    var form = try site.form()
    form.set("internt", "Ola bor i Sideveien")
    let page = try page(site, form)
    for secret in ["Hemmeliggata", "Bakveien", "Sideveien"] {
      #expect(!page.contains(secret), "\(secret)")
    }
    #expect(page.contains("Adressen er ikke offentlig"))
  }

  @Test("tells what keeps the page from being shown, by the field's name")
  func notShown() throws {
    let site = EditorSite()
    var form = try site.form()
    form.set("kontakt.0.telefon", "ring meg")
    guard case .preview(422, let html, nil) = try ask(site, "forhandsvis", form) else {
      Issue.record("it was shown")
      return
    }
    let text = String(decoding: html, as: UTF8.self)
    #expect(text.contains("Kontakt, Telefon: Dette er ikke et telefonnummer."))
  }

  @Test("tells the hours as the site will, the days the page is shown, and how hard the text is")
  func told() throws {
    let site = EditorSite(
      offer: EditorSite.offer.replacing(
        "kilde:",
        with: """
          åpningstider: {uke: [{dager: [mandag, tirsdag, onsdag], fra: "09.00", til: "15.00"}]}
          kilde:
          """))
    let page = try site.laidOut().page("tilbud/prat")
    #expect(page.contains("Mandag til onsdag fra kl. 09.00 til 15.00"))
    var form = try site.form()
    form.set("åpningstider.uke.0.til", "16")
    form.set("gyldig.fra", "2026-12-01")
    form.set("gyldig.til", "2027-01-31")
    form.set("brodtekst", "Vi tilbyr samhandlingskompetanse og samhandlingskompetanse.")
    guard case .page(200, let html) = try ask(site, "sagt", form) else {
      Issue.record("nothing was told")
      return
    }
    for text in [
      "Mandag til onsdag fra kl. 09.00 til 16.00",
      "Siden vises fra og med 1.12.2026 til og med 31.1.2027. Så forsvinner den av seg selv.",
      "Teksten er for kort", "Lange ord: samhandlingskompetanse<",
    ] { #expect(html.contains(text), "\(text)") }
    #expect(!site.text.contains("16.00"))
  }

  @Test("has boxes for levels and languages by their names")
  func names() throws {
    let site = EditorSite(
      offer: EditorSite.offer.replacing("kilde:", with: "nivå: [2]\nspråk: [nb, hu]\nkilde:"),
      files: [
        "nettsted.yaml": EditorSite.settings.replacing(
          "    nettsted:",
          with:
            "    nivåer: [{nummer: 1, navn: Lettere}, {nummer: 2, navn: Alvorlig}]\n    nettsted:"
        )
      ])
    let page = try site.page("tilbud/prat")
    #expect(page.contains(">2: Alvorlig</label>") && page.contains(">Bokmål</label>"))
    #expect(try site.send(try site.form()) == .redirect("tilbud/prat?lagret=0"))
    var form = try site.form()
    form.tick("nivå", "1")
    form.tick("språk", "nb", false)
    form.tick("språk", "pl")
    let before = site.text
    #expect(try site.send(form) == .redirect("tilbud/prat?lagret=1"))
    #expect(
      site.text
        == before.replacing("nivå: [2]", with: "nivå: [2, 1]")
        .replacing("språk: [nb, hu]", with: "språk: [hu, pl]"))
  }
}
