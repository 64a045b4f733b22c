/// How a figure is drawn.
public enum FigureType: String, Sendable, Hashable, CaseIterable {
  /// Upright bars by category.
  case bars = "søyler"
  /// A line over time.
  case line = "linje"
  /// Parts of a whole, as lying bars.
  case shares = "andeler"
}

/// A row of numbers, one per category.
public struct FigureSeries: Sendable {
  /// What is counted.
  public let name: String
  /// The numbers; nil where the source can't be read. Never zero in its place.
  public let values: [Double?]
}

/// A figure from a source document.
public struct Figure: Sendable {
  /// The id.
  public let id: String
  /// The municipality.
  public let municipality: String
  /// The title.
  public let title: String
  /// One sentence about what it shows.
  public let summary: String?
  /// What the numbers count.
  public let unit: String?
  /// The time it covers, in words.
  public let period: String?
  /// How it is drawn.
  public let type: FigureType
  /// The categories, in order.
  public let categories: [String]
  /// The series; each has one value per category.
  public let series: [FigureSeries]
  /// Offers it is about.
  public internal(set) var offers: [String]
  /// Where the numbers stand.
  public let sources: [SourceReference]
  /// A remark, such as what could not be read.
  public let note: String?
}
