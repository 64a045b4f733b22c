import Editor
import Foundation
import SiteBase
import SiteModel
import SiteTestSupport
import Synchronization
import Testing

@Suite("Earlier versions")
struct HistoryTests {
  /// Versions in memory, and what was kept.
  private final class Kept: Sendable {
    let calls = Mutex<[String]>([])
  }

  private static let older = EditorSite.offer
    .replacing("33 11 11 11", with: "33 77 77 77").replacing("[unge, voksne]", with: "[barn]")
  private let kept = Kept()

  private func site(_ older: String = HistoryTests.older) throws -> EditorSite {
    let site = EditorSite()
    let date = try #require(CalendarDate("2026-10-03"))
    site.history = FileHistory(
      versions: { path in
        path == "by/tiltak/prat.md" ? [.init(id: "aaa", date: date, by: "Ola Nordmann")] : []
      },
      bytes: { _, id in id == "aaa" ? Array(older.utf8) : nil },
      keep: { [kept] paths, by, title in
        kept.calls.withLock { $0.append("\(paths) \(by ?? "-") \(title)") }
      })
    return site
  }

  /// Presses the button of a version on the list.
  ///
  /// - Parameter list: The list as it was read; nil for one that is read now.
  private func restore(
    _ site: EditorSite, version: String = "aaa", list: BrowserForm? = nil
  ) throws -> EditorResponse {
    let form = try list ?? site.form("tidligere/tilbud/prat")
    return try site.editor().respond(
      to: EditorRequest(
        method: .post, path: ["tidligere", "tilbud", "prat"],
        form: form.fields + [.init("utgave", version)], editor: "kari"))
  }

  /// A list that was read before somebody else changed something.
  private func changed(_ site: EditorSite, _ values: KeyValuePairs<String, String>) throws
    -> BrowserForm
  {
    let list = try site.form("tidligere/tilbud/prat")
    var form = try site.form()
    for (name, value) in values { form.set(name, value) }
    #expect(try site.send(form) == .redirect("tilbud/prat?lagret=1"))
    return list
  }

  @Test("are listed by day and name, with what is otherwise in words, and no word of programs")
  func list() throws {
    let site = try site()
    #expect(try site.page("tilbud/prat").contains("href=\"/rediger/tidligere/tilbud/prat\""))
    let page = try site.page("tidligere/tilbud/prat")
    for text in [
      "3.10.2026, Ola Nordmann", "33 77 77 77", "33 11 11 11", "Målgrupper",
      "<dt>Kontakt, Telefon</dt>",
    ] {
      #expect(page.contains(text), "\(text)")
    }
    for word in ["git", "commit", "branch", "merge", "diff"] {
      #expect(!page.lowercased().contains(word), "\(word)")
    }
  }

  @Test("are taken back as a save of the values that differ, comments and all else kept")
  func restored() throws {
    let site = try site()
    #expect(try restore(site) == .redirect("tilbud/prat?lagret=1"))
    #expect(site.text == Self.older)
    #expect(kept.calls.withLock { $0 } == ["[\"by/tiltak/prat.md\"] kari Noen å prate med"])
    #expect(try restore(site) == .redirect("tilbud/prat?lagret=0"))
  }

