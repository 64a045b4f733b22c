import SiteModel

/// The persons that ``QuestionReader`` takes out of a question before its words are looked up.
struct PersonWords: Sendable {
  private let relations: Set<[UInt8]>
  private let owned: Set<[UInt8]>
  private let possessives: Set<[UInt8]>
  private let becoming: Set<[UInt8]>

  /// Gathers the lists of persons.
  init(_ words: (SearchWordList.Purpose) -> [String]) {
    func folded(_ purpose: SearchWordList.Purpose) -> Set<[UInt8]> {
      Set(words(purpose).flatMap { tokens($0, joined: false) })
    }
    relations = folded(.relations)
    owned = folded(.ownedPersons)
    possessives = folded(.possessives)
    becoming = folded(.becoming)
  }

  /// Whether a phrase tells of a person close to the one who asks, so that no question ever holds it
  /// whole («kona mi drikker» is searched as «drikker»).
  ///
  /// Nothing is taken out where a question tells that the parent needs help («nybakt mor»), so that a
  /// single word may still be met.
  func areRead(in phrase: String) -> Bool {
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
}
