/// What a question tells about the person it is for, beside its words.
///
/// Read by fixed rules, in `question.mjs` exactly as here. A reading raises and lowers offers; it
/// never hides one, and the visitor can undo it.
struct QuestionReading: Equatable {
  /// The age told: one age, or the ages of a life stage; nil when none is told.
  var age: ClosedRange<Int>?
  /// Whether the age is told as a number, which lowers offers for others.
  var ageIsNumber = false
  /// Whether someone asks for a person close to them.
  var isForRelative = false
  /// The position of a municipality named in the question.
  var municipality: Int?
  /// The folded tokens left to search for.
  var words: [[UInt8]] = []
}

/// The words a question is read by, folded; written into the index for the client.
struct QuestionLexicon: Sendable {
  /// Words for people close to one.
  let relations: Set<[UInt8]>
  /// Such words that need a possessive beside them.
  let withPossessive: Set<[UInt8]>
  let possessives: Set<[UInt8]>
  let becoming: Set<[UInt8]>
  /// Numbers as words.
  let numbers: [[UInt8]: Int]
  /// Stem of a life stage's word → its ages.
  let ages: [[UInt8]: ClosedRange<Int>]
  /// Folded tokens of the municipalities' names, in the vocabulary's order.
  let places: [[[UInt8]]]

  static let ageUnits = folded("år åring åringen åringar åringer års years year yrs yo åra")
  static let monthUnits = folded("mnd måneder månader months uker veker weeks")
  static let ageLeads = folded("gutt gutten gut jente jenta alder fylt fyller aged age alderen")
  static let oldWords = folded("gammel gamal gammelt old")
  static let placeLeads = folded("i in på ved kommune")
  static let negations = folded("ikke ikkje")

  /// Folds and gathers the words of a vocabulary.
  init(_ vocabulary: SearchVocabulary) {
    relations = Self.folded(QuestionWords.relations.joined(separator: " "))
    withPossessive = Self.folded(QuestionWords.withPossessive.joined(separator: " "))
    possessives = Self.folded(QuestionWords.possessives.joined(separator: " "))
    becoming = Self.folded(QuestionWords.becoming.joined(separator: " "))
    numbers = Dictionary(
      uniqueKeysWithValues: QuestionWords.numbers.enumerated().map { index, word in
        (tokens(word)[0], index + 1)
      })
    var ages: [[UInt8]: ClosedRange<Int>] = [:]
    for stage in vocabulary.lifeStages {
      for word in stage.everydayWords {
        let stems = Lexicon.stems(word)
        guard stems.count == 1 else { continue }
        let old = ages[stems[0]] ?? stage.ages
        ages[stems[0]] =
          min(
            old.lowerBound, stage.ages.lowerBound)...max(old.upperBound, stage.ages.upperBound)
      }
    }
    self.ages = ages
    places = vocabulary.municipalities.map { tokens($0.name, joined: false) }
  }

  static func folded(_ words: String) -> Set<[UInt8]> { Set(tokens(words)) }
}

/// The folded tokens of a question. «får» goes first, because it folds to «far».
func questionTokens(_ question: String) -> [[UInt8]] {
  let words = question.lowercased().split(separator: " ").filter { $0 != "får" }
  return tokens(words.joined(separator: " "), joined: false)
}

extension QuestionReading {
  /// Reads a question.
  init(_ question: String, _ lexicon: QuestionLexicon) {
    let all = questionTokens(question)
    var used = Array(repeating: false, count: all.count)
    func at(_ index: Int) -> [UInt8] { all.indices.contains(index) ? all[index] : [] }

    for index in all.indices where !used[index] {
      let word = all[index]
      readAge(all, index, lexicon, &used)
      if !used[index] { readPlace(all, index, lexicon, &used) }
      guard !used[index] else { continue }
      let isNegatedVerb =
        word == Array("far".utf8) && QuestionLexicon.negations.contains(at(index + 1))
      let owned =
        lexicon.possessives.contains(at(index + 1)) || lexicon.possessives.contains(at(index - 1))
      if lexicon.relations.contains(word)
        ? !isNegatedVerb : lexicon.withPossessive.contains(word) && owned
      {
        guard owned || !lexicon.becoming.contains(at(index - 1)) else { continue }
        isForRelative = true
        used[index] = true
      }
    }
    if age == nil {
      for word in all where age == nil { age = lexicon.ages[stem(of: word)] }
    }
    words = all.indices.filter { !used[$0] }.map { all[$0] }
  }

  private mutating func readAge(
    _ all: [[UInt8]], _ index: Int, _ lexicon: QuestionLexicon, _ used: inout [Bool]
  ) {
    func at(_ index: Int) -> [UInt8] { all.indices.contains(index) ? all[index] : [] }
    let word = all[index]
    let next = at(index + 1)
    var years: Int?
    var length = 1
    let digits = word.prefix { $0 >= 0x30 && $0 <= 0x39 }
    let number = digits.count <= 3 ? Int(String(decoding: digits, as: UTF8.self)) : nil
    let unit = Array(word.dropFirst(digits.count))
    if let number, unit.isEmpty {
      if QuestionLexicon.ageUnits.contains(next) {
        (years, length) = (number, 2)
      } else if QuestionLexicon.monthUnits.contains(next) {
        (years, length) = (0, 2)
      } else if QuestionLexicon.ageLeads.contains(at(index - 1))
        || lexicon.relations.contains(at(index - 1))
        || (at(index - 1) == Array("pa".utf8) && isForRelative)
      {
        years = number
      }
      if years != nil, QuestionLexicon.ageLeads.contains(at(index - 1)) { used[index - 1] = true }
    } else if let number, QuestionLexicon.ageUnits.contains(unit) {
      years = number
    } else if let number = lexicon.numbers[word], QuestionLexicon.ageUnits.contains(next),
      next != Array("ara".utf8)
    {
      (years, length) = (number, 2)
    } else if let unit = [Array("aringen".utf8), Array("aring".utf8)].first(
      where: word.ends(with:)),
      let number = lexicon.numbers[Array(word.dropLast(unit.count))]
    {
      years = number
    }
    guard let years, years <= 120, age == nil else { return }
    age = years...years
    ageIsNumber = true
    if QuestionLexicon.oldWords.contains(at(index + length)) { length += 1 }
    for position in index..<min(index + length, all.count) { used[position] = true }
  }

  private mutating func readPlace(
    _ all: [[UInt8]], _ index: Int, _ lexicon: QuestionLexicon, _ used: inout [Bool]
  ) {
    guard municipality == nil else { return }
    for (position, name) in lexicon.places.enumerated() {
      guard all[index...].starts(with: name) else { continue }
      let isLed = index > 0 && QuestionLexicon.placeLeads.contains(all[index - 1])
      guard isLed || name.joined().count >= 6 else { continue }
      municipality = position
      for offset in name.indices { used[index + offset] = true }
      return
    }
  }
}

extension Array<UInt8> {
  fileprivate func ends(with ending: [UInt8]) -> Bool {
    count >= ending.count && suffix(ending.count).elementsEqual(ending)
  }
}