  @Test("are joined with what somebody else saved since the list was read")
  func joined() throws {
    let site = try site()
    let list = try changed(site, ["kontakt.0.epost": "ny@by.example", "tittel": "Prat"])
    #expect(try restore(site, list: list) == .redirect("tilbud/prat?lagret=1"))
    #expect(
      site.text
        == Self.older.replacing("prat@by", with: "ny@by").replacing(
          "Noen å prate med", with: "Prat"))
  }

  @Test(
    "ask about a field that somebody else changed too, with both values",
    arguments: ["min", "andres"])
  func asked(answer: String) throws {
    let site = try site()
    let list = try changed(site, ["kontakt.0.telefon": "33 22 22 22", "tittel": "Prat"])
    let before = site.text
    guard case .page(409, let html) = try restore(site, list: list), var form = BrowserForm(html)
    else {
      Issue.record("nobody was asked")
      return
    }
    #expect(site.text == before)
    for text in [
      "Noen andre endret det samme mens du leste", "Ta det fra utgaven fra 3.10.2026",
      "<blockquote>33 77 77 77</blockquote>", "<blockquote>33 22 22 22</blockquote>",
    ] { #expect(html.contains(text), "\(text)") }
    form.set("behold.kontakt.0.telefon", answer)
    #expect(try site.send(form) == .redirect("tilbud/prat?lagret=1"))
    #expect(
      site.text
        == Self.older.replacing("Noen å prate med", with: "Prat")
        .replacing("33 77 77 77", with: answer == "min" ? "33 77 77 77" : "33 22 22 22"))
  }

  @Test(
    "bring back what no form shows too where somebody else changed something, or tell",
    arguments: ["min", "andres"])
  func unknown(answer: String) throws {
    let now = EditorSite.offer.replacing("---\ntittel:", with: "---\nvår: to\negen: to\ntittel:")
    let older = now.replacing("33 11 11 11", with: "33 77 77 77")
      .replacing("vår: to", with: "vår: en\nborte: {a: [1, 2]}")
      .replacing("egen: to", with: "egen: en")
    let site = try site(older)
    site.folder.write(now, to: "by/tiltak/prat.md")
    let list = try site.form("tidligere/tilbud/prat")
    let other = now.replacing("33 11 11 11", with: "33 22 22 22").replacing(
      "vår: to", with: "vår: tre")
    site.folder.write(other, to: "by/tiltak/prat.md")
    guard case .page(409, let html) = try restore(site, list: list), var form = BrowserForm(html)
    else {
      Issue.record("nobody was asked")
      return
    }
    // What the compiler doesn't know can't be written anew.
    #expect(html.contains("<dt>borte</dt><dd>A: 1\n2</dd>"))
    #expect(html.contains("<code>egen</code>"))
    form.set("behold.kontakt.0.telefon", answer)
    form.set("behold.vår", answer)
    // A save that is wrong at first loses nothing of it.
    let title = form.value("tittel") ?? ""
    form.set("tittel", "")
    guard case .page(422, let again) = try site.send(form), var corrected = BrowserForm(again)
    else {
      Issue.record("an offer without a title was saved")
      return
    }
    corrected.set("tittel", title)
    #expect(try site.send(corrected) == .redirect("tilbud/prat?lagret=1"))
    #expect(
      site.text
        == (answer == "min" ? older.replacing("\nborte: {a: [1, 2]}", with: "") : other)
        .replacing("egen: to", with: "egen: en"))
  }

  @Test(
    "are not taken back without the list they were read in, nor where the site would have errors")
  func refused() throws {
    let blind = EditorRequest(
      method: .post, path: ["tidligere", "tilbud", "prat"], form: [.init("utgave", "aaa")])
    let unread = try site()
    guard case .page(409, _) = try unread.editor().respond(to: blind) else {
      Issue.record("what nobody read was written over")
      return
    }
    #expect(unread.text == EditorSite.offer)
    let faulty = try site(EditorSite.offer.replacing("[unge, voksne]", with: "[finnes_ikke]"))
    guard case .page(422, let html) = try restore(faulty) else {
      Issue.record("errors were taken back")
      return
    }
    #expect(html.contains("Målgrupper"))
    guard case .page(404, _) = try restore(faulty, version: "bbb") else {
      Issue.record("there is no such version")
      return
    }
    #expect(faulty.text == EditorSite.offer)
    #expect(kept.calls.withLock { $0.isEmpty })
  }

  @Test("are kept of every save, with the name of whoever signed on")
  func keeping() throws {
    let site = try site()
    var form = try site.form()
    form.set("kontakt.0.telefon", "33 22 22 22")
    let request = EditorRequest(
      method: .post, path: ["tilbud", "prat"], form: form.fields, editor: "kari")
    #expect(try site.editor().respond(to: request) == .redirect("tilbud/prat?lagret=1"))
    var new = try site.form("ny")
    new.set("tittel", "Kafé")
    new.set("kort", "Kaffe.")
    new.set("kilde", "Samtale")
    guard case .redirect = try site.send(new, to: "ny") else {
      Issue.record("it wasn't made")
      return
    }
    #expect(
      kept.calls.withLock { $0 } == [
        "[\"by/tiltak/prat.md\"] kari Noen å prate med", "[\"by/tiltak/by-kafe.md\"] - Kafé",
      ])
  }

  @Test("are nowhere where none are kept")
  func none() throws {
    let site = EditorSite()
    #expect(!(try site.page("tilbud/prat").contains("rediger/tidligere")))
    guard case .page(404, _) = try restore(site, list: site.form()) else {
      Issue.record("there is a page")
      return
    }
  }
}
