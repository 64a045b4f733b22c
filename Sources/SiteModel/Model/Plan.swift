import SiteBase

/// A goal of a municipality's plan.
public struct PlanGoal: Sendable {
  /// The goal's number in the plan.
  public let number: Int
  /// The goal.
  public let title: String
  /// What is done to reach it.
  public let strategies: [String]
  /// Citizens' own words.
  public let quotes: [String]
}

/// A measure of a plan.
public struct PlanMeasure: Sendable {
  /// The id.
  public let id: String
  /// The goal's number; nil when the plan ties it to none.
  public let goal: Int?
  /// The name.
  public let title: String
  /// What it is.
  public let description: String?
  /// The first and last year; nil when not stated.
  public let from: Int?
  /// The last year.
  public let to: Int?
  /// How it is paid for, in words.
  public let funding: String?
  /// Responsible providers.
  public let responsible: [String]
  /// The responsible area in words.
  public let responsibleText: String?
  /// Where it stands, in words.
  public let status: String?
  /// Offers it became.
  public internal(set) var becameOffers: [String]
  /// Where it stands in the document.
  public let sources: [SourceReference]
}

/// A municipality's plan.
public struct Plan: Sendable {
  /// The municipality's id.
  public let municipality: String
  /// The plan's title.
  public let title: String
  /// The years it covers, in words.
  public let period: String?
  /// Where it stands.
  public let sources: [SourceReference]
  /// The goals, by number.
  public let goals: [PlanGoal]
  /// The measures, in the file's order.
  public internal(set) var measures: [PlanMeasure]
}
