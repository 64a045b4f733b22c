import Editor
import EditorServer
import SiteBase
import SiteTestSupport
import Testing

/// What staff see of pages that aren't on the site, with the real editor.
@Suite("Pages that aren't published")
struct UnpublishedTests {
  private let site: SmallSite

  init() throws { site = try .withEditor() }

  @Test("are drafts with a band, at their address and in no list, search or map of the site")
  func drafts() {
    #expect(site.get(SmallSite.page).status == 200)
    let lists = ["/", "/sok/", "/a-til-a/", "/kommuner/tonsberg/", "/sitemap.xml"]
    #expect(lists.contains { site.get($0).text.contains("tonsberg-samtale") })
    site.edit("tittel:", "status: utkast\ninternt: Ikke til noen\ntittel:")
    let page = site.get(SmallSite.page)
    #expect(page.status == 200)
    #expect(page.text.contains("Utkast, ikke publisert."))
    #expect(page.text.contains("rediger-blyant") && !page.text.contains("Ikke til noen"))
    for list in lists {
      #expect(!site.get(list).text.contains("tonsberg-samtale"), "\(list)")
    }
    site.edit("status: utkast\n", "")
    #expect(!site.get(SmallSite.page).text.contains("rediger-band"))
  }

  @Test("are forms' pages by a post with the token, in a frame of our own pages alone")
  func trial() {
    let target = "/rediger/forhandsvis/?tilbud=tonsberg-samtale"
    let page = site.post(target, "nokkel=\(SmallSite.token)&tittel=Et+helt+annet+navn")
    #expect(page.status == 200)
    #expect(page.text.contains("<h1 >Et helt annet navn</h1>"))
    #expect(page.text.contains("Slik blir siden. Ikke lagret ennå."))
    // The form may be of any depth, so links are from the site's root on.
    #expect(page.text.contains("href=\"/ressurser/") && !page.text.contains("href=\"../"))
    #expect(page.header("Content-Security-Policy")?.contains("frame-ancestors 'self'") == true)
    #expect(!(site.folder.text(SmallSite.offer) ?? "").contains("Et helt annet navn"))
    #expect(site.post(target, "tittel=x", origin: "https://ond.example").status == 403)
    #expect(site.get(target).status == 404)
  }
}
