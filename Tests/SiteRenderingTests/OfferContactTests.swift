import SiteBase
import Testing

@testable import SiteModel
@testable import SiteRendering

/// Whom an offer's page says to call.
@Suite struct OfferContactTests {
  /// The element with the id `kontakt` of an offer's page.
  private func contact(_ id: String, _ changes: [String: String] = [:]) throws -> String {
    let page = try #require(try SmallSite.rendered(changes).text("tilbud/\(id)/index.html"))
    return try #require(OfferContactTests.contact(of: page))
  }

  /// The element with the id `kontakt`; nil when there is none.
  static func contact(of page: String) -> String? {
    guard let start = page.firstRange(of: "<section id=\"kontakt\"") else { return nil }
    let rest = page[start.lowerBound...]
    return rest.firstRange(of: "</section>").map { String(rest[..<$0.lowerBound]) }
  }

  private static let providers = """
    - {id: kommunen, navn: Lillevik kommune, type: kommunal, kommuner: [lillevik],
       kontakt: [{telefon: "33 00 00 10"}]}
    - {id: huset, navn: Huset, type: kommunal, kommuner: [lillevik], overordnet: kommunen}
    - {id: laget, navn: Laget, type: frivillig, kommuner: [lillevik],
       kontakt: [{navn: Laget, epost: post@laget.example,
       sto: {hos: tilbyderen, år: 2021, nettside: "https://laget.example/om"}}]}
    """

  private static let waysIn = SmallSite.settings.replacing(
    "nettsted: \"https://www.lillevik.example/\", språk: nb}",
    with: """
      nettsted: "https://www.lillevik.example/", språk: nb,
           veier_inn: [
            {for_hvem: {nb: Barn og unge, nn: Born og unge}, alder: {til: 20},
             kontakt: {navn: Ungt svar, telefon: "33 00 00 21"}},
            {for_hvem: Om kvelden, utenom_arbeidstid: ja, kontakt: {telefon: "33 00 00 22"}},
            {for_hvem: Alle, kontakt: {navn: Kommunens svar, telefon: "33 00 00 23",
             merknad: Hverdager fra 9 til 15., epost: svar@lillevik.example}},
           ]}
      """)

  @Test func theOffersOwnContactIsEnough() throws {
    let own = try contact("apent-hus", ["nettsted.yaml": Self.waysIn])
    #expect(own.contains("tel:+4733000001"))
    #expect(own.contains("Kontrollert 2. januar 2026 av Kari."))
    #expect(!own.contains("33 00 00 2") && !own.contains("for alle tilbudene deres"))
  }

  @Test func aProvidersContactServesItsOffersAndSaysWhose() throws {
    let changes = [
      "vokabular/tilbydere.yaml": Self.providers,
      "lillevik/tiltak/a.md": SmallSite.offer("A", "tilbyder: huset\ntemaer: [sovn]"),
      "lillevik/frivillig/b.md": SmallSite.offer("B", "tilbyder: laget\ntemaer: [sovn]"),
      "lillevik/frivillig/c.md": SmallSite.offer("C", "samarbeid: [laget]\ntemaer: [sovn]"),
      "nettsted.yaml": Self.waysIn,
    ]
    // From the nearest parent that has one.
    let parent = try contact("a", changes)
    #expect(parent.contains("<b>Lillevik kommune</b>, for alle tilbudene deres"))
    #expect(parent.contains("tel:+4733000010"))
    // Volunteers lead to their organisation, also one that only takes part.
    for id in ["b", "c"] {
      let contact = try contact(id, changes)
      #expect(contact.contains("<b>Laget</b>, for alle tilbudene deres"))
      #expect(contact.split(separator: "<b>Laget</b>").count == 2, "the name is there once")
      #expect(contact.contains("mailto:post@laget.example"))
      #expect(!contact.contains("33 00 00 2"))
    }
  }

  @Test func whereItWasPublishedIsSaidWithTheYear() throws {
    let changes = [
      "vokabular/tilbydere.yaml": Self.providers,
      "lillevik/frivillig/b.md": SmallSite.offer("B", "tilbyder: laget\ntemaer: [sovn]"),
      "lillevik/tiltak/d.md": SmallSite.offer(
        "D",
        """
        temaer: [sovn]
        kontakt: [{telefon: "33 00 00 31", sto: {hos: kommunen, år: 2022}}, {telefon: "33 00 00 32", sto: {hos: avis}}]
        """),
    ]
    let mail = try contact("b", changes)
    #expect(mail.contains("Adressen sto <a href=\"https://laget.example/om\""))
    #expect(mail.contains(" i 2021. Vi har ikke skrevet til den."))
    let numbers = try contact("d", changes)
    #expect(numbers.contains("Nummeret sto på kommunens nettside i 2022. Vi har ikke ringt det."))
    #expect(numbers.contains("Nummeret sto i avisen. Vi har ikke ringt det."))
  }

