import Markup
import SiteModel
import Templates

/// An offer's page. A page about violence or abuse has a quick exit and a title without the offer.
final class OfferPage: SitePage {
  let number: Int
  let offer: Offer
  let references: OfferReferences
  let texts: OfferTexts
  let links: SiteLinks
  let lists: OfferLists
  let helplines: Helplines
  /// The page's address from the site's root.
  let address: String
  let facts: OfferFacts
  let body: OfferBody

  init(_ number: Int, at location: PageLocation, _ parts: PageParts) {
    let links = parts.links
    let index = links.index
    self.number = number
    self.links = links
    offer = index.site.offers[number]
    references = index.references[number]
    texts = offer.texts(in: links.language)
    lists = parts.lists
    helplines = parts.helplines
    address = location.page.address
    facts = OfferFacts(offer, references, links)
    body = OfferBody(
      texts, audienceHeading: parts.audienceHeadings[texts.language], links, root: location.root)
  }

  var wording: Wording { links.wording }

  var head: PageHead {
    PageHead(
      heading: texts.title,
      title: wording.texts.text(
        "tall_og_ord.tittel.tilbud",
        [
          "tittel": texts.title, "kommune": links.municipalityNames(offer.municipalities),
          "nettsted": links.siteName,
        ]),
      description: texts.summary,
      municipality: references.municipalities.count == 1 ? references.municipalities[0] : nil,
      quickExit: links.index.hasQuickExit(references),
      above: offer.municipalities.first.flatMap(links.municipality).map { [$0] } ?? [])
  }

  static let shape = Shape<OfferPage>("Tilbud", "Everything about an offer.") { f in
    f.text("id", "The stable id.") { $0.offer.id }
    f.text("tittel", "The title.") { $0.texts.title }
    f.linked("kort", "One sentence.") { $0.texts.summary }
    f.text("annet_sprak", "The language of the offer's own texts when it isn't the page's.") {
      $0.texts.language.other(than: $0.links.language)
    }
    f.list("ogsa_kalt", TextShape.line, "Other names.") { $0.offer.otherNames }
    f.text("slag", "The kind, in words.") { $0.wording.kind($0.offer.kind) }
    f.text("slag_kode", "The kind: `tiltak`, `frivillig` or `parorende`.") { $0.offer.kind.code }
    f.list("kommuner", Link.shape, "The municipalities it serves.") { page in
      page.references.municipalities.map { page.links.municipalities[$0] }
    }
    f.optional("status", StatusView.shape, "Present when it doesn't run as usual.") {
      StatusView($0.offer, $0.links)
    }
    f.optional("beskjed", NoticeView.shape, "A notice that still holds.") { page in
      page.offer.notice.map { NoticeView(notice: $0, wording: page.wording) }
    }
    f.optional("gammel", OldFactsView.shape, "Present when the facts are old.") {
      OldFactsView($0.offer.verification, $0.links)
    }
    f.text("kontrollert", "When the facts were last checked, always a sentence.") {
      $0.wording.verified($0.offer.verification, on: $0.links.index.site.date)
    }
    f.text("neste_kontroll", "When they are to be checked next, a sentence.") {
      $0.wording.nextCheck($0.offer.verification, after: $0.links.index.site.date)
    }
    f.optional("ring", TextShape.phone, "The first number to call.") { $0.offer.firstPhone }
    f.html("innledning", "The text before its first heading.") { $0.body.introduction }
    f.html("hvem", "The text under the heading «Hvem det er for», without it.") {
      $0.body.audience
    }
    f.html("mer", "The rest of the text, with headings.") { $0.body.rest }
    f.list(
      "fakta", FactView.shape, "Age, audience, referral and price always; others if known."
    ) { $0.facts.shown }
    f.text("ikke_oppgitt", "The names of the other facts that aren't known, joined.") {
      $0.facts.unknown.isEmpty ? nil : $0.wording.joined($0.facts.unknown)
    }
    f.list("parorende_fakta", FactView.shape, "Facts for relatives; none or all four.") {
      $0.wording.relativesFacts($0.offer)
    }
    f.list("hva_du_far", TextShape.line, "What one gets.") { $0.texts.whatYouGet }
    f.list("slik_gjor_du", TextShape.line, "What to do, step by step.") { $0.texts.steps }
    f.linked("hva_skjer_forst", "What happens first.") { $0.texts.firstContact }
    f.list("kontakt", ContactView.shape, "How to reach it.") { page in
      page.offer.contacts.map { ContactView(contact: $0, wording: page.wording) }
    }
    f.list(
      "kommunekontakt", Website.shape,
      "The municipalities' websites, when there is nobody to call."
    ) { $0.municipalityWebsites }
    f.optional("apningstider", ScheduleView.shape, "When it is open.") { page in
      page.offer.schedule.map {
        ScheduleView(schedule: $0, wording: page.wording, today: page.links.index.site.date)
      }
    }
    f.list("steder", PlaceView.shape, "Where it is given.") { page in
      page.offer.places.map { PlaceView($0, page.offer, page.links) }
    }
    f.optional("ventetid", WaitingView.shape, "The waiting time.") { page in
      page.offer.waiting.map {
        WaitingView(waiting: $0, wording: page.wording, language: page.offer.language)
      }
    }
    f.list("kapasitet", capacityShape, "What was said about capacity and use.") {
      $0.offer.capacity
    }
    f.optional("tilbyder", ProviderView.shape, "Who gives it.") { page in
      page.offer.provider.flatMap { ProviderView($0, page.links) }
    }
    f.list("samarbeid", Link.shape, "Who else takes part.") {
      $0.offer.partners.compactMap($0.links.provider)
    }
    f.list("temaer", Link.shape, "Its themes.") { page in
      page.references.themes.map { page.links.themes[$0] }
    }
    f.list("malgrupper", Link.shape, "Its audiences.") { page in
      page.references.audiences.map { page.links.audiences[$0] }
    }
    f.optional("del_av", Link.shape, "The offer it is a part of.") {
      $0.references.whole.map($0.links.offer)
    }
    f.list("deler", Link.shape, "The offers that are parts of it.") {
      $0.links.index.parts[$0.number].map($0.links.offer)
    }
    f.list("se_ogsa", OfferLine.shape, "Related offers.") { page in
      page.links.index.related.offers(for: page.number).map {
        OfferLine(card: page.lists.card($0))
      }
    }
    f.list("tall", Link.shape, "Figures about it.") {
      $0.links.index.figuresByOffer[$0.number].map($0.links.figure)
    }
    f.list("plantiltak", Link.shape, "The measures of plans that concern it.") {
      $0.links.index.measuresByOffer[$0.number].map($0.links.measure)
    }
    f.list("hjelpelinjer", HelplineView.shape, "At most four lines, at least one.") {
      $0.helplines.fitting(themes: $0.references.themes, audiences: $0.references.audiences)
    }
    f.list("kilder", SourceView.shape, "Where the facts were found.") {
      $0.links.sources($0.offer.sources)
    }
    f.record("meld_feil", MistakeReport.shape, "How to report a mistake.") { MistakeReport($0) }
    f.record("utskrift", PrintSheet.shape, "What the printed sheet adds.") { PrintSheet($0) }
    f.optional("lenke_send", SendLinks.shape, "Absent without a base address.") { SendLinks($0) }
  }

