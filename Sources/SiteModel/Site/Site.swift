import SiteBase

/// The whole site, checked and frozen: every id in it resolves in it.
///
/// Lists keep the vocabulary files' order; offers are sorted by id.
public struct Site: Sendable {
  /// What the owner decides.
  public let settings: SiteSettings
  /// The municipalities.
  public let municipalities: [Municipality]
  /// The audiences.
  public let audiences: [Audience]
  /// The themes.
  public let themes: [Theme]
  /// The stages of life, youngest first.
  public let lifeStages: [LifeStage]
  /// The providers.
  public let providers: [Provider]
  /// The helplines.
  public let helplines: [Helpline]
  /// The documents facts were taken from.
  public let sources: [SourceDocument]
  /// The search dictionary.
  public let dictionary: [DictionaryEntry]
  /// The kinds of danger that bring the help card, the most urgent first.
  public let crisisEntries: [CrisisEntry]
  /// Words that the rules of ``crisisEntries`` refer to.
  public let crisisWordGroups: [CrisisWordGroup]
  /// The kinds of offers that help someone in danger; only published offers are named.
  public let crisisServices: [CrisisService]
  /// Questions the owner wants answered.
  public let ownerQueries: [OwnerQuery]
  /// Words of the language that the search reads questions by.
  public let searchWordLists: [SearchWordList]
  /// Words that are explained where texts have them.
  public let glossary: [GlossaryEntry]
  /// The published offers, sorted by id: no drafts, none outside its days.
  public let offers: [Offer]
  /// Pages and guide pages, sorted by kind, order and id.
  public let pages: [Page]
  /// The plans.
  public let plans: [Plan]
  /// The figures.
  public let figures: [Figure]
  /// Files of the content folder that are copied as they are, such as logos, by path.
  public let assets: [ContentFile]
  /// The day the site is built for.
  public let date: CalendarDate
}
