import Editor
import EditorServer
import Foundation
import SiteBase
import SiteTestSupport
import Testing

/// Pencils on pages of every kind, and the forms they lead to, with the real editor.
@Suite("Pencils")
struct PencilTests {
  private let site: SmallSite

  init() throws { site = try .withEditor(Self.files) }

  /// The addresses that pencils on a page lead to.
  private func pencils(_ page: String) -> [String] {
    page.matches(of: /<a class="rediger-blyant"[^>]*href="([^"]+)"/).map { String($0.output.1) }
  }

  /// The link of the bar to a form.
  private func bar(_ page: String) -> String? {
    page.firstMatch(of: /Forhåndsvisning<\/b> <a href="([^"]+)">/).map { String($0.output.1) }
  }

  @Test(
    "are on every page of a site that has a part of every kind, and lead to a form with the field")
  func everyPage() throws {
    #expect(site.preview.current.diagnostics.filter { $0.severity == .error }.isEmpty)
    let map = site.get("/sitemap.xml").text
    var addresses = map.matches(of: /<loc>https:\/\/[^\/]+\/([^<]*)<\/loc>/).map {
      String($0.output.1)
    }
    addresses += ["min-liste/", "404.html"]
    #expect(addresses.count > 30)
    var forms: [String: String] = [:]
    var without: [String] = []
    for address in addresses {
      let page = site.get("/" + address)
      #expect(page.status == 200, "\(address)")
      let found = pencils(page.text) + [bar(page.text)].compactMap(\.self)
      if pencils(page.text).isEmpty { without.append(address) }
      #expect(found.contains { $0.contains("#felt-") }, "\(address)")
      for link in found {
        let parts = link.split(separator: "#", maxSplits: 1).map(String.init)
        let form: String
        if let known = forms[parts[0]] {
          form = known
        } else {
          let answer = site.get(parts[0])
          #expect(answer.status == 200, "\(address): \(parts[0])")
          form = answer.text
          forms[parts[0]] = form
        }
        guard parts.count == 2 else { continue }
        let id = parts[1].removingPercentEncoding ?? parts[1]
        #expect(form.contains("id=\"\(id)\""), "\(address): \(link)")
      }
    }
    // A page that a script fills and has no text of its own has the bar alone.
    #expect(without.sorted() == ["404.html", "min-liste/"])
    let kinds = Set(forms.keys.compactMap { $0.split(separator: "/").dropFirst().first })
    #expect(
      kinds == [
        "tilbud", "oversett", "tilbyder", "side", "guide", "kommuneside", "tema", "malgruppe",
        "livsfase", "hjelpelinje", "ord", "kommune", "nettsted", "plan", "planmal", "plantiltak",
        "tall",
      ])
  }

  @Test("lead to what the page is about")
  func about() {
    for (page, form) in Self.expected {
      let links = pencils(site.get(page).text)
      #expect(links.contains("/rediger/" + form), "\(page): \(links)")
    }
  }

  @Test("of a page without a text of its own lead to the site's form, in the bar alone")
  func barAlone() {
    let page = site.get("/min-liste/").text
    #expect(bar(page) == "/rediger/nettsted/nettstedet#felt-navn")
  }

  /// Pages with a field that they have a pencil to.
  private static let expected = [
    ("/tilbyder/tonsberg-rustjeneste/", "tilbyder/tonsberg-rustjeneste#felt-navn"),
    ("/tema/rus/", "tema/rus#felt-navn"), ("/tema/rus/", "tema/rus#felt-kort"),
    ("/tema/rus/", "tilbud/tonsberg-samtale#felt-tittel"),
    ("/tema/rus/tonsberg/", "tema/rus#felt-navn"),
    ("/hjelp-na/", "side/hjelp-na#felt-tittel"),
    ("/hjelp-na/", "hjelpelinje/113#felt-telefon"),
    ("/hjelp-na/", "side/hjelp-na#felt-nivaer-fare-tittel"),
    ("/hjelp-na/", "side/hjelp-na#felt-grupper-2-tittel"),
    ("/nn/hjelp-na/", "side/hjelp-na/nn#felt-tittel"),
    ("/nn/hjelp-na/", "hjelpelinje/113#felt-telefon"),
    ("/parorende/forste-tid/", "guide/parorende-forste-tid#felt-tittel"),
    ("/parorende/forste-tid/", "guide/parorende-forste-tid#felt-brodtekst"),
    ("/om/", "side/om#felt-kort"),
    ("/kommune/tonsberg/", "kommune/tonsberg#felt-nettsted"),
    ("/kommune/tonsberg/om-kommunen/", "kommuneside/tonsberg/om-kommunen#felt-tittel"),
    ("/planen/tonsberg/", "plantiltak/tonsberg/m1#felt-tittel"),
    ("/planen/tonsberg/", "planmal/tonsberg/1#felt-tittel"),
    ("/planen/tonsberg/", "plan/tonsberg#felt-visjon"),
    ("/tall/tonsberg/", "tall/tonsberg/ventetid#felt-tittel"),
    ("/ord/", "ord/vedtak#felt-forklaring"), ("/", "nettsted/nettstedet#felt-beskrivelse"),
    ("/a-til-a/", "tilbud/tonsberg-samtale#felt-tittel"),
    ("/tilbydere/", "tilbyder/tonsberg-rustjeneste#felt-navn"), ("/temaer/", "tema/rus#felt-navn"),
    ("/finn-hjelp/", "livsfase/voksen#felt-navn"),
    ("/finn-hjelp/voksen/", "tema/rus#felt-behov"),
    ("/finn-hjelp/parorende/", "malgruppe/parorende#felt-navn"),
    ("/finn-hjelp/voksen/rus/", "tema/rus#felt-behov"),
    ("/finn-hjelp/voksen/rus/", "tilbud/tonsberg-samtale#felt-tittel"),
    ("/nn/tilbud/tonsberg-samtale/", "oversett/tonsberg-samtale/nn#felt-tittel"),
    ("/nn/tilbud/tonsberg-samtale/", "tilbud/tonsberg-samtale#felt-malgrupper"),
  ]

  /// What the smallest site lacks of a site with every kind of page.
  private static let files = [
    "vokabular/hjelpelinjer.yaml": """
    - {id: "113", navn: {nb: Medisinsk nødhjelp, nn: Medisinsk naudhjelp}, telefon: "113", nivå: fare, for_hvem: Når liv er i fare.}
    - {id: "116117", navn: Legevakt, telefon: "116 117", nivå: haster, for_hvem: Når det haster.}
    - {id: prat, navn: Prat, telefon: "116 123", nivå: snakke, for_hvem: Når du vil snakke., temaer: [rus]}

    """,
    "vokabular/temaer.yaml": """
    - {id: rus, navn: {nb: Rus}, kort: {nb: Alkohol og andre rusmidler.}, behov: {nb: Rus}, hverdagsord: {nb: [full]}}
    - {id: psykisk-helse, navn: {nb: Psykisk helse}}

    """,
    "vokabular/malgrupper.yaml":
      "- {id: voksne, navn: {nb: Voksne}, alder: {fra: 18}}\n- {id: parorende, navn: {nb: Pårørende}}\n",
    "vokabular/ord.yaml": "- {id: vedtak, ord: vedtak, forklaring: Kommunens skriftlige svar.}\n",
    "felles/sider/hjelp-na.md": """
    ---
    tittel: Hjelp nå
    meny: ja
    nivåer: {fare: {tittel: Ring 113 nå hvis, når: [liv er i fare]}}
    grupper:
      - {id: vold, tittel: Vold, linjer: [prat]}
      - {id: rus, tittel: Rus, linjer: [prat], tilbud: [tonsberg-samtale]}
    ---
    Ring.

    """,
    "felles/sider/hjelp-na.nn.md": """
    ---
    tittel: Hjelp no
    nivåer: {fare: {tittel: Ring 113 no viss, når: [liv er i fare]}}
    ---
    Ring.

    """,
    "felles/sider/parorende.md": "---\ntittel: For pårørende\nkort: Til deg.\n---\nHei.\n",
    "felles/sider/planen.md": "---\ntittel: Planene\nkort: Det vi vil.\n---\nHei.\n",
    "felles/sider/tall.md": "---\ntittel: Tallene\n---\nHei.\n",
    "felles/sider/om.md": "---\ntittel: Om\nkort: Om nettstedet.\n---\nHei.\n",
    "felles/guider/parorende-forste-tid.md": """
    ---
    tittel: Den første tiden
    kort: Når du nettopp har fått vite det.
    tilbud: {temaer: [rus]}
    ---
    ## Gjør dette

    1. Pust.

    """,
    "tonsberg/sider/om-kommunen.md": "---\ntittel: Om Tønsberg\n---\nHei.\n",
    "tonsberg/plan.yaml": """
    tittel: Planen
    visjon: Alle er med
    behov: [Rask hjelp]
    kilde: {tittel: Planen}
    mål:
      - {nummer: 1, tittel: Målet}
    tiltak:
      - {id: m1, mål: 1, tittel: Tiltaket}

    """,
    "tonsberg/tall/ventetid.yaml": """
    tittel: Ventetid
    kilde: {tittel: Rapporten}
    type: søyler
    kategorier: [Jan, Feb]
    serier:
      - {navn: Personer, verdier: [1, 2]}

    """,
    "tonsberg/tiltak/tonsberg-samtale.nn.md":
      "---\ntittel: Samtale om rus på nynorsk\nkort: Snakk med nokon.\n---\n",
  ]
}
