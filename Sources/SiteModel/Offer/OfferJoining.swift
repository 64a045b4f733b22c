import SiteBase

/// An offer with what it was made of.
final class JoinedOffer: Sendable {
  let offer: Offer
  let traits: OfferTraits
  fileprivate let draft: OfferFile.Draft
  /// The files of its translations.
  fileprivate let translations: [SiteLanguage: SourceFile]

  fileprivate init(
    _ draft: OfferFile.Draft, _ offer: Offer, _ traits: OfferTraits,
    translations: [SiteLanguage: SourceFile]
  ) {
    self.draft = draft
    self.offer = offer
    self.traits = traits
    self.translations = translations
  }
}

/// The offers of a site, unpublished ones too.
struct JoinedOffers: Sendable {
  /// Sorted by id; of two with one id, the first in file order.
  let all: [JoinedOffer]
  /// The ids of those that are not published.
  fileprivate let hidden: Set<String>
}

/// Makes offers of drafts: looks up contact cards, joins translations, and drops mentions of what is
/// not published on `date`.
///
/// Unknown cards have been reported by the reference check and are left out.
///
/// - Parameter previous: The offers of an earlier reading with the same vocabularies, settings and day;
///   nil for none. Those that would be made the same are the same objects.
func joinOffers(
  _ files: [OfferFile], _ vocabularies: Vocabularies, _ settings: SiteSettings, date: CalendarDate,
  jobs: Int, previous: JoinedOffers?
) -> Diagnosed<JoinedOffers> {
  let cards = vocabularies.cardsByID
  let inherited = ProviderInheritance(vocabularies.providers, cards)
  var diagnostics: [Diagnostic] = []
  var translations: [String: [SiteLanguage: OfferFile.Translation]] = [:]
  for translation in files.lazy.flatMap(\.translations) {
    translations[translation.id, default: [:]][translation.language] = translation
  }
  var hidden = Set<String>()
  var firstByID: [String: OfferFile.Draft] = [:]
  var kept: [OfferFile.Draft] = []
  for draft in files.lazy.flatMap(\.drafts) {
    if draft.publication(on: date) != .published { hidden.insert(draft.id) }
    if let first = firstByID[draft.id] {
      diagnostics.append(
        Diagnostic(
          .modelDuplicateID, [draft.id], at: draft.range,
          notes: [.init(.modelFirstHere, at: first.range)]))
      continue
    }
    firstByID[draft.id] = draft
    kept.append(draft)
  }
  for translation in files.lazy.flatMap(\.translations) where firstByID[translation.id] == nil {
    diagnostics.append(
      Diagnostic(
        .modelTranslationWithoutOriginal, [translation.id + ".md"], at: translation.range,
        nearMiss: nearMiss(to: translation.id, among: firstByID.keys)))
  }
  kept.sort { $0.id < $1.id }
  let known = Dictionary(
    uniqueKeysWithValues: (previous?.hidden == hidden ? previous?.all ?? [] : [])
      .map { (ObjectIdentifier($0.draft), $0) })
  let (drafts, joined, unpublished) = (kept, translations, hidden)
  let offers = parallelMap(count: drafts.count, jobs: jobs) { index in
    let draft = drafts[index]
    let others = (joined[draft.id] ?? [:]).filter { $0.key != settings.language }
    if let known = known[ObjectIdentifier(draft)], known.has(others) { return known }
    let offer = Offer(
      draft,
      fields: draft.finished(
        cards: cards, owner: inherited.owner(of: draft.record.value.provider),
        hidden: unpublished, date: date),
      language: settings.language, translations: others.mapValues(\.text),
      publication: draft.publication(on: date),
      inheritedContact: inherited.contact(of: draft.record.value.provider))
    return JoinedOffer(
      draft, offer, OfferTraits(offer, settings),
      translations: others.mapValues(\.range.file))
  }
  return Diagnosed(JoinedOffers(all: offers, hidden: hidden), diagnostics)
}

extension JoinedOffer {
  /// Whether it was made with some translations.
  fileprivate func has(_ others: [SiteLanguage: OfferFile.Translation]) -> Bool {
    others.count == translations.count
      && others.allSatisfy { translations[$0.key] === $0.value.range.file }
  }
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