  @Test func theWayInThatFitsStandsWhereNobodyElseAnswers() throws {
    let changes = [
      "nettsted.yaml": Self.waysIn,
      "lillevik/tiltak/ung.md": SmallSite.offer("Ung", "temaer: [sovn]\nalder: {fra: 13, til: 18}"),
      "lillevik/tiltak/gammel.md": SmallSite.offer("Gammel", "temaer: [sovn]\nalder: {fra: 60}"),
      "lillevik/tiltak/bare-nett.md": SmallSite.offer(
        "Bare nett", "temaer: [sovn]\nkontakt: [{nettside: \"https://nett.example/\"}]"),
    ]
    let young = try contact("ung", changes)
    #expect(young.contains("tel:+4733000021") && !young.contains("33 00 00 23"))
    let old = try contact("gammel", changes)
    #expect(old.contains("tel:+4733000023") && old.contains("Hverdager fra 9 til 15."))
    let web = try contact("bare-nett", changes)
    #expect(web.contains("(nett.example)") && web.contains("tel:+4733000023"))
    // Also an offer that has ended; nobody answers its own number.
    let ended = try contact("nedlagt", changes)
    #expect(ended.contains("tel:+4733000023") && !ended.contains("33 00 00 02"))
    #expect(try contact("nedlagt").contains("tel:+4733000002"))
    // The municipality has said nothing: its website is what is left.
    #expect(try contact("krisesenter").contains("(lillevik.example)"))
  }

  @Test func volunteersWithoutAContactAreNamedBeforeTheWayIn() throws {
    let contact = try contact("ukjent", ["nettsted.yaml": Self.waysIn])
    let name = try #require(contact.firstRange(of: "<b>Laget</b> gir tilbudet."))
    let way = try #require(contact.firstRange(of: "Finner du ikke fram til dem?"))
    #expect(name.upperBound < way.lowerBound && contact.contains("tel:+4733000023"))
    #expect(!contact.contains("Vet du ikke hvem du skal ringe?"))
  }

  @Test func theWaysInStandOnThePagesThatHaveNobodyToCall() throws {
    let site = try SmallSite.rendered(["nettsted.yaml": Self.waysIn])
    let municipality = try #require(site.text("kommune/lillevik/index.html"))
    for number in ["33 00 00 21", "33 00 00 22", "33 00 00 23"] {
      #expect(municipality.contains(number), "\(number)")
    }
    #expect(municipality.contains("<h2 id=\"veier-inn\">"))
    for path in [
      "index.html", "sok/index.html", "parorende/forste-timene/index.html", "en/index.html",
      "tilbyder/kommunen/index.html",
    ] {
      let page = try #require(site.text(path))
      #expect(page.contains("tel:+4733000023"), "\(path)")
      #expect(page.contains("kommune/lillevik/#veier-inn\""), "\(path)")
    }
    #expect(!(try #require(site.text("kommune/storby/index.html")).contains("veier-inn")))
  }

  @Test func aMistakeAlwaysHasARecipient() throws {
    func report(_ id: String, _ changes: [String: String] = [:]) throws -> String {
      let page = try #require(try SmallSite.rendered(changes).text("tilbud/\(id)/index.html"))
      let start = try #require(page.firstRange(of: "<p class=\"meld-feil\">")).upperBound
      return String(page[start...].prefix { $0 != "\n" })
    }
    let owner = try report("kurs")
    #expect(owner.contains("mailto:kari@storby.example?subject=Feil%20om%3A%20Kurs&amp;body="))
    #expect(owner.contains("https%3A%2F%2Fveiviser.example%2Funder%2Ftilbud%2Fkurs%2F"))
    let ways = ["nettsted.yaml": Self.waysIn]
    #expect(try report("ukjent", ways).contains("mailto:svar@lillevik.example?"))
    let site = ["nettsted.yaml": Self.waysIn + "\ntilbakemelding: {epost: feil@nett.example}"]
    #expect(try report("ukjent", site).contains("mailto:feil@nett.example?"))
    let numbers = [
      "nettsted.yaml": Self.waysIn.replacing(", epost: svar@lillevik.example", with: "")
    ]
    let call = try report("ukjent", numbers)
    #expect(!call.contains("mailto:") && call.contains("tel:+4733000023"))
    #expect(call.contains("Kommunens svar"))
    #expect(try report("ukjent").contains("https://www.lillevik.example/"))
  }

  @Test func anAddressLeadsToAMapWhenTheSiteHasOne() throws {
    let offer = SmallSite.offer(
      "Kart", "temaer: [sovn]\nsteder: [{adresse: Storgata 1, postnummer: \"3111\"}]")
    let settings = SmallSite.settings + "\nkart: \"https://kart.example/?sok={adresse}\""
    let with = try SmallSite.rendered(
      ["nettsted.yaml": settings, "lillevik/tiltak/kart.md": offer])
    #expect(
      try #require(with.text("tilbud/kart/index.html"))
        .contains("href=\"https://kart.example/?sok=Storgata%201%2C%203111\""))
    let without = try SmallSite.rendered(["lillevik/tiltak/kart.md": offer])
    #expect(!(try #require(without.text("tilbud/kart/index.html")).contains("kart.example")))
  }
}
