import SiteBase

/// One line of the site owner's word list: a question and what it must find.
package struct OwnerQuery: Sendable {
  /// What someone may type.
  package var query: String
  /// The position of the municipality that was chosen; nil for none.
  package var municipality: Int?
  /// The age that was chosen, in years; nil for none.
  package var age: Int?
  /// Ids of which one must be among the first three; empty means that something must be found.
  package var expected: [String]
  /// Where the line stands; nil for lists made in a program.
  package var range: SourceRange?

  /// Creates a line.
  package init(
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
