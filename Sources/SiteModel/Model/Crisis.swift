import SiteBase

/// A kind of danger, with the words that tell of it and the help it brings.
public struct CrisisEntry: Sendable {
  /// The id.
  public let id: String
  /// Why the help card is shown, in one line; nil when the file has none.
  public let reason: LocalizedText?
  /// Helpline ids, the one most right first.
  public let helplines: [String]
  /// Helpline ids when the words are about somebody else; those of ``helplines`` where the file has none.
  public let helplinesForOthers: [String]
  /// Ids of the services whose offers come first in the results, the one most right first.
  public let services: [String]
  /// The search page shows the quick exit.
  public let quickExit: Bool
  /// What is written by someone in this danger.
  public let rules: [CrisisRule]
}

/// Words that together tell of danger.
public struct CrisisRule: Sendable {
  /// Who is in danger.
  public enum Subject: String, Sendable {
    /// The one who writes.
    case writer = "meg"
    /// Somebody else.
    case other = "andre"
  }

  /// A phrase that must or must not be noticed, with its place.
  public struct Example: Sendable {
    /// The phrase.
    public let text: String
    /// Where it stands.
    public let range: SourceRange
  }

  /// Groups of words, each as it is written in the file; one word of each must be there.
  public let groups: [Example]
  /// In how many words in a row; nil when not stated.
  public let within: Int?
  /// Words and phrases that cancel the rule.
  public let cancelling: [Example]
  /// Who is in danger; nil when the person mentioned nearest decides.
  public let subject: Subject?
  /// Phrases the rule must notice.
  public let noticed: [Example]
  /// Phrases the rule must not notice.
  public let passedOver: [Example]
  /// Where the rule stands.
  public let range: SourceRange
}

/// Words that several crisis rules refer to.
public struct CrisisWordGroup: Sendable {
  /// The name in rules.
  public let id: String
  /// The words, as they are written in the file.
  public let words: String
  /// Where the words stand.
  public let range: SourceRange
}

/// A kind of offer that helps someone in danger.
public struct CrisisService: Sendable {
  /// The id.
  public let id: String
  /// The name inside a sentence.
  public let name: LocalizedText
  /// Ids of the offers.
  public let offers: [String]
  /// The id of the helpline that knows where the nearest one is.
  public let helpline: String
}
