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
  let contacts: OfferContacts
  let body: OfferBody
  let notes: OfferNotes

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
    contacts = OfferContacts(offer, references, index)
    var pass = GlossaryPass(parts.glossary)
    var body = OfferBody(
      texts, audienceHeading: parts.audienceHeadings[texts.language], links, root: location.root)
    notes = OfferNotes(texts, facts, &body, &pass, pageLanguage: links.language)
    self.body = body
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
      isUnlisted: links.index.site.freshness[number].standing == .withdrawn,
      above: offer.municipalities.first.flatMap(links.municipality).map { [$0] } ?? [])
  }

  static let shape = Shape<OfferPage>("Tilbud", "Everything about an offer.") { f in
    f.text("id", "The stable id.") { $0.offer.id }
    f.text("tittel", "The title.") { $0.texts.title }
    f.linked("kort", "One sentence.") { $0.texts.summary }
    f.text("annet_sprak", "The language of the offer's own texts when it isn't the page's.") {
      $0.texts.language.other(than: $0.links.language)
    }
    f.text("fakta_sprak", "The language of remarks, which translations don't reach, if another.") {
      $0.offer.language.other(than: $0.links.language)
    }
    f.text("ogsa_kalt", "Other names, one after the other; absent when there are none.") {
      $0.offer.otherNames.isEmpty ? nil : $0.offer.otherNames.joined(separator: ", ")
    }
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
    f.optional("gammel", OldFactsView.shape, "Present when the facts are older than most.") {
      OldFactsView($0.number, $0.links)
    }
    f.text("alder", "How old the facts are, always a sentence.") { $0.links.factAge(of: $0.number) }
    f.text("neste_kontroll", "When they are to be checked next, a sentence.") {
      $0.wording.nextCheck($0.offer.verification, after: $0.links.index.site.date)
    }
    f.html("innledning", "The text before its first heading.") { $0.body.introduction }
    f.html("hvem", "The text under the heading «Hvem det er for», without it.") {
      $0.body.audience
    }
    f.html("mer", "The rest of the text, with headings.") { $0.body.rest }
    f.list("for_hvem", FactView.shape, "Who it is for: age and audience, when known.") {
      $0.facts.audience
    }
    f.list("fakta", TextShape.line, "The other facts that are known.") { $0.facts.others }
    f.list("nivaer", LevelView.shape, "The levels of help it belongs to.") {
      LevelView.levels(of: $0.offer, $0.references, $0.links)
    }
    f.list("sporsmal", TextShape.line, "What to ask when getting in touch.") { page in
      OpenQuestion.questions(about: page.offer).map {
        page.wording.texts.text("tall_og_ord.sporsmal.\($0.rawValue)")
      }
    }
    f.list("parorende_fakta", FactView.shape, "What is known for relatives.") {
      $0.wording.relativesFacts($0.offer)
    }
    for (name, path) in OfferNotes.fields {
      f.list(name, GlossaryNote.shape, "Words explained there.") { $0.notes[keyPath: path] }
    }
    f.list("hva_du_far", TextShape.line, "What one gets.") { $0.texts.whatYouGet }
    f.list("slik_gjor_du", TextShape.line, "What to do, step by step.") { $0.texts.steps }
    f.linked("hva_skjer_forst", "What happens first.") { $0.texts.firstContact }
    f.record("kontakt", OfferContacts.shape, "Whom to call.") { ($0.contacts, $0.links) }
    f.text("nar_jeg_ringer", "The page about what happens when one calls.") { $0.callingPage }
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
    for (name, subject, meaning) in capacityFields {
      f.list(name, capacityShape, meaning) { page in
        page.offer.capacity.filter { $0.subject == subject }
      }
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
    f.list("hjelpelinjer", HelplineView.shape, "The two lines that fit best, at least one.") {
      page in
      Array(
        page.helplines.fitting(
          page.offer, themes: page.references.themes, audiences: page.references.audiences
        ).prefix(mostLines))
    }
    f.list("kilder", SourceView.shape, "Where the facts were found.") {
      $0.links.sources($0.offer.sources)
    }
    f.record("meld_feil", MistakeReport.shape, "How to report a mistake.") { MistakeReport($0) }
    f.record("utskrift", PrintSheet.shape, "What the printed sheet adds.") { PrintSheet($0) }
    f.optional("lenke_send", SendLinks.shape, "Absent without a base address.") { SendLinks($0) }
  }

  private static let capacityFields: [(String, Capacity.Subject, String)] = [
    ("kapasitet", .use, "How many use it."), ("plasser", .places, "How many it has room for."),
    ("ansatte", .staff, "How many work there."),
  ]

  private static let capacityShape = Shape<Capacity>(
    "Kapasitet", "What was said about capacity or use."
  ) { f in
    f.linked("linje", "What was said.") { $0.text }
    f.text("ar", "The year.") { capacity in capacity.year.map { String($0) } }
  }

  /// «Hjelp nå» has them all.
  private static let mostLines = 2

  /// The address of the page about what happens when one calls; nil when nobody has written it.
  private var callingPage: String? {
    links.index.site.pages.contains { $0.kind == .page && $0.id == Self.callingPage }
      ? links.address(.page(Self.callingPage)) : nil
  }

  private static let callingPage = "hva-skjer-nar-jeg-ringer"
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
  fileprivate(set) var introduction: [UInt8]?
  /// What is under the heading about who the offer is for, without it; nil for nothing.
  fileprivate(set) var audience: [UInt8]?
  /// The rest, with headings; nil for nothing.
  fileprivate(set) var rest: [UInt8]?

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

/// The words of the glossary that an offer's page explains, by the text they are beside; those of the
/// body are in the body.
struct OfferNotes: Sendable {
  let summary: [GlossaryNote]
  let audience: [GlossaryNote]
  let steps: [GlossaryNote]
  let facts: [GlossaryNote]
  let whatYouGet: [GlossaryNote]
  let firstContact: [GlossaryNote]

  /// Finds the words in the order the page has its texts, and adds those of the body to it.
  init(
    _ texts: OfferTexts, _ facts: OfferFacts, _ body: inout OfferBody, _ pass: inout GlossaryPass,
    pageLanguage: SiteLanguage
  ) {
    func notes(_ texts: [String]) -> [GlossaryNote] {
      pass.notes(in: texts, language: pageLanguage)
    }
    summary = notes([texts.title, texts.summary])
    audience = notes(facts.audience.map(\.value))
    steps = notes(texts.steps)
    self.facts = notes(facts.others)
    body.introduction = pass.annotated(body.introduction, language: texts.language)
    whatYouGet = notes(texts.whatYouGet)
    body.audience = pass.annotated(body.audience, language: texts.language)
    firstContact = notes([texts.firstContact].compactMap(\.self))
    body.rest = pass.annotated(body.rest, language: texts.language)
  }

  /// The fields that templates show them in.
  static let fields: [(String, any KeyPath<OfferNotes, [GlossaryNote]> & Sendable)] = [
    ("ord_kort", \.summary), ("ord_for_hvem", \.audience), ("ord_slik_gjor_du", \.steps),
    ("ord_fakta", \.facts), ("ord_hva_du_far", \.whatYouGet),
    ("ord_hva_skjer_forst", \.firstContact),
  ]
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
