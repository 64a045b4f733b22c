import SiteBase

/// One line of the site owner's word list: a question and what it must find.
public struct OwnerQuery: Sendable {
  /// What someone may type.
  public var query: String
  /// The position of the municipality that was chosen; nil for none.
  public var municipality: Int?
  /// The age that was chosen, in years; nil for none.
  public var age: Int?
  /// Ids of which one must be among the first three; empty means that something must be found.
  public var expected: [String]
  /// Where the line stands; nil for lists made in a program.
  public var range: SourceRange?

  /// Creates a line.
  public init(
    query: String, municipality: Int? = nil, age: Int? = nil, expected: [String] = [],
    range: SourceRange? = nil
  ) {
    self.query = query
    self.municipality = municipality
    self.age = age
    self.expected = expected
    self.range = range
  }
}
