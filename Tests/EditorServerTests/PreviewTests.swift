import EditorServer
import Foundation
import SiteBase
import SiteBuild
import SiteTestSupport
import Synchronization
import Testing

@Suite("The preview")
struct PreviewTests {
  private let site: SmallSite

  init() throws { site = try SmallSite() }

  /// A page without what only the preview has.
  private func built(_ html: String) -> String {
    html.replacing(/<link rel="stylesheet" href="\/rediger\/.*<\/script>(?=<\/head>)/, with: "")
      .replacing(/<div class="rediger-bunn">.*?<\/aside><\/div>/, with: "")
      .replacing(/<a class="rediger-blyant".*?<\/a>/, with: "")
  }

  @Test("is the real build, page for page")
  func isTheBuild() throws {
    let output = site.folder.path + "/site"
    let result = try buildSite(
      BuildRequest(
        content: site.folder.path + "/content", themes: Repository.root + "/themes",
        output: output, date: try #require(CalendarDate("2026-11-21")), jobs: 2), writing: true)
    #expect(result.written != nil)
    let files = fileTree(output).filter { !$0.key.hasPrefix(".veiviser") }
    #expect(files.count > 20)
    for (path, bytes) in files {
      let address = path.hasSuffix("index.html") ? String(path.dropLast(10)) : path
      let answer = site.get("/" + address)
      #expect(answer.status == 200, "\(path)")
      if path.hasSuffix(".html") {
        #expect(built(answer.text) == String(decoding: bytes, as: UTF8.self), "\(path)")
      } else {
        #expect(answer.bytes == bytes, "\(path)")
      }
    }
  }

  @Test("answers what is missing as the site does, and goes to a folder")
  func missing() {
    let missing = site.get("/finnes-ikke/")
    #expect(missing.status == 404)
    #expect(missing.text.contains("</html>"))
    let folder = site.get("/tilbud/tonsberg-samtale")
    #expect(folder.status == 303)
    #expect(folder.header("Location") == SmallSite.page)
  }

  @Test("shows a change of a file, and nothing anew where nothing changed")
  func change() {
    let before = site.preview.look()
    #expect(site.preview.look().version == before.version)
    site.edit("Samtale om rus", "Åpen samtale om rus")
    #expect(site.get(SmallSite.page).text.contains("Åpen samtale om rus"))
    #expect(site.preview.current.version == before.version + 1)
    #expect(site.preview.look().version == before.version + 1)
  }

  @Test("is laid out anew when the day has changed, though no file has")
  func nextDay() throws {
    let day = Mutex(try #require(CalendarDate("2026-11-21")))
    let site = try SmallSite(today: { day.withLock { $0 } })
    site.edit("tittel:", "gyldig: {til: 2026-11-21}\ntittel:")
    #expect(site.get("/a-til-a/").text.contains("tonsberg-samtale"))
    let before = site.preview.look()
    #expect(site.preview.look().version == before.version)
    day.withLock { $0 = $0.adding(days: 1) }
    #expect(!site.get("/a-til-a/").text.contains("tonsberg-samtale"))
    #expect(site.preview.current.date.iso == "2026-11-22")
    #expect(site.preview.current.version == before.version + 1)
  }

  @Test("reads again only files that changed")
  func reading() throws {
    let before = site.preview.current.content
    site.edit("Samtale om rus", "Åpen samtale om rus")
    let after = site.preview.look().content
    #expect(after.map(\.path) == before.map(\.path))
    let changed = zip(before, after).filter { $0.source !== $1.source }.map { $0.0.path }
    #expect(changed == ["tonsberg/tiltak/tonsberg-samtale.md"])
  }

  @Test("sees a new, a renamed and a deleted file")
  func files() throws {
    let text = try #require(site.folder.text(SmallSite.offer))
      .replacing("Samtale om rus", with: "Kafé for alle")
    let path = site.folder.path + "/content/tonsberg/tiltak/"
    site.folder.write(text, to: "content/tonsberg/tiltak/tonsberg-kafe.md")
    #expect(site.get("/tilbud/tonsberg-kafe/").status == 200)
    rename(path + "tonsberg-kafe.md", path + "tonsberg-bord.md")
    #expect(site.get("/tilbud/tonsberg-bord/").status == 200)
    #expect(site.get("/tilbud/tonsberg-kafe/").status == 404)
    unlink(path + "tonsberg-bord.md")
    #expect(site.get("/tilbud/tonsberg-bord/").status == 404)
  }

  @Test("doesn't look again where nothing is known to have happened since a look just now")
  func glance() {
    let preview = site.preview
    let version = preview.look().version
    site.edit("tittel:", "tittel: Ny")
    preview.follow { true }
    #expect(preview.glance(trusted: .seconds(3_600)).version == version)
    #expect(preview.glance(trusted: .zero).version == version + 1)
    site.edit("tittel:", "tittel: Ny")
    preview.follow { false }
    #expect(preview.glance(trusted: .seconds(3_600)).version == version + 2)
  }

  @Test("looks again on the next day, whatever is known of the folders")
  func glanceAtMidnight() throws {
    let day = Mutex(try #require(CalendarDate("2026-11-21")))
    let site = try SmallSite { day.withLock { $0 } }
    site.preview.follow { true }
    let version = site.preview.look().version
    #expect(site.preview.glance(trusted: .seconds(3_600)).version == version)
    day.withLock { $0 = CalendarDate("2026-11-22") ?? $0 }
    #expect(site.preview.glance(trusted: .seconds(3_600)).version == version + 1)
  }

  @Test("keeps the last good page while a file has a fault, and tells where the fault is")
  func fault() {
    let good = site.get(SmallSite.page).text
    site.edit("tittel:", "titel:")
    let page = site.get(SmallSite.page)
    #expect(page.status == 200)
    #expect(built(page.text) == built(good))
    #expect(page.text.contains("class=\"rediger-feil\""))
    #expect(page.text.contains("tonsberg-samtale.md, linje 2"))
    #expect(page.text.contains("href=\"/rediger/tilbud/x#felt-titel\""))
    #expect(page.text.contains("Nøkkelen «titel» finnes ikke"))
    site.edit("titel:", "tittel:")
    #expect(!site.get(SmallSite.page).text.contains("rediger-feil"))
  }

  @Test("shows the faults alone where there never was a good site")
  func neverGood() throws {
    let folder = TemporaryFolder()
    folder.write("x: [", to: "content/nettsted.yaml")
    let preview = try LivePreview(
      BuildRequest(
        content: folder.path + "/content", themes: Repository.root + "/themes", output: "site",
        date: try #require(CalendarDate("2026-11-21")), jobs: 1))
    let server = EditorServer(preview: preview, editor: SmallSite.telling, token: "t")
    let answer = server.respond(
      to: ServerRequest("GET", "/", headers: [(name: "host", value: "127.0.0.1:8000")]),
      at: SmallSite.entrance)
    #expect(answer.status == 500)
    #expect(answer.text.contains("nettsted.yaml, linje 1"))
    #expect(answer.text.contains("forhandsvisning.mjs"))
  }

  @Test("keeps the site while its folder is gone, and is back with it")
  func folderGone() {
    let path = site.folder.path + "/content"
    rename(path, path + "-borte")
    let page = site.get(SmallSite.page)
    #expect(page.status == 200)
    #expect(page.text.contains("rediger-feil"))
    rename(path + "-borte", path)
    #expect(!site.get(SmallSite.page).text.contains("rediger-feil"))
  }

  @Test("has a pencil to the offer and to each fact whose field is known")
  func pencils() {
    let page = site.get(SmallSite.page).text
    #expect(
      page.contains("<a href=\"/rediger/tilbud/tonsberg-samtale\">Rediger dette tilbudet</a>"))
    #expect(page.contains("href=\"/rediger/tilbud/tonsberg-samtale#felt-kontakt\">"))
    #expect(page.contains("href=\"/rediger/tilbud/tonsberg-samtale#felt-tittel\">"))
    for field in ["felt-malgrupper", "felt-tilgang"] {
      #expect(page.contains("href=\"/rediger/tilbud/tonsberg-samtale#\(field)\">"), "\(field)")
    }
    site.edit("kilde:", "slik_gjør_du: [Ring oss.]\nkilde:")
    let steps = site.get(SmallSite.page).text
    #expect(steps.contains("#felt-slik_gjor_du\">"))
    #expect(!site.get("/").text.contains("Rediger dette tilbudet"))
  }

  @Test("shows nothing that is for staff only")
  func notes() {
    site.edit("tittel:", "internt: Hemmelig notat 4711\ntittel:")
    for address in ["/", SmallSite.page, "/sok/"] {
      let page = site.get(address).text
      #expect(!page.contains("rediger-feil"))
      #expect(!page.contains("4711"), "\(address)")
    }
  }

  @Test("gives a page another mark when it, or the faults over it, changed, and only then")
  func marks() {
    let page = "tilbud/tonsberg-samtale/"
    let (first, front) = (site.server.mark(page), site.server.mark(""))
    site.edit("Samtale om rus", "Åpen samtale om rus")
    site.preview.look()
    let second = site.server.mark(page)
    #expect(second != first)
    site.edit("tittel:", "titel:")
    site.preview.look()
    #expect(site.server.mark(page) != second)
    site.edit("titel:", "tittel:")
    site.edit("Åpen samtale om rus", "Samtale om rus")
    site.preview.look()
    #expect(site.server.mark(page) == first)
    #expect(site.server.mark("") == front)
  }
}