  private static let capacityShape = Shape<Capacity>(
    "Kapasitet", "What was said about capacity or use."
  ) { f in
    f.linked("linje", "What was said.") { $0.text }
    f.text("ar", "The year.") { capacity in capacity.year.map { String($0) } }
  }

  /// The municipalities' websites, for offers with nobody to call.
  private var municipalityWebsites: [Website] {
    guard !offer.contacts.contains(where: { $0.phone != nil }) else { return [] }
    return references.municipalities.map {
      let municipality = links.index.site.municipalities[$0]
      return Website(name: municipality.name, url: municipality.website)
    }
  }
}

extension SiteIndex {
  /// Whether an offer's page has a quick exit: one of its themes has, or a broader one.
  func hasQuickExit(_ offer: OfferReferences) -> Bool {
    offer.themes.contains { themes.hasQuickExit[$0] }
  }
}

/// An offer's text, cut where the page puts something of its own between.
struct OfferBody {
  /// What is before the first heading; nil for nothing.
  private(set) var introduction: [UInt8]?
  /// What is under the heading about who the offer is for, without it; nil for nothing.
  private(set) var audience: [UInt8]?
  /// The rest, with headings; nil for nothing.
  private(set) var rest: [UInt8]?

  /// - Parameter root: The way from the page to the site's root.
  init(_ texts: OfferTexts, audienceHeading: String?, _ links: SiteLinks, root: String) {
    for part in links.htmlParts(texts.body, root: root) {
      if part.heading == nil {
        introduction = (introduction ?? []) + part.html
      } else if part.heading?.text == audienceHeading {
        audience = (audience ?? []) + part.content
      } else {
        rest = (rest ?? []) + part.html
      }
    }
  }
}

/// Who gives an offer.
private struct ProviderView {
  let provider: Provider
  let links: SiteLinks

  init?(_ id: String, _ links: SiteLinks) {
    guard let number = links.index.numbers.providers[id] else { return nil }
    provider = links.index.site.providers[number]
    self.links = links
  }

  static let shape = Shape<ProviderView>("Tilbudets_tilbyder", "Who gives the offer.") { f in
    f.text("navn", "The name.") { $0.provider.name }
    f.text("adresse", "The provider's page.") { $0.links.address(.provider($0.provider.id)) }
    f.text("type", "Who is behind it.") { $0.links.wording.type(of: $0.provider) }
    f.optional("nettside", TextShape.web, "Its website.") { $0.provider.website }
  }
}

/// Somebody's website.
struct Website {
  let name: String
  let url: String

  static let shape = Shape<Website>("Nettsted_lenke", "Somebody's website.") { f in
    f.text("navn", "Whose it is.") { $0.name }
    f.text("url", "The whole address.") { $0.url }
    f.text("vert", "The site's name for showing.") { $0.url.hostForShowing }
  }
}

extension Wording {
  /// Who is behind a provider, in words; nil when nobody has said.
  func type(of provider: Provider) -> String? {
    provider.type.map { texts.text("tall_og_ord.tilbydertype.\($0.rawValue)") }
  }
}
