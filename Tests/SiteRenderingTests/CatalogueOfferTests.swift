import SiteBase
import Testing

@testable import SiteModel
@testable import SiteRendering

/// What must hold on every page about an offer of the real catalogue.
@Suite struct CatalogueOfferTests {
  /// The pages of the offers in every language, each with its offer.
  private static func pages() throws -> [(offer: Offer, path: String, text: String)] {
    let rendered = try RenderedSite.catalogue.get()
    let offers = Dictionary(uniqueKeysWithValues: rendered.site.offers.map { ($0.id, $0) })
    return rendered.all.compactMap { path, text in
      let parts = path.split(separator: "/")
      guard parts.count >= 3, parts[parts.count - 3] == "tilbud" else { return nil }
      return offers[String(parts[parts.count - 2])].map { ($0, path, text) }
    }
  }

  @Test func everyOfferHasSomeoneToCall() throws {
    let pages = try Self.pages()
    #expect(pages.count >= 224)
    let without = pages.compactMap { _, path, text -> String? in
      let contact = OfferContactTests.contact(of: text) ?? ""
      return contact.contains("href=\"tel:") || contact.contains("href=\"mailto:") ? nil : path
    }
    #expect(without.isEmpty, "\(without.count) of \(pages.count)")
  }

  @Test func onlyAPersonsCheckIsCalledOne() throws {
    let site = try RenderedSite.catalogue.get().site
    for (offer, path, text) in try Self.pages() {
      let main = try #require(text.split(separator: "<main").last)
      let isCalledChecked = ["Kontrollert ", "Sist kontrollert", "Checked on "]
        .contains { main.contains($0) }
      #expect(!isCalledChecked || offer.isCheckedInPart(site), "\(path)")
      let saysNobodyHas = ["Ingen har kontrollert", "Nobody has checked"]
        .contains { main.contains($0) }
      #expect(saysNobodyHas == (offer.verification?.by == nil), "\(path)")
    }
  }

  @Test func unknownIsSaidAtMostOnce() throws {
    let unknown = [
      "ikke oppgitt", "ikkje oppgitt", "not stated", "vi vet ikke når", "vi vet ikke noe om",
    ]
    for (offer, path, text) in try Self.pages() {
      let main = try #require(text.split(separator: "<main").last)
      for words in unknown { #expect(!main.lowercased().contains(words), "\(path): \(words)") }
      let boxes = main.split(separator: "class=\"sporsmal\"").count - 1
      #expect(boxes <= 1 && (offer.status != .ended || boxes == 0), "\(path)")
    }
  }

  @Test func aMistakeAlwaysHasARecipient() throws {
    for (_, path, text) in try Self.pages() {
      let start = try #require(text.firstRange(of: "<p class=\"meld-feil\">"), "\(path)")
      let line = text[start.upperBound...].prefix { $0 != "\n" }
      #expect(!line.contains("mailto:?"), "\(path)")
      #expect(
        ["mailto:", "tel:", "https://"].contains { line.contains("href=\"\($0)") }, "\(path)")
    }
  }
}

extension Offer {
  /// Whether a person has checked the offer, or a contact that its page may show.
  fileprivate func isCheckedInPart(_ site: Site) -> Bool {
    let here = self.municipalities
    let together = self.partners
    var contacts: [Contact] = self.contacts + (inheritedContact?.contacts ?? [])
    for municipality in site.municipalities where here.contains(municipality.id) {
      contacts += municipality.waysIn.map(\.contact)
    }
    for provider in site.providers where together.contains(provider.id) {
      contacts += provider.contacts
    }
    return self.verification?.by != nil || contacts.contains { $0.verification?.by != nil }
  }
}
