import Editor
import Foundation
import SiteBase
import SiteModel
import SiteTestSupport
import Testing

@Suite("Saving a form")
struct SavingTests {
  /// A control, what is typed into it, and what of the file is to change.
  struct Change: Sendable, CustomTestStringConvertible {
    let name: String
    let value: String
    let old: String
    let new: String
    var testDescription: String { "\(name) = \(value.debugDescription)" }

    init(_ name: String, _ value: String, _ old: String, _ new: String) {
      (self.name, self.value, self.old, self.new) = (name, value, old, new)
    }
  }

  static let changes = [
    Change("kontakt.0.telefon", "33 22 22 22", "telefon: 33 11 11 11", "telefon: 33 22 22 22"),
    Change(
      "kontakt.0.telefon", " 33\u{A0}22 22 22 ", "telefon: 33 11 11 11", "telefon: 33 22 22 22"),
    Change("kontakt.0.telefon", "", "  - telefon: 33 11 11 11\n    epost", "  - epost"),
    Change(
      "kort", "Prat: ærlig \"talt\"", "\"En prat når du trenger det.\"",
      "\"Prat: ærlig \\\"talt\\\"\""),
    Change("steder.0.postnummer", "0150", "\"0123\"", "\"0150\""),
    Change("steder.0.navn", "no", "navn: Huset ", "navn: \"no\" "),
    Change("tilgang.drop_in", "nei", "{drop_in: ja}", "{drop_in: nei}"),
    Change("tilgang.drop_in", "ukjent", "{drop_in: ja}", "{drop_in: ukjent}"),
    Change("tilgang.anonymt", "ja", "{drop_in: ja}", "{drop_in: ja, anonymt: ja}"),
    Change("hva_du_får", "En prat\nKaffe\nKake", "  - Kaffe\n", "  - Kaffe\n  - Kake\n"),
    Change("hva_du_får", "Kaffe", "  - En prat\n", ""),
    Change("alder.valg", "alle", "tilgang:", "alder: alle\ntilgang:"),
    Change("alder.fra", "13", "tilgang:", "alder: {fra: 13}\ntilgang:"),
    Change("pris.valg", "gratis", "steder:", "pris: gratis\nsteder:"),
    Change("tilbyder", "kommunen", "kommuner: [by]", "tilbyder: kommunen\nkommuner: [by]"),
    Change("brodtekst", "Kom!\n\nVelkommen.", "Kom som du er.\n", "Kom!\n\nVelkommen.\n"),
    Change(
      "kontakt.1.valg", "vakta", "    epost: prat@by.example\n",
      "    epost: prat@by.example\n  - vakta\n"),
    Change(
      "kontrollert.dato", "2026-11-20", "kilde:",
      "kontrollert: {dato: 2026-11-20, av: Kari}\nkilde:"),
  ]

  @Test("changes that and nothing else", arguments: SavingTests.changes)
  func oneChange(_ change: Change) throws {
    let site = EditorSite()
    var form = try site.form()
    form.set(change.name, change.value)
    if change.name == "kontrollert.dato" { form.set("kontrollert.av", "Kari") }
    #expect(try site.send(form) == .redirect("tilbud/prat?lagret=1"))
    #expect(site.text == EditorSite.offer.replacing(change.old, with: change.new))
    #expect(change.old == change.new || site.text != EditorSite.offer)
  }

