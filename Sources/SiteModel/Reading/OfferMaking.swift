import SiteBase

/// Makes offers of drafts: looks up contact cards and joins translations.
///
/// Unknown cards have been reported by the reference check and are left out. The value is sorted
/// by id; of two offers with one id the first in file order counts.
func makeOffers(
  _ files: [OfferFile], contactCards: [Contact], siteLanguage: SiteLanguage
) -> Diagnosed<[Offer]> {
  let cards = Dictionary(
    contactCards.compactMap { card in card.id.map { ($0, card) } }, uniquingKeysWith: { a, _ in a })
  var diagnostics: [Diagnostic] = []
  var firstByID: [String: SourceRange] = [:]
  var translations: [String: [SiteLanguage: OfferTranslation]] = [:]
  for file in files {
    for translation in file.translations {
      translations[translation.id, default: [:]][translation.language] = translation.text
    }
  }
  var offers: [Offer] = []
  for draft in files.flatMap(\.drafts) {
    let range = draft.record["id"] == nil ? draft.record.range("tittel") : draft.record.range("id")
    if let first = firstByID[draft.id] {
      diagnostics.append(
        Diagnostic(
          .modelDuplicateID, [draft.id], at: range, notes: [.init(.modelFirstHere, at: first)]))
      continue
    }
    firstByID[draft.id] = range
    offers.append(
      makeOffer(
        draft, range: range, cards: cards, language: siteLanguage,
        translations: translations[draft.id] ?? [:]))
  }
  for translation in files.flatMap(\.translations) where firstByID[translation.id] == nil {
    diagnostics.append(
      Diagnostic(
        .modelTranslationWithoutOriginal, [translation.id + ".md"], at: translation.range,
        nearMiss: nearMiss(to: translation.id, among: firstByID.keys)))
  }
  offers.sort { $0.id < $1.id }
  return Diagnosed(offers, diagnostics)
}

private func makeOffer(
  _ draft: OfferFile.Draft, range: SourceRange, cards: [String: Contact], language: SiteLanguage,
  translations: [SiteLanguage: OfferTranslation]
) -> Offer {
  let record = draft.record
  let facts = draft.facts
  let validity = record.record("gyldig")
  let owner = record.record("eier")
  let reader = SchemaReader(record.file)
  return Offer(
    id: draft.id, file: record.file, range: range, title: record.text("tittel") ?? "",
    otherNames: record.texts("også_kalt"), summary: record.text("kort") ?? "", kind: draft.kind,
    provider: record.text("tilbyder"), partners: record.texts("samarbeid"),
    municipalities: record.texts("kommuner"), audiences: record.texts("målgrupper"),
    themes: record.texts("temaer"), keywords: record.texts("søkeord"), age: facts.age,
    relativesAge: facts.relativesAge, access: AccessFacts(record.record("tilgang")),
    price: facts.price, relatives: facts.relatives, schedule: facts.schedule,
    places: facts.places, languages: record.texts("språk"), interpreter: record.fact("tolk"),
    waiting: facts.waiting,
    capacity: record.records("kapasitet").compactMap { entry in
      entry.text("tekst").map { Capacity(text: $0, year: entry.integer("år")) }
    }, whatYouGet: record.texts("hva_du_får"), steps: record.texts("slik_gjør_du"),
    firstContact: record.text("hva_skjer_først"), status: facts.status,
    statusNote: record.text("status_merknad"), successor: record.text("erstattes_av"),
    validFrom: validity?.date("fra"), validTo: validity?.date("til"), notice: facts.notice,
    contacts: record.list("kontakt").compactMap { value in
      value.text.flatMap { cards[$0] } ?? value.record.map { reader.contact($0) }
    }, verification: facts.verification, sources: reader.sources(record),
    related: record.texts("se_også"), partOf: record.text("del_av"),
    formerPaths: record.texts("tidligere_adresser"), ownerName: owner?.text("navn"),
    ownerEmail: owner?.text("epost"), body: draft.body, language: language,
    translations: translations.filter { $0.key != language })
}
