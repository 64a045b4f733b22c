import Editor
import Foundation
import SiteBase
import SiteTestSupport
import Testing

@Suite("New offers")
struct NewOfferTests {
  private func send(_ site: EditorSite, _ form: BrowserForm) throws -> EditorResponse {
    try site.send(form, to: "ny")
  }

  @Test("a new offer is a draft with what was typed")
  func new() throws {
    let site = EditorSite()
    var form = try site.form("ny")
    form.set("tittel", "Kafé: på øya")
    form.set("kort", "Kaffe og prat.")
    form.set("sted", "by/frivillig")
    form.set("tilbyder", "kommunen")
    form.set("kilde", "Samtale")
    #expect(try send(site, form) == .redirect("tilbud/by-kafe-pa-oya?lagret=1"))
    #expect(
      site.folder.text("by/frivillig/by-kafe-pa-oya.md") == """
        ---
        tittel: "Kafé: på øya"
        kort: Kaffe og prat.
        tilbyder: kommunen
        kommuner: [by]
        status: utkast
        kilde:
          - {tittel: Samtale}
        ---

        """)
    #expect(try site.form("tilbud/by-kafe-pa-oya").value("status") == "utkast")
    #expect(site.folder.tree().keys.allSatisfy { !$0.contains("veiviser-ny") })
  }

  @Test("a second one of nearly the same name gets an id of its own")
  func sameName() throws {
    let site = EditorSite()
    for (kind, name) in [("tiltak", "Kafé"), ("frivillig", "Kafe")] {
      var form = try site.form("ny")
      form.set("tittel", name)
      form.set("kort", "Kaffe \(kind).")
      form.set("sted", "by/" + kind)
      form.set("kilde", "Samtale")
      _ = try send(site, form)
    }
    #expect(site.folder.text("by/tiltak/by-kafe.md") != nil)
    #expect(site.folder.text("by/frivillig/by-kafe-2.md") != nil)
  }

  @Test("one without what it needs is not made, and nothing typed is lost")
  func incomplete() throws {
    let site = EditorSite()
    let before = site.folder.tree()
    var form = try site.form("ny")
    form.set("kort", "Kaffe.")
    guard case .page(422, let html) = try send(site, form) else {
      Issue.record("it was made without a name")
      return
    }
    #expect(html.contains("<a href=\"#felt-tittel\">"))
    #expect(BrowserForm(html)?.value("kort") == "Kaffe.")
    form.set("tittel", "Kafé")
    guard case .page(422, let again) = try send(site, form) else {
      Issue.record("it was made without a source")
      return
    }
    #expect(again.contains("<a href=\"#felt-kilde\">"))
    #expect(site.folder.tree() == before)
  }

  @Test("a copy has all but the name, the check and the old addresses")
  func copy() throws {
    let site = EditorSite(
      offer: EditorSite.offer.replacing(
        "kilde:", with: "kontrollert: {dato: 2026-11-01, av: Kari}\ninternt: Ikke del.\nkilde:"))
    let answer = try site.editor().respond(
      to: .init(method: .get, path: ["ny"], query: [.init("fra", "prat")]))
    guard case .page(200, let html) = answer, var form = BrowserForm(html) else {
      Issue.record("there is no form")
      return
    }
    form.set("tittel", "Noen å gå med")
    #expect(try send(site, form) == .redirect("tilbud/by-noen-a-ga-med?lagret=1"))
    let copy = try #require(site.folder.text("by/tiltak/by-noen-a-ga-med.md"))
    #expect(
      copy
        == EditorSite.offer.replacing("Noen å prate med", with: "Noen å gå med")
        .replacing("kontakt:", with: "status: utkast\nkontakt:"))
  }

  @Test("a place that is none of ours is not written to")
  func place() throws {
    let site = EditorSite()
    let fields = ["../ut", "by/../../ut", "/tmp", "by/tiltak/.."].map {
      [
        EditorRequest.Field("tittel", "Kafé"), .init("kort", "x"), .init("kilde", "y"),
        .init("sted", $0),
      ]
    }
    for form in fields {
      _ = try site.editor().respond(to: .init(method: .post, path: ["ny"], form: form))
    }
    let new = site.folder.tree().keys.filter { $0.contains("kafe") }
    #expect(new.allSatisfy { $0.hasPrefix("by/tiltak/by-kafe") })
  }

  @Test("an offer ends with its successor")
  func end() throws {
    let site = EditorSite(files: [
      "by/tiltak/ny-prat.md": EditorSite.offer.replacing("Noen å prate med", with: "Ny prat")
        .replacing("En prat når", with: "En ny prat når")
    ])
    var form = try site.form()
    form.set("status", "avviklet")
    guard case .page(422, let html) = try site.send(form) else {
      Issue.record("it ended without a reason")
      return
    }
    #expect(html.contains("Skriv hvorfor tilbudet ikke er i gang"))
    form.set("status_merknad", "Slått sammen.")
    form.set("erstattes_av", "ny-prat")
    #expect(try site.send(form) == .redirect("tilbud/prat?lagret=1"))
    #expect(
      site.text
        == EditorSite.offer.replacing(
          "kontakt:",
          with: "status: avviklet\nstatus_merknad: Slått sammen.\nerstattes_av: ny-prat\nkontakt:"))
  }
}
