/// What came of asking owners in one round.
package struct RoundFigures: Sendable, Equatable {
  /// The round's name, such as `2026-11`.
  package let round: String
  /// How many offers were asked about.
  package let asked: Int
  /// How many of them somebody answered about.
  package let answered: Int
  /// How many questions came back.
  package let bounced: Int
  /// How many are neither answered nor came back.
  package let silent: Int
}