  @Test("of a contact card changes the card's line alone, and tells who uses it")
  func card() throws {
    let site = EditorSite(
      offer: EditorSite.offer.replacing(
        "  - telefon: 33 11 11 11\n    epost: prat@by.example\n", with: "  - vakta\n"))
    #expect(try site.page("kontaktkort/vakta").contains("href=\"/rediger/tilbud/prat\""))
    var form = try site.form("kontaktkort/vakta")
    form.set("telefon", "33 99 99 99")
    let answer = try site.send(form, to: "kontaktkort/vakta")
    #expect(answer == .redirect("kontaktkort/vakta?lagret=1"))
    #expect(
      site.folder.text("vokabular/kontaktkort.yaml")
        == EditorSite.cards.replacing("33 00 00 00", with: "33 99 99 99"))
  }

  @Test("keeps CR LF, a byte order mark and a missing last line break")
  func lineBreaks() throws {
    let offer = "\u{FEFF}" + EditorSite.offer.replacing("\n", with: "\r\n").dropLast(1)
    let site = EditorSite(offer: String(offer))
    #expect(try site.send(site.form()) == .redirect("tilbud/prat?lagret=0"))
    var form = try site.form()
    form.set("tittel", "Noen å snakke med")
    #expect(try site.send(form) == .redirect("tilbud/prat?lagret=1"))
    #expect(site.text.utf8.elementsEqual(offer.replacing("prate", with: "snakke").utf8))
  }

  @Test("keeps keys that nobody knows, shows them, and lets them stop nothing")
  func unknownKeys() throws {
    let offer = EditorSite.offer.replacing("kilde:", with: "min_egen: {a: 1}  # vår\nkilde:")
      .replacing("      postnummer", with: "      farge: blå\n      postnummer")
    let site = EditorSite(offer: offer)
    let page = try site.page("tilbud/prat")
    #expect(page.contains("<code>min_egen</code>"))
    var form = try site.form()
    form.set("steder.0.navn", "Hallen")
    #expect(try site.send(form) == .redirect("tilbud/prat?lagret=1"))
    #expect(site.text == offer.replacing("Huset", with: "Hallen"))
  }

  @Test("is stopped by a new fault, whose field says so, with what was typed")
  func newFault() throws {
    let site = EditorSite()
    var form = try site.form()
    form.set("kontakt.0.telefon", "ring oss")
    form.set("tittel", "Nytt navn")
    guard case .page(422, let html) = try site.send(form) else {
      Issue.record("it was not refused")
      return
    }
    #expect(site.text == EditorSite.offer)
    #expect(html.contains("<a href=\"#felt-kontakt-telefon\">"))
    #expect(
      html.contains("aria-describedby=\"felt-kontakt-telefon-hjelp felt-kontakt-telefon-feil\""))
    var again = try #require(BrowserForm(html))
    #expect(again.value("kontakt.0.telefon") == "ring oss")
    #expect(again.value("tittel") == "Nytt navn")
    again.set("kontakt.0.telefon", "33 22 22 22")
    #expect(try site.send(again) == .redirect("tilbud/prat?lagret=1"))
    #expect(
      site.text
        == EditorSite.offer.replacing("33 11 11 11", with: "33 22 22 22")
        .replacing("Noen å prate med", with: "Nytt navn"))
  }

  @Test("is not stopped by a fault that was there, here or elsewhere")
  func oldFaults() throws {
    let offer = EditorSite.offer.replacing("målgrupper: [unge, voksne]", with: "målgrupper: [ugne]")
    let site = EditorSite(offer: offer, files: ["by/tiltak/annet.md": "---\nkort: x\n---\n"])
    #expect(try site.page("tilbud/prat").contains("Fantes fra før"))
    var form = try site.form()
    form.set("tittel", "Nytt navn")
    #expect(try site.send(form) == .redirect("tilbud/prat?lagret=1"))
    #expect(site.text == offer.replacing("Noen å prate med", with: "Nytt navn"))
  }

  @Test("a required text that is emptied stops the save")
  func required() throws {
    let site = EditorSite()
    var form = try site.form()
    form.set("kort", "")
    guard case .page(422, let html) = try site.send(form) else {
      Issue.record("it was not refused")
      return
    }
    #expect(html.contains("<a href=\"#felt-kort\">"))
    #expect(site.text == EditorSite.offer)
  }

  @Test("never writes to a file that can't be read, and shows no form of it")
  func unreadable() throws {
    let offer = EditorSite.offer.replacing("tilgang: {", with: "tilgang: {{")
    let site = EditorSite(offer: offer)
    let form = try EditorSite().form()
    #expect(try BrowserForm(site.page("tilbud/prat")) == nil)
    guard case .page(422, _) = try site.send(form) else {
      Issue.record("it was not refused")
      return
    }
    #expect(site.text == offer)
  }

  @Test("removes a row, and adds one")
  func rows() throws {
    let site = EditorSite()
    var form = try site.form()
    form.tick("steder.0.fjern")
    form.set("steder.1.navn", "Hallen")
    #expect(try site.send(form) == .redirect("tilbud/prat?lagret=1"))
    #expect(try site.form().value("steder.0.navn") == "Hallen")
    #expect(try site.form().value("steder.1.navn") == "")
    #expect(try site.form().value("steder.0.postnummer") == "")
    let rest = try #require(EditorSite.offer.range(of: "hva_du_får:"))
    #expect(site.text.hasSuffix(EditorSite.offer[rest.lowerBound...]))
  }

  @Test("of a row that is removed, and shown again for a fault, takes that row and no other")
  func removedRowAgain() throws {
    let second = "  - epost: to@by.example\n    farge: blå\n"
    let offer = EditorSite.offer.replacing("kilde:", with: second + "kilde:")
    let site = EditorSite(offer: offer)
    var form = try site.form()
    form.tick("kontakt.0.fjern")
    form.set("kort", "")
    guard case .page(422, let html) = try site.send(form) else {
      Issue.record("it was not refused")
      return
    }
    var again = try #require(BrowserForm(html))
    #expect(again.value("kontakt.0.fjern") == "1")
    #expect(again.value("kontakt.1.epost") == "to@by.example")
    again.set("kort", "En prat når du trenger det.")
    #expect(try site.send(again) == .redirect("tilbud/prat?lagret=1"))
    #expect(
      site.text
        == offer.replacing(
          "  - telefon: 33 11 11 11\n    epost: prat@by.example\n", with: ""))
  }

  @Test(
    "writes a time of day with two digits each, and asks about what is none",
    arguments: [
      ("9", "09.00"), ("9.30", "09.30"), ("09:30", "09.30"), ("0930", "09.30"), ("24", "24.00"),
      ("25", nil), ("ni", nil), ("9.3", nil),
    ] as [(String, String?)])
  func hours(_ typed: String, _ written: String?) throws {
    let site = EditorSite()
    var form = try site.form()
    form.tick("åpningstider.uke.0.dager", "tirsdag")
    form.set("åpningstider.uke.0.fra", typed)
    let answer = try site.send(form)
    guard let written else {
      guard case .page(422, let html) = answer else {
        Issue.record("it was written")
        return
      }
      #expect(html.contains("<a href=\"#felt-apningstider-uke-fra\">"))
      return
    }
    #expect(answer == .redirect("tilbud/prat?lagret=1"))
    #expect(try site.form().value("åpningstider.uke.0.fra") == written)
    #expect(site.text.contains("\"\(written)\""))
  }
}

extension BrowserForm: Equatable {
  static func == (left: BrowserForm, right: BrowserForm) -> Bool { left.fields == right.fields }
}
