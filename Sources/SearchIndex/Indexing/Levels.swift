/// How much a word says about an offer, from 0 (absent) to 15, by where it stands.
///
/// Small whole numbers instead of BM25's fractions: the client works out the levels of titles,
/// summaries and providers from the texts it shows anyway, so those need no postings, and both
/// sides get the same number. Weights were tuned on questions (docs/sok.md).
enum Level {
  static let otherName = 10
  static let keyword = 8
  static let summary = 7
  static let provider = 6
  static let otherProvider = 5

  /// A word of a title of `count` words; a short title says more with each.
  static func title(words count: Int) -> Int { count <= 2 ? 15 : count <= 4 ? 12 : 11 }

  /// A part of a compound in a place of a level; 0 means that parts are not indexed there.
  static func part(of level: Int) -> Int { level >= otherName ? 11 : level == summary ? 5 : 0 }
}
