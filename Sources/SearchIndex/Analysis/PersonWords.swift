/// The persons that ``QuestionReader`` takes out of a question before its words are looked up.
enum PersonWords {
  private static let relations = folded(QuestionWords.relations)
  private static let owned = folded(QuestionWords.withPossessive)
  private static let possessives = folded(QuestionWords.possessives)
  private static let becoming = folded(QuestionWords.becoming)

  /// Whether a phrase tells of a person close to the one who asks, so that no question ever holds it
  /// whole («kona mi drikker» is searched as «drikker»).
  ///
  /// Nothing is taken out where a question tells that the parent needs help («nybakt mor»), so that a
  /// single word may still be met.
  static func areRead(in phrase: String) -> Bool {
    let words = questionTokens(phrase)
    guard words.count > 1 else { return false }
    return words.indices.contains { index in
      let word = words[index]
      if relations.contains(word) {
        return index == 0 || !becoming.contains(words[index - 1])
      }
      let neighbours = [index - 1, index + 1].filter(words.indices.contains)
      return owned.contains(word) && neighbours.contains { possessives.contains(words[$0]) }
    }
  }

  private static func folded(_ words: [String]) -> Set<[UInt8]> {
    Set(words.flatMap { tokens($0, joined: false) })
  }
}
