import SiteBase

/// The whole site, checked and frozen: every id in it resolves in it.
///
/// Lists keep the vocabulary files' order; offers are sorted by id.
package struct Site: Sendable {
  /// What the owner decides.
  package let settings: SiteSettings
  /// The municipalities.
  package let municipalities: [Municipality]
  /// The audiences.
  package let audiences: [Audience]
  /// The themes.
  package let themes: [Theme]
  /// The stages of life, youngest first.
  package let lifeStages: [LifeStage]
  /// The providers.
  package let providers: [Provider]
  /// The helplines.
  package let helplines: [Helpline]
  /// The documents facts were taken from.
  package let sources: [SourceDocument]
  /// The search dictionary.
  package let dictionary: [DictionaryEntry]
  /// The kinds of danger that bring the help card, the most urgent first.
  package let crisisEntries: [CrisisEntry]
  /// Words that the rules of ``crisisEntries`` refer to.
  package let crisisWordGroups: [CrisisWordGroup]
  /// What phrases of danger are like where no rule is met; nil for a site where rules alone notice danger.
  package let crisisWeights: CrisisWeights?
  /// The kinds of offers that help someone in danger; only published offers are named.
  package let crisisServices: [CrisisService]
  /// Questions the owner wants answered.
  package let ownerQueries: [OwnerQuery]
  /// Words of the language that the search reads questions by.
  package let searchWordLists: [SearchWordList]
  /// Words that are explained where texts have them.
  package let glossary: [GlossaryEntry]
  /// The published offers, sorted by id: no drafts, none outside its days.
  package let offers: [Offer]
  /// What the rules of age make of each offer, by its place in ``offers``.
  package let freshness: [Freshness]
  /// Pages and guide pages, sorted by kind, order and id.
  package let pages: [Page]
  /// The plans.
  package let plans: [Plan]
  /// The figures.
  package let figures: [Figure]
  /// Files of the content folder that are copied as they are, such as logos, by path.
  package let assets: [ContentFile]
  /// The day the site is built for.
  package let date: CalendarDate
}

extension Site {
  /// The next check of each offer, by its place in ``offers``; nil for those that need none: ended offers,
  /// and containers without facts of their own.
  package var nextChecks: [NextCheck?] { SiteModel.nextChecks(of: offers, sources, settings) }

  /// Whether lists and the search may have an offer, by its place in ``offers``: it runs, and is not
  /// withdrawn for its age.
  package func isListed(_ offer: Int) -> Bool {
    offers[offer].status != .ended && freshness[offer].standing != .withdrawn
  }
}
