import SiteModel

/// The patterns and words questions are read with, over folded tokens with a space before, between
/// and after; written into the index, so that the client reads with the very same ones.
struct QuestionLexicon: Sendable {
  /// An age: the first group that takes part is a number or a number's word.
  let agePattern: String
  /// An age told in months or weeks.
  let monthsPattern: String
  /// Words after which a parent is the one who needs help.
  let becomingPattern: String
  /// A person close to the one who asks.
  let relationPattern: String
  /// A municipality: the first group that takes part is its folded name. It matches nothing when
  /// there is none.
  let placePattern: String
  /// Folded words for 1, 2, 3 …
  let numbers: [String]
  /// Stem of a life stage's word → its ages.
  let ages: [[UInt8]: ClosedRange<Int>]
  /// The municipalities' names, folded, in the vocabulary's order.
  let places: [String]
  /// The rules a question tells of danger by.
  let crises: CrisisRules

  /// Gathers the words of a site.
  init(_ site: Site) {
    crises = CrisisRules(site.crisisEntries, site.crisisWordGroups, site.crisisWeights)
    func either(_ purpose: SearchWordList.Purpose) -> String {
      Self.either(site.searchWords(for: purpose))
    }
    let relations = either(.relations)
    let owned = either(.ownedPersons)
    let possessives = either(.possessives)
    let units = either(.ageUnits)
    let old = either(.old)
    let leads = either(.ageLeads)
    let months = either(.months)
    let amounts = Self.either(site.searchWords(for: .amounts) + site.searchWords(for: .months))
    let numbers = site.searchWords(for: .numbers).map(Self.folded)
    agePattern =
      " (\\d{1,3}|\(Self.either(numbers))) ?(?:\(units))(?: (?:\(old)))?(?= )"
      + "|(?: (?:\(leads)|\(relations)))(?: (?:\(possessives)))?(?: (?:er|is|pa))? (\\d{1,3})(?: (?:\(units))(?: (?:\(old)))?)?(?! (?:\(amounts)) )(?= )"
    monthsPattern =
      " \\d{1,2} (?:\(months))(?: (?:\(old)))?"
      + "(?! (?:\(either(.notAnAge))) )(?= )"
    becomingPattern = " (?:\(either(.becoming))) (?:\(relations)) "
    relationPattern =
      "(?: (?:\(possessives)))? (?:\(relations))(?: (?:\(possessives)))?(?= )"
      + "| (?:\(possessives)) (?:\(owned))(?= )| (?:\(owned)) (?:\(possessives))(?= )"
    self.numbers = numbers
    places = site.municipalities.map { Self.folded($0.name) }
    // A short name is a place only where one is expected: «Time», «Re», «Os».
    let long = places.filter { $0.utf8.count > 5 }
    let led = either(.placeLeads)
    placePattern =
      places.isEmpty
      ? "(?!)"
      : " (?:\(led)) (\(Self.either(places)))(?= )"
        + (long.isEmpty ? "" : "| (\(Self.either(long)))(?= )")
    var ages: [[UInt8]: ClosedRange<Int>] = [:]
    for stage in site.lifeStages {
      for word in stage.everydayWords.all {
        let stems = Lexicon.stems(word)
        guard stems.count == 1 else { continue }
        let old = ages[stems[0]] ?? stage.ages
        ages[stems[0]] =
          min(old.lowerBound, stage.ages.lowerBound)...max(old.upperBound, stage.ages.upperBound)
      }
    }
    self.ages = ages
  }

  /// A text's folded tokens with spaces between.
  private static func folded(_ text: String) -> String {
    tokens(text, joined: false).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  /// An alternation of folded words, the longer before the shorter so that none hides another; what
  /// matches nothing when there are none.
  private static func either(_ words: [String]) -> String {
    guard !words.isEmpty else { return "(?!)" }
    return Set(words.map(folded)).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
      .map { $0 == "far" ? "far(?! ikk)" : $0 }.joined(separator: "|")
  }
}
