import SiteBase

/// A group of people an offer is for.
public struct Audience: Sendable {
  /// The id.
  public let id: String
  /// The name.
  public let name: LocalizedText
  /// One sentence; nil when there is none.
  public let summary: LocalizedText?
  /// What people type when they mean it.
  public let everydayWords: LocalizedWords
  /// The usual ages, used only to find contradictions; nil when the group has no age.
  public let typicalAge: AgeRange?
}

/// What an offer is about.
public struct Theme: Sendable {
  /// The id.
  public let id: String
  /// The name.
  public let name: LocalizedText
  /// One sentence; nil when there is none.
  public let summary: LocalizedText?
  /// LOS concepts, https addresses.
  public let los: [String]
  /// What people type when they mean it.
  public let everydayWords: LocalizedWords
  /// The broader theme's id.
  public let broader: String?
  /// Pages of this theme carry the quick exit.
  public let quickExit: Bool
  /// The name of the theme's icon; nil for none.
  public let icon: String?
}

/// A stage of life: a range of ages with a name. The stages cover 0 to 120 without gap or overlap.
public struct LifeStage: Sendable {
  /// The id.
  public let id: String
  /// The name.
  public let name: LocalizedText
  /// The ages, both ends included.
  public let ages: ClosedRange<Int>
  /// What people type when they mean it.
  public let everydayWords: LocalizedWords
}

/// Who stands behind a provider.
public enum ProviderType: String, Sendable, Hashable, CaseIterable {
  /// A municipality or a part of one.
  case municipal = "kommunal"
  /// Several municipalities together.
  case intermunicipal = "interkommunal"
  /// The state.
  case state = "statlig"
  /// Volunteers or a non-profit.
  case voluntary = "frivillig"
}

/// Who gives offers.
public struct Provider: Sendable {
  /// The id.
  public let id: String
  /// The name in full.
  public let name: String
  /// The abbreviation.
  public let abbreviation: String?
  /// Who stands behind it; nil when not known.
  public let type: ProviderType?
  /// The municipalities it works in.
  public let municipalities: [String]
  /// The provider it is a part of.
  public let parent: String?
  /// One sentence.
  public let summary: String?
  /// Its web page.
  public let website: String?
  /// A remark.
  public let note: String?
}

/// How soon a helpline is for.
public enum HelplineLevel: String, Sendable, Hashable, CaseIterable {
  /// Life is in danger.
  case danger = "fare"
  /// It is urgent.
  case urgent = "haster"
  /// Someone to talk to.
  case talk = "snakke"
}

/// A national line for help.
public struct Helpline: Sendable {
  /// The id.
  public let id: String
  /// The name.
  public let name: LocalizedText
  /// The number as people write it; nil for lines without a telephone.
  public let phone: String?
  /// A number for text messages.
  public let sms: String?
  /// The official page.
  public let website: String?
  /// A chat page.
  public let chat: String?
  /// How soon it is for.
  public let level: HelplineLevel
  /// One can be anonymous; false also when nobody has told.
  public let isAnonymous: Bool
  /// The hours; nil when not known.
  public let schedule: Schedule?
  /// The hours in words.
  public let hoursText: LocalizedText?
  /// Who it is for.
  public let audienceText: LocalizedText
  /// Themes it is shown with.
  public let themes: [String]
  /// Audiences it is shown with.
  public let audiences: [String]
  /// When it was last checked.
  public let verification: Verification?
  /// A remark.
  public let note: LocalizedText?
}

/// A document that facts were taken from.
public struct SourceDocument: Sendable {
  /// The id.
  public let id: String
  /// The title.
  public let title: String
  /// Who published it.
  public let publisher: String?
  /// The municipality it is about.
  public let municipality: String?
  /// The date of the document.
  public let date: CalendarDate?
  /// What the date is.
  public let note: String?
}

/// Words that mean the same or nearly the same, for the search.
public struct DictionaryEntry: Sendable {
  /// The word the others lead to.
  public let word: String
  /// Words and phrases that mean the same.
  public let forms: [String]
  /// Words that are related.
  public let near: [String]
  /// Words with a wider meaning.
  public let broader: [String]
  /// Where the entry stands.
  public let range: SourceRange
}

/// A question the site owner wants answered.
public struct OwnerQuery: Sendable {
  /// What people type.
  public let text: String
  /// The municipality chosen; nil for none.
  public let municipality: String?
  /// The age chosen; nil for none.
  public let age: Int?
  /// Offers of which one must be among the first three; empty when anything will do.
  public let accepted: [String]
  /// Where the question stands.
  public let range: SourceRange
}
