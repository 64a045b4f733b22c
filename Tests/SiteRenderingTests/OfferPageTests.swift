import SiteBase
import Testing

@testable import SiteModel
@testable import SiteRendering

@Suite struct OfferPageTests {
  private func page(_ path: String, _ changes: [String: String] = [:]) throws -> String {
    try #require(try SmallSite.rendered(changes).text(path))
  }

  @Test func secretsAreInNoOutput() throws {
    let rendered = try SmallSite.rendered()
    for index in 0..<rendered.pages.count {
      let text = String(decoding: rendered.pages.bytes(at: index), as: UTF8.self)
      for secret in ["HEMMELIG", "Skjulgata"] {
        #expect(!text.contains(secret), "\(rendered.pages.path(at: index)): \(secret)")
      }
    }
    #expect(try page("tilbud/krisesenter/index.html").contains("Adressen er ikke offentlig"))
  }

  @Test func whatIsUnknownIsSaidOnceAsWhatToAsk() throws {
    let page = try page("tilbud/ukjent/index.html")
    let box = try #require(
      page.firstRange(of: "Spør om dette når du tar kontakt</h2>").map { page[$0.upperBound...] })
    let items = try #require(box.split(separator: "</ul>").first)
    #expect(
      items.split(separator: "<li>").dropFirst().map { $0.prefix { $0 != "<" } } == [
        "hvem det er for", "om det er en aldersgrense", "om du må avtale eller melde deg på først",
        "hva det koster", "når du kan komme", "hvor det er",
      ])
    #expect(page.split(separator: "Spør om dette når du tar kontakt").count == 2)
    for words in ["ikke oppgitt", "Ikke oppgitt", "Vi vet ikke", "data-timer", "<dt>Alder"] {
      #expect(!page.contains(words), "\(words)")
    }
    for id in ["nar", "hvor", "forst", "vilkar", "hvem"] {
      #expect(!page.contains("<h2 id=\"\(id)\""), "\(id)")
    }
    // An offer that has ended has nothing to ask about.
    #expect(!(try self.page("tilbud/nedlagt/index.html").contains("class=\"sporsmal\"")))
  }

  @Test func knownFactsStandInOrder() throws {
    let page = try page("tilbud/apent-hus/index.html")
    let facts = [
      "<dt>Alder</dt><dd>Fra 13 til 20 år</dd>", "<dd>Ungdom og pårørende</dd>",
      "<li>Pris: Gratis</li>", "<li>Du trenger ikke henvisning</li>",
      "<li>Du kan komme uten avtale</li>",
    ]
    var rest = page[...]
    for fact in facts {
      let found = try #require(rest.firstRange(of: fact), "\(fact)")
      rest = rest[found.upperBound...]
    }
    #expect(page.contains("Opplysningene er flere år gamle."))
    #expect(page.contains("Kontrollert 1. september 2023 av Lillevik kommune."))
    // Exceptions in the past are gone.
    #expect(page.contains("Torsdag 24. desember 2026"))
    #expect(!page.contains("1. januar 2026"))
    #expect(
      page.contains(
        "data-timer=\"{&quot;u&quot;:[[2,960,1200],[4,960,1200]],&quot;x&quot;:[[&quot;2026-01-01&quot;],"
      ))
  }

  @Test func theTextIsCutAtItsHeadings() throws {
    let page = try page("tilbud/apent-hus/index.html")
    #expect(!page.contains("id=\"t-hvem-det-er-for\""))
    #expect(page.contains("<p>For deg mellom 13 og 20.</p>"))
    #expect(page.contains("<h2 id=\"t-greit-a-vite\">Greit å vite</h2>"))
    #expect(page.contains(#"<a href="../../hjelp-na/">hjelp nå</a>"#))
    #expect(page.contains(#"<a href="../../tilbyder/huset/">huset</a>"#))
    let english = try self.page("en/tilbud/apent-hus/index.html")
    #expect(!english.contains("id=\"t-who-it-is-for\""))
    #expect(english.contains("<p>For you.</p>"))
  }

  @Test func anEndedOfferNamesItsSuccessorAndIsInNoList() throws {
    let rendered = try SmallSite.rendered()
    let page = try #require(rendered.text("tilbud/nedlagt/index.html"))
    #expect(page.contains("Tilbudet finnes ikke lenger"))
    #expect(page.contains("Gruppa er lagt ned."))
    #expect(page.contains(#"<a href="../../tilbud/apent-hus/">Åpent hus</a>"#))
    for path in [
      "tema/sovn/index.html", "kommune/lillevik/index.html", "livsfase/voksen/index.html",
    ] {
      #expect(!(try #require(rendered.text(path)).contains("Nedlagt gruppe")), "\(path)")
    }
    #expect(try #require(rendered.text("a-til-a/index.html")).contains("Nedlagt gruppe"))
  }

  @Test func aPausedOfferKeepsItsPhone() throws {
    let page = try page("tilbud/kurs/index.html")
    #expect(page.contains("Tilbudet er midlertidig stengt"))
    #expect(page.contains("Stengt i høst."))
    #expect(page.contains("tel:+4733000003"))
    #expect(!page.contains("varsel-svaert"))
  }

  @Test func headingsNeverTakeThePagesOwnIDs() throws {
    let page = try #require(
      SmallSite.rendered([
        "lillevik/tiltak/ider.md": SmallSite.offer(
          "Ider", #"åpningstider: {uke: [{dager: alle, fra: "00.00", til: "24.00"}]}"#,
          body: """
            ## Hvem det er for

            ### Skript tekster

            Se [kontakt](#kontakt).

            ## Kontakt

            ## Hvor
            """)
      ]).text("tilbud/ider/index.html"))
    let ids = page.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count, "\(ids)")
    #expect(ids.contains("t-kontakt") && ids.contains("kontakt") && ids.contains("skript-tekster"))
    #expect(page.contains(#"<script type="application/json" id="skript-tekster">"#))
    #expect(page.contains(##"href="#t-kontakt""##))
  }

  @Test func percentEncoding() {
    #expect(percentEncoded("a b&c=d?æ\r\n+") == "a%20b%26c%3Dd%3F%C3%A6%0D%0A%2B")
    #expect(percentEncoded("x@y.no", keeping: "@") == "x@y.no")
    #expect(
      mailAddress(to: "a&b@c.no", subject: "s", body: ["1", "2"])
        == "mailto:a%26b@c.no?subject=s&body=1%0D%0A2")
  }

  @Test func violenceHasAQuickExitAndSaysNothingInTheTitle() throws {
    let page = try page("tilbud/krisesenter/index.html")
    #expect(page.contains("<title>Veiviser</title>"))
    #expect(page.contains(#"href="https://www.yr.no/""#))
    #expect(page.contains("Voldslinjen"))
    let theme = try self.page("tema/vold/lillevik/index.html")
    #expect(theme.contains("<title>Veiviser</title>"))
    let other = try self.page("tilbud/kurs/index.html")
    #expect(other.contains("<title>Kurs – Storby – Veiviser</title>"))
    #expect(!other.contains("https://www.yr.no/"))
  }

  @Test func relatedOffersAreTheSameEachTime() throws {
    let site = try SmallSite.rendered().site
    let first = SiteIndex(site, jobs: 1)
    let second = SiteIndex(site, jobs: 1)
    for offer in site.offers.indices {
      let related = first.related.offers(for: offer)
      #expect(related == second.related.offers(for: offer))
      #expect(!related.contains(offer))
      #expect(Set(related).count == related.count)
      #expect(related.allSatisfy { site.offers[$0].status != .ended })
    }
  }

  @Test func relatedOffersBeginWithTheOnesNamed() throws {
    let site = try SmallSite.rendered([
      "lillevik/tiltak/a-del.md": SmallSite.offer("A del", "temaer: [vold]\ndel_av: helhet"),
      "lillevik/tiltak/b-del.md": SmallSite.offer(
        "B del", "temaer: [vold]\ndel_av: helhet\nse_også: [kurs]"),
      "lillevik/tiltak/helhet.md": SmallSite.offer("Helhet", "temaer: [vold]"),
    ]).site
    let index = SiteIndex(site, jobs: 1)
    func names(_ id: String) throws -> [String] {
      index.related.offers(for: try #require(index.numbers.offers[id])).map { site.offers[$0].id }
    }
    #expect(try names("b-del") == ["kurs", "a-del", "krisesenter"])
    #expect(try names("helhet") == ["krisesenter"])
    #expect(try index.parts[#require(index.numbers.offers["helhet"])].count == 2)
  }
}
