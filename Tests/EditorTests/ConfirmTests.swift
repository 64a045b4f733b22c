import Editor
import Foundation
import SiteModel
import SiteTestSupport
import Testing

/// A person tells whether what a page states is right.
@Suite("Confirming an offer")
struct ConfirmTests {
  private func site(_ offer: String = EditorSite.offer) -> EditorSite {
    EditorSite(offer: offer, files: ["by/tiltak/kafe.md": Self.other]).laidOut()
  }

  private static let other = EditorSite.offer
    .replacing("Noen å prate med", with: "Kafé for alle")
    .replacing("33 11 11 11", with: "33 44 44 44")

  private func filled(_ form: BrowserForm, _ how: String = "telefon") -> BrowserForm {
    var form = form
    form.set("av", "Kari på servicekontoret")
    form.set("hvordan", how)
    return form
  }

  @Test("shows the facts by what they are about, as the page has them, and nothing secret")
  func facts() throws {
    let site = site(
      EditorSite.offer.replacing(
        "kilde:",
        with: """
          internt: Per bor i Bakveien
          pris: gratis
          åpningstider: {uke: [{dager: [mandag, tirsdag, onsdag], fra: "09.00", til: "15.00"}]}
          kilde:
          """
      ).replacing(
        "  - navn: Huset   # ved torget\n    postnummer: \"0123\"\n",
        with: "  - {adresse: Hemmeliggata 1, skjult_adresse: ja}\n"))
    let page = try site.page("bekreft/prat")
    for text in [
      "33 11 11 11", "prat@by.example", "Mandag til onsdag fra kl. 09.00 til 15.00", "Gratis",
      "Unge", "voksne", "Du kan komme uten avtale", "Adressen vises ikke.",
    ] { #expect(page.contains(text), "\(text)") }
    for secret in ["Hemmeliggata", "Bakveien"] {
      #expect(!page.contains(secret), "\(secret)")
    }
  }

  @Test("changes one line, and goes on with the next that is due")
  func right() throws {
    let site = site()
    let form = filled(try site.form("bekreft/prat"))
    let answer = try site.send(form, to: "bekreft/prat")
    #expect(
      site.text
        == EditorSite.offer.replacing(
          "kilde:",
          with:
            "kontrollert: {dato: 2026-11-21, av: Kari på servicekontoret, hvordan: telefon}\nkilde:"
        ))
    guard case .redirect(let address) = answer else {
      Issue.record("\(answer)")
      return
    }
    #expect(
      address
        == "bekreft/kafe?svart=riktig&forrige=prat&av=Kari%20p%C3%A5%20servicekontoret&hvordan=telefon"
    )
    let list = try site.page("bekreft")
    #expect(list.contains("Ett tilbud skal bekreftes nå.") && !list.contains("kryss-prat"))
  }

  @Test("asks who and how, and writes nothing before it is told", arguments: ["av", "hvordan"])
  func whoAndHow(missing: String) throws {
    let site = site()
    var form = filled(try site.form("bekreft/prat"))
    if missing == "av" { form.set("av", " ") } else { form = try site.form("bekreft/prat") }
    let answer = try site.send(form, to: "bekreft/prat")
    guard case .page(422, let html) = answer else {
      Issue.record("\(answer)")
      return
    }
    #expect(html.contains("id=\"felt-\(missing)-feil\"") && html.contains("id=\"feilboks\""))
    #expect(site.text == EditorSite.offer)
  }

  @Test("of facts that somebody changed meanwhile writes nothing, and shows them anew")
  func changedMeanwhile() throws {
    let site = site()
    let form = filled(try site.form("bekreft/prat"))
    let changed = EditorSite.offer.replacing("33 11 11 11", with: "33 99 99 99")
    site.folder.write(changed, to: "by/tiltak/prat.md")
    let answer = try site.send(form, to: "bekreft/prat")
    guard case .page(409, let html) = answer else {
      Issue.record("\(answer)")
      return
    }
    #expect(html.contains("33 99 99 99") && html.contains("Kari på servicekontoret"))
    #expect(site.text == changed)
    // What a page doesn't show may change.
    let again = filled(try site.form("bekreft/prat"))
    let noted = changed.replacing("kilde:", with: "internt: Et notat\nkilde:")
    site.folder.write(noted, to: "by/tiltak/prat.md")
    guard case .redirect = try site.send(again, to: "bekreft/prat") else {
      Issue.record("an internal note is no fact of the page")
      return
    }
    #expect(site.text.contains("internt: Et notat\n") && site.text.contains("kontrollert: {dato"))
  }

  @Test("of a card's number that somebody changed writes nothing either")
  func changedCard() throws {
    let site = site(
      EditorSite.offer.replacing(
        "  - telefon: 33 11 11 11\n    epost: prat@by.example\n", with: "  - vakta\n"))
    let form = filled(try site.form("bekreft/prat"))
    let before = site.text
    site.folder.write(
      EditorSite.cards.replacing("33 00 00 00", with: "33 00 00 99"),
      to: "vokabular/kontaktkort.yaml")
    guard case .page(409, _) = try site.send(form, to: "bekreft/prat") else {
      Issue.record("it was confirmed")
      return
    }
    #expect(site.text == before)
  }

  @Test("is not possible while the site has errors, nor of a draft")
  func unknown() throws {
    let site = site()
    site.folder.write(
      Self.other.replacing("[unge, voksne]", with: "[ukjente]"), to: "by/tiltak/kafe.md")
    let path = ["bekreft", "prat"]
    guard
      case .page(409, let html) = try site.editor().respond(to: .init(method: .get, path: path))
    else {
      Issue.record("its facts were shown")
      return
    }
    #expect(html.contains("Nettstedet må rettes først"))
    site.folder.write(
      EditorSite.offer.replacing("kilde:", with: "status: utkast\nkilde:"), to: "by/tiltak/prat.md")
    site.folder.write(Self.other, to: "by/tiltak/kafe.md")
    guard case .page(404, _) = try site.editor().respond(to: .init(method: .get, path: path)) else {
      Issue.record("a draft was shown")
      return
    }
  }

  @Test("of several takes those that are ticked, each by itself, and no others")
  func several() throws {
    let site = site()
    var form = filled(try site.form("bekreft"), "besøk")
    #expect(form.names.contains("kryss") && form.value("kryss") == nil)
    form.tick("kryss", "prat")
    #expect(
      try site.send(form, to: "bekreft")
        == .redirect("bekreft?gjort=1&av=Kari%20p%C3%A5%20servicekontoret&hvordan=bes%C3%B8k"))
    #expect(site.text.contains("hvordan: besøk}"))
    #expect(site.folder.text("by/tiltak/kafe.md") == Self.other)
  }

  @Test("of several leaves one that was changed meanwhile, and confirms the others")
  func severalChanged() throws {
    let site = site()
    var form = filled(try site.form("bekreft"))
    form.tick("kryss", "prat")
    form.tick("kryss", "kafe")
    let changed = Self.other.replacing("33 44 44 44", with: "33 55 55 55")
    site.folder.write(changed, to: "by/tiltak/kafe.md")
    guard case .page(409, let html) = try site.send(form, to: "bekreft") else {
      Issue.record("it was no conflict")
      return
    }
    #expect(html.contains("33 55 55 55") && !html.contains("id=\"kryss-prat\""))
    #expect(site.folder.text("by/tiltak/kafe.md") == changed)
    #expect(site.text.contains("kontrollert: {dato: 2026-11-21"))
  }

  @Test("with something to correct goes to the form, and back")
  func correct() throws {
    let site = site()
    var form = try #require(
      BrowserForm(page(site, "tilbud/prat", [.init("etterpa", "bekreft")])))
    form.set("kontakt.0.telefon", "33 22 22 22")
    #expect(try site.send(form) == .redirect("bekreft/prat?lagret=1"))
    #expect(site.text == EditorSite.offer.replacing("33 11 11 11", with: "33 22 22 22"))
    #expect(
      try page(site, "bekreft/prat", [.init("lagret", "1")])
        .contains("Rettelsen er lagret. Stemmer alt nå?"))
  }

  @Test("of one that has ended writes why and what took over, and goes on")
  func ended() throws {
    let site = site()
    var form = try #require(
      BrowserForm(page(site, "slutt/prat", [.init("etterpa", "neste")])))
    form.set("status_merknad", "Prosjektet er over.")
    form.set("erstattes_av", "kafe")
    #expect(
      try site.send(form, to: "tilbud/prat")
        == .redirect("bekreft/kafe?svart=lagt_ned&forrige=prat&av="))
    #expect(
      site.text
        == EditorSite.offer.replacing(
          "kontakt:",
          with:
            "status: avviklet\nstatus_merknad: Prosjektet er over.\nerstattes_av: kafe\nkontakt:"
        ))
    #expect(!(try site.page("bekreft").contains("kryss-prat")))
  }

  @Test("that nobody answered for writes that in the log and nothing in the content")
  func notReached() throws {
    let site = site()
    var form = try site.form("bekreft/prat")
    form.set("av", "Kari")
    let answer = try site.send(form, to: "bekreft/prat", [.init("svar", "ikke_nadd")])
    #expect(answer == .redirect("bekreft/kafe?svart=ikke_nadd&forrige=prat&av=Kari"))
    #expect(site.text == EditorSite.offer)
    let line = #"{"dag":"2026-11-21","hendelse":"ikke_nådd","tilbud":["prat"],"av":"Kari"}"#
    #expect(site.log == line + "\n")
    #expect(try site.page("bekreft/prat").contains("Ingen svarte 21.11.2026, da Kari prøvde."))
  }

  @Test("sent with a token of an earlier start writes nothing and keeps what was typed")
  func oldToken() throws {
    let site = site()
    let form = filled(try site.form("bekreft/prat"))
    let answer = try site.editor().formAgain(
      EditorRequest(method: .post, path: ["bekreft", "prat"], form: form.fields))
    guard case .page(422, let html) = answer else {
      Issue.record("\(answer)")
      return
    }
    #expect(html.contains("value=\"Kari på servicekontoret\""))
    #expect(site.text == EditorSite.offer)
  }

  private func page(
    _ site: EditorSite, _ address: String, _ query: [EditorRequest.Field]
  ) throws -> String {
    let request = EditorRequest(
      method: .get, path: address.split(separator: "/").map(String.init), query: query)
    guard case .page(200, let html) = try site.editor().respond(to: request) else {
      Issue.record("\(address) is no page")
      return ""
    }
    return html
  }
}
