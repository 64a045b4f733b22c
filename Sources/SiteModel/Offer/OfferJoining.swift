import SiteBase

/// Makes offers of drafts: looks up contact cards, joins translations, and drops mentions of what is
/// not published on `date`.
///
/// Unknown cards have been reported by the reference check and are left out. The value is sorted
/// by id and has unpublished offers too; of two offers with one id the first in file order counts.
func makeOffers(
  _ files: [OfferFile], cards: [String: Contact], providers: [Provider], siteLanguage: SiteLanguage,
  date: CalendarDate,
  jobs: Int
) -> Diagnosed<[Offer]> {
  let inherited = ProviderInheritance(providers, cards)
  var diagnostics: [Diagnostic] = []
  var translations: [String: [SiteLanguage: OfferTranslation]] = [:]
  for translation in files.lazy.flatMap(\.translations) {
    translations[translation.id, default: [:]][translation.language] = translation.text
  }
  var hidden = Set<String>()
  var firstByID: [String: SourceRange] = [:]
  var kept: [OfferFile.Draft] = []
  for draft in files.lazy.flatMap(\.drafts) {
    if draft.publication(on: date) != .published { hidden.insert(draft.id) }
    if let first = firstByID[draft.id] {
      diagnostics.append(
        Diagnostic(
          .modelDuplicateID, [draft.id], at: draft.range,
          notes: [.init(.modelFirstHere, at: first)]))
      continue
    }
    firstByID[draft.id] = draft.range
    kept.append(draft)
  }
  for translation in files.lazy.flatMap(\.translations) where firstByID[translation.id] == nil {
    diagnostics.append(
      Diagnostic(
        .modelTranslationWithoutOriginal, [translation.id + ".md"], at: translation.range,
        nearMiss: nearMiss(to: translation.id, among: firstByID.keys)))
  }
  kept.sort { $0.id < $1.id }
  let (drafts, joined, unpublished) = (kept, translations, hidden)
  let offers = parallelMap(count: drafts.count, jobs: jobs) { index in
    let draft = drafts[index]
    return Offer(
      draft,
      fields: draft.finished(
        cards: cards, owner: inherited.owner(of: draft.record.value.provider),
        hidden: unpublished, date: date),
      language: siteLanguage,
      translations: (joined[draft.id] ?? [:]).filter { $0.key != siteLanguage },
      publication: draft.publication(on: date),
      inheritedContact: inherited.contact(of: draft.record.value.provider))
  }
  return Diagnosed(offers, diagnostics)
}

extension OfferFile.Draft {
  fileprivate func publication(on date: CalendarDate) -> Publication {
    if record.value.status == .draft { return .draft }
    return record.value.validity.contains(date) ? .published : .outsideItsDays
  }

  /// The fields with cards looked up, the inherited owner where the offer names none, and without what
  /// is not published.
  fileprivate func finished(
    cards: [String: Contact], owner: Owner?, hidden: Set<String>, date: CalendarDate
  ) -> OfferFields {
    var fields = record.value
    if let owner, fields.owner == .nobody { fields.owner = owner }
    fields.contacts = fields.contactEntries.compactMap { $0.contact(in: cards) }
    fields.related.removeAll(where: hidden.contains)
    if let id = fields.successor, hidden.contains(id) { fields.successor = nil }
    if let id = fields.partOf, hidden.contains(id) { fields.partOf = nil }
    if let until = fields.notice?.until, until < date { fields.notice = nil }
    return fields
  }
}

extension DiagnosticKind {
  static let joiningKinds = [modelDuplicateID, modelTranslationWithoutOriginal]

  static let modelDuplicateID = DiagnosticKind(
    "model/duplicate-id", .error,
    nb: "En id kan bare brukes én gang: «{0}»",
    en: "An id may be used once only: “{0}”")

  /// A translation of nothing.
  static let modelTranslationWithoutOriginal = DiagnosticKind(
    "model/translation-without-original", .error,
    nb: "En oversettelse må ha en hovedfil: «{0}» finnes ikke",
    en: "A translation must have a main file: “{0}” doesn't exist")
}
