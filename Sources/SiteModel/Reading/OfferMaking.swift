import SiteBase

/// Makes offers of drafts: looks up contact cards, joins translations, and drops mentions of what is
/// not published on `date`.
///
/// Unknown cards have been reported by the reference check and are left out. The value is sorted
/// by id and holds unpublished offers too; of two offers with one id the first in file order counts.
func makeOffers(
  _ files: [OfferFile], contactCards: [Contact], siteLanguage: SiteLanguage, date: CalendarDate,
  jobs: Int
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
  var hidden = Set<String>()
  for file in files {
    for draft in file.drafts where !draft.isPublished(on: date) { hidden.insert(draft.id) }
  }
  var kept: [(draft: OfferFile.Draft, range: SourceRange)] = []
  for draft in files.lazy.flatMap(\.drafts) {
    let range = draft.record["id"] == nil ? draft.record.range("tittel") : draft.record.range("id")
    if let first = firstByID[draft.id] {
      diagnostics.append(
        Diagnostic(
          .modelDuplicateID, [draft.id], at: range, notes: [.init(.modelFirstHere, at: first)]))
      continue
    }
    firstByID[draft.id] = range
    kept.append((draft, range))
  }
  for translation in files.flatMap(\.translations) where firstByID[translation.id] == nil {
    diagnostics.append(
      Diagnostic(
        .modelTranslationWithoutOriginal, [translation.id + ".md"], at: translation.range,
        nearMiss: nearMiss(to: translation.id, among: firstByID.keys)))
  }
  let (drafts, joined, unpublished) = (kept, translations, hidden)
  // Places are sorted, not drafts: those are large to move.
  let order = drafts.indices.sorted { drafts[$0].draft.id < drafts[$1].draft.id }
  let offers = parallelMap(count: order.count, jobs: jobs) { index in
    let (draft, range) = drafts[order[index]]
    return makeOffer(
      draft, range: range, cards: cards, language: siteLanguage,
      translations: joined[draft.id] ?? [:], hidden: unpublished, date: date)
  }
  return Diagnosed(offers, diagnostics)
}

private func makeOffer(
  _ draft: OfferFile.Draft, range: SourceRange, cards: [String: Contact], language: SiteLanguage,
  translations: [SiteLanguage: OfferTranslation], hidden: Set<String>, date: CalendarDate
) -> Offer {
  let record = draft.record
  let facts = draft.facts
  let validity = record.record("gyldig")
  let owner = record.record("eier")
  let reader = SchemaReader(record.file)
  func visible(_ key: String) -> String? {
    record.text(key).flatMap { hidden.contains($0) ? nil : $0 }
  }
  return Offer(
    id: draft.id, file: record.file, range: range, title: record.text("tittel") ?? "",
    otherNames: record.texts("også_kalt"), summary: record.text("kort") ?? "", kind: draft.kind,
    provider: record.text("tilbyder"), partners: record.texts("samarbeid"),
    municipalities: record.texts("kommuner"), audiences: record.texts("målgrupper"),
    themes: record.texts("temaer"), keywords: record.texts("søkeord"), age: facts.age,
    relativesAge: facts.relativesAge,
    ageExemptAudiences: record.texts("alder_gjelder_ikke"),
    access: AccessFacts(record.record("tilgang")),
    price: facts.price, relatives: facts.relatives, schedule: facts.schedule,
    places: facts.places, languages: record.texts("språk"), interpreter: record.fact("tolk"),
    waiting: facts.waiting,
    capacity: record.records("kapasitet").compactMap { entry in
      entry.text("tekst").map { Capacity(text: $0, year: entry.integer("år")) }
    }, whatYouGet: record.texts("hva_du_får"), steps: record.texts("slik_gjør_du"),
    firstContact: record.text("hva_skjer_først"), status: facts.status,
    statusNote: record.text("status_merknad"), successor: visible("erstattes_av"),
    validFrom: validity?.date("fra"), validTo: validity?.date("til"),
    notice: facts.notice.flatMap { notice in
      notice.until.map { $0 < date } == true ? nil : notice
    },
    contacts: record.list("kontakt").compactMap { value in
      value.text.flatMap { cards[$0] } ?? value.record.map { reader.contact($0) }
    }, verification: facts.verification, sources: reader.sources(record),
    related: record.texts("se_også").filter { !hidden.contains($0) }, partOf: visible("del_av"),
    formerPaths: record.texts("tidligere_adresser"), ownerName: owner?.text("navn"),
    ownerEmail: owner?.text("epost"), body: draft.body, language: language,
    translations: translations.filter { $0.key != language },
    isPublished: !hidden.contains(draft.id))
}

extension OfferFile.Draft {
  /// Neither a draft nor outside its days.
  fileprivate func isPublished(on date: CalendarDate) -> Bool {
    guard facts.status != .draft else { return false }
    let validity = record.record("gyldig")
    if let from = validity?.date("fra"), date < from { return false }
    if let to = validity?.date("til"), date > to { return false }
    return true
  }
}
