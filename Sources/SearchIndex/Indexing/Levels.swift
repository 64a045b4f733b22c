/// How much a word says about an offer, from 0 (absent) to 15, by where it stands.
///
/// Small whole numbers instead of BM25's fractions: the client works out the levels of titles,
/// summaries and providers from the texts it shows anyway, so those need no postings, and both
/// sides get the same number. Weights were tuned on questions (docs/sok.md).
enum Level {
  static let most = 15
  static let summary = 7
  static let provider = 6
  static let body = 2

  /// A word of a title of `count` words; a short title says more with each.
  static func title(words count: Int) -> Int { count <= 2 ? 15 : count <= 4 ? 13 : 11 }

  /// A word of another name of `count` words.
  static func otherName(words count: Int) -> Int { title(words: count) - 1 }

  /// A word of a search word or phrase of `count` words.
  static func keyword(words count: Int) -> Int { count == 1 ? 9 : count == 2 ? 7 : 5 }

  /// A part of a compound in a place of a level; 0 means that parts are not indexed there.
  static func part(of level: Int) -> Int { level <= body ? 0 : (level + 1) / 2 }

  /// The level of a word that stands in two places; 0 for either means it stands in the other only.
  static func combined(_ a: Int, _ b: Int) -> Int {
    a == 0 || b == 0 ? max(a, b) : min(most, max(a, b) + 1)
  }

  /// The level of a word from what the shown texts and the rest say; the body adds nothing to a
  /// word that is shown.
  static func total(shown: Int, rest: Int) -> Int {
    shown > 0 && rest <= body ? shown : combined(shown, rest)
  }
}
