import Editor
import Foundation
import SiteBase
import SiteModel
import SiteTestSupport
import Testing

/// Forms of what is no offer: a save changes the line of the field alone, and the same rules hold.
@Suite("Forms of other things than offers")
struct OtherFormsTests {
  /// A field of a real thing, what is typed, and the line that has it then.
  struct Change: Sendable {
    let form: String
    let field: String
    let typed: String
    let file: String
  }

  static let changes = [
    Change(
      form: "side/hjelp-na", field: "kort", typed: "Ny setning: «ring».",
      file: "felles/sider/hjelp-na.md"),
    Change(
      form: "side/hjelp-na", field: "grupper.1.tittel", typed: "Vold hjemme",
      file: "felles/sider/hjelp-na.md"),
    Change(
      form: "side/hjelp-na/nn", field: "tittel", typed: "Hjelp no med ein gong",
      file: "felles/sider/hjelp-na.nn.md"),
    Change(
      form: "guide/parorende-forste-timene", field: "tittel", typed: "De aller første timene",
      file: "felles/guider/parorende-forste-timene.md"),
    Change(
      form: "kommuneside/kragero/bolig", field: "tittel", typed: "Bolig i Kragerø",
      file: "kragero/sider/bolig.md"),
    Change(
      form: "tema/angst", field: "kort.nb", typed: "Når redsel tar plass.",
      file: "vokabular/temaer.yaml"),
    Change(
      form: "tema/angst", field: "hverdagsord.nb", typed: "angst\nredd",
      file: "vokabular/temaer.yaml"),
    Change(
      form: "malgruppe/barn", field: "navn.nn", typed: "Born og ungar",
      file: "vokabular/malgrupper.yaml"),
    Change(
      form: "livsfase/voksne", field: "kort.nb", typed: "31 til 59 år.",
      file: "vokabular/livsfaser.yaml"),
    Change(
      form: "hjelpelinje/113", field: "telefon", typed: "1 13", file: "vokabular/hjelpelinjer.yaml"),
    Change(
      form: "hjelpelinje/113", field: "navn", typed: "Nødhjelp", file: "vokabular/hjelpelinjer.yaml"
    ),
    Change(form: "ord/vedtak", field: "ord", typed: "enkeltvedtak", file: "vokabular/ord.yaml"),
    Change(
      form: "kommune/kragero", field: "fylke", typed: "Vestfold og Telemark", file: "nettsted.yaml"),
    Change(
      form: "nettsted/nettstedet", field: "beskrivelse.nb", typed: "Hjelp der du bor.",
      file: "nettsted.yaml"),
    Change(
      form: "plan/tonsberg", field: "visjon", typed: "Der alle ler", file: "tonsberg/plan.yaml"),
    Change(
      form: "planmal/tonsberg/2", field: "tittel", typed: "Alle er med", file: "tonsberg/plan.yaml"),
    Change(
      form: "plantiltak/tonsberg/tonsberg-m1-2", field: "tittel", typed: "Nytt navn",
      file: "tonsberg/plan.yaml"),
    Change(
      form: "tall/tonsberg/ventetid", field: "enhet", typed: "folk",
      file: "tonsberg/tall/ventetid.yaml"),
  ]

  @Test("change one line of one file")
  func oneLine() throws {
    let site = EditorSite(Catalogue.files)
    let before = site.folder.tree()
    let editor = try site.editor()
    for change in Self.changes {
      let path = change.form.split(separator: "/").map(String.init)
      guard case .page(200, let html) = editor.respond(to: .init(method: .get, path: path)),
        var form = BrowserForm(html)
      else {
        Issue.record("\(change.form) has no form")
        continue
      }
      form.set(change.field, change.typed)
      #expect(
        editor.respond(to: .init(method: .post, path: path, form: form.fields))
          == .redirect(change.form + "?lagret=1"), "\(change.form)")
      let after = site.folder.tree()
      #expect(after.keys.filter { after[$0] != before[$0] } == [change.file], "\(change.form)")
      let (old, new) = (lines(before[change.file]), lines(after[change.file]))
      #expect(old.count == new.count, "\(change.form) \(change.field)")
      #expect(zip(old, new).filter { $0 != $1 }.count == 1, "\(change.form) \(change.field)")
      // The editor's state is that of the files again.
      site.folder.write(before[change.file] ?? [], to: change.file)
    }
  }

  private func lines(_ bytes: [UInt8]?) -> [[UInt8]] {
    (bytes ?? []).split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
  }

  private static let files = [
    "vokabular/temaer.yaml": """
    # Temaene
    - id: rus
      navn: {nb: Rus}
      farge: "#fff"   # ikke vår
      hverdagsord: [full, ruset]
      los: [{x: 1}]

    """,
    "felles/sider/om.md": "---\ntittel: Om\nkort: Om oss.\n---\nHei.\n",
    "felles/sider/om.nn.md": "---\ntittel: Om\nmeny: ja\n---\nHei.\n",
  ]

  @Test("list what can be changed in the file alone, with its line, and keep it")
  func kept() throws {
    let site = EditorSite(files: Self.files)
    let page = try site.page("tema/rus")
    #expect(
      page.contains(
        "<code>farge</code> <span class=\"merknad\">content/vokabular/temaer.yaml, linje 4"))
    #expect(page.contains("kan bare endres i filen content/vokabular/temaer.yaml, linje 6"))
    var form = try site.form("tema/rus")
    #expect(form.value("hverdagsord") == "full\nruset")
    form.set("hverdagsord", "full\nruset\nfyll")
    // What was wrong before stops nothing.
    #expect(try site.send(form, to: "tema/rus") == .redirect("tema/rus?lagret=1"))
    #expect(
      site.folder.text("vokabular/temaer.yaml")
        == Self.files["vokabular/temaer.yaml"]?.replacing(
          "[full, ruset]", with: "[full, ruset, fyll]"))
  }

  @Test(
    "of a page's translation have its texts beside the original, and tell what they don't decide")
  func translated() throws {
    let site = EditorSite(files: Self.files)
    let page = try site.page("side/om/nn")
    #expect(page.contains("<h1>Om: Nynorsk</h1>"))
    #expect(page.contains("lang=\"nb\">Om oss.</div>"))
    #expect(
      page.contains(
        "<code>meny</code> <span class=\"merknad\">content/felles/sider/om.nn.md, linje 3"))
    #expect(!page.contains("name=\"meny\""))
    #expect(try site.page("side/om").contains("href=\"/rediger/side/om/nn\""))
    var form = try site.form("side/om/nn")
    form.set("brodtekst", "Hei på deg.")
    #expect(try site.send(form, to: "side/om/nn") == .redirect("side/om/nn?lagret=1"))
    #expect(
      site.folder.text("felles/sider/om.nn.md") == "---\ntittel: Om\nmeny: ja\n---\nHei på deg.\n")
  }

  @Test("are stopped by new faults alone, and joined with what somebody else saved")
  func rules() throws {
    let site = EditorSite(files: Self.files)
    var faulty = try site.form("side/om")
    faulty.set("tittel", "")
    guard case .page(422, let html) = try site.send(faulty, to: "side/om") else {
      Issue.record("a page without a title was saved")
      return
    }
    #expect(html.contains("href=\"#felt-tittel\""))
    var first = try site.form("side/om")
    var second = try site.form("side/om")
    first.set("tittel", "Om nettstedet")
    second.set("kort", "Om alle oss.")
    #expect(try site.send(first, to: "side/om") == .redirect("side/om?lagret=1"))
    #expect(try site.send(second, to: "side/om") == .redirect("side/om?lagret=1"))
    #expect(
      site.folder.text("felles/sider/om.md")
        == "---\ntittel: Om nettstedet\nkort: Om alle oss.\n---\nHei.\n")
    var third = try site.form("side/om")
    var fourth = try site.form("side/om")
    third.set("kort", "Det ene.")
    fourth.set("kort", "Det andre.")
    #expect(try site.send(third, to: "side/om") == .redirect("side/om?lagret=1"))
    guard case .page(409, let asked) = try site.send(fourth, to: "side/om") else {
      Issue.record("nobody was asked")
      return
    }
    #expect(asked.contains("<blockquote>Det ene.</blockquote>"))
    #expect(asked.contains("<blockquote>Det andre.</blockquote>"))
  }

  @Test("show the page with what was typed, its links from the site's root on")
  func shown() throws {
    let site = EditorSite(files: Self.files.filter { $0.key.hasSuffix(".md") }).laidOut()
    var form = try site.form("side/om")
    #expect(try site.page("side/om").contains("href=\"/om/\""))
    form.set("tittel", "Helt nytt navn")
    let answer = try site.editor().respond(
      to: EditorRequest(
        method: .post, path: ["forhandsvis"], query: [.init("skjema", "side/om")],
        form: form.fields))
    guard case .preview(200, let html, .unsaved) = answer else {
      Issue.record("the page isn't shown")
      return
    }
    let page = String(decoding: html, as: UTF8.self)
    #expect(page.contains(">Helt nytt navn</h1>"))
    #expect(page.contains("href=\"/hjelp-na/\"") && !page.contains("href=\"../"))
    #expect(site.folder.text("felles/sider/om.md") == Self.files["felles/sider/om.md"])
  }

  @Test("are what a problem in their file leads to")
  func problems() throws {
    let plan = """
      tittel: Planen
      kilde: {tittel: Planen}
      mål: [{nummer: 1, tittel: Målet}]
      tiltak: [{id: m1, mål: 1, tittel: Tiltaket, fra: 2030, til: 2020}]

      """
    let site = EditorSite(files: [
      "vokabular/temaer.yaml":
        "- {id: rus, navn: {nb: Rus}}\n- {id: sorg, navn: Sorg, bredere: finnes-ikke}\n",
      "felles/sider/om.nn.md": "---\ntittel: Om\nmeny: kanskje\n---\nHei.\n",
      "felles/sider/om.md": "---\ntittel: Om\n---\nHei.\n",
      "by/plan.yaml": plan,
    ])
    let editor = try site.editor()
    let addresses = try site.diagnostics().filter { $0.severity == .error }.map {
      editor.address(of: $0) ?? ""
    }
    #expect(
      addresses.sorted() == [
        "plantiltak/by/m1#felt-til", "side/om/nn#felt-meny", "tema/sorg#felt-bredere",
      ])
  }

  @Test("are in a list by what they are, with how many offers use each")
  func list() throws {
    let site = EditorSite(files: Self.files.filter { $0.key.hasSuffix(".md") })
    let page = try site.page("kontaktkort")
    for link in [
      "kontaktkort/vakta", "tilbyder/kommunen", "side/om", "malgruppe/unge", "kommune/by",
      "nettsted/nettstedet",
    ] { #expect(page.contains("href=\"/rediger/\(link)\""), "\(link)") }
    #expect(page.contains("Unge</a><br><span class=\"merknad\">Brukes av ett tilbud"))
    let settings = try site.page("nettsted/nettstedet")
    #expect(settings.contains("href=\"/rediger/kommune/by\""))
    #expect(!settings.contains("name=\"kommuner"))
  }

  @Test("are nowhere for ids that nothing has, in any spelling of a path")
  func unknown() throws {
    let site = EditorSite(files: Self.files)
    for address in [
      "side/finnes-ikke", "side/om/xx", "side/om/en", "side/../sider/om", "guide/om", "tema/x",
      "nettsted/annet", "kommune/ingen", "plan/by", "planmal/by/1", "tall/by/x", "kommuneside/om",
      "side/om/nn/nn", "kommuneside/felles/om",
    ] {
      let answer = try site.editor().respond(
        to: EditorRequest(method: .get, path: address.split(separator: "/").map(String.init)))
      guard case .page(404, _) = answer else {
        Issue.record("\(address) is a form")
        continue
      }
    }
  }

  @Test("have a name in words for every field, in both languages", arguments: ["nb", "nn"])
  func labels(language: String) throws {
    let file = try #require(
      Repository.files(below: "editor").first { $0.path == "tekster/\(language).yaml" })
    let all = String(decoding: file.source.bytes, as: UTF8.self)
    let texts = try #require(all.split(separator: "\nfelt:").last?.split(separator: "\n\n").first)
    let kinds = [
      "side": "side", "nettsted": "nettsted", "temaer": "tema", "malgrupper": "malgruppe",
      "livsfaser": "livsfase", "hjelpelinjer": "hjelpelinje", "ord": "ord", "plan": "plan",
      "tall": "tall",
    ]
    for (name, scope) in kinds.sorted(by: { $0.key < $1.key }) {
      let schema = try #require(ContentFileKind.all.first { $0.name == name }?.schema)
      for field in schema.fields where field.key != "id" {
        let key = field.asciiKey
        let isNamed =
          texts.contains("\n  \(scope)-\(key): ") || texts.contains("\n  \(key): ")
          // A plain word is its own name, if both languages have it.
          || plain.contains(field.key)
        #expect(isNamed, "\(name): \(field.key)")
      }
    }
  }

  /// Keys that are words of both languages.
  private let plain: Set = ["tittel", "telefon", "chat", "nettside", "type", "ord"]
}
