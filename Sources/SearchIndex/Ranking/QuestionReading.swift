/// What a question tells about the person it is for, beside its words.
///
/// A reading raises and lowers offers; it never hides one, and the visitor can undo it.
struct QuestionReading: Equatable {
  /// The age told: one age, or the ages of a life stage; nil when none is told.
  var age: ClosedRange<Int>?
  /// Whether the age is told as a number, which lowers offers for others.
  var ageIsNumber = false
  /// Whether someone asks for a person close to them.
  var isForRelative = false
  /// The position of a municipality named in the question.
  var municipality: Int?
  /// The folded tokens that are searched for, those that readings take out too.
  var all: [[UInt8]] = []
  /// The folded tokens left to search for.
  var words: [[UInt8]] = []
  /// The kinds of danger told of, the most urgent first.
  var crises: [NoticedCrisis] = []
  /// Whether some danger is sure; what isn't leaves the results alone.
  var isSurelyOfDanger: Bool { crises.contains(where: \.isSure) }
}

/// Reads questions with the patterns of a ``QuestionLexicon``, exactly as `words.mjs` does.
///
/// Made for one run of questions: regular expressions can't be shared between threads.
struct QuestionReader {
  private let lexicon: QuestionLexicon
  private let age: Regex<AnyRegexOutput>
  private let months: Regex<AnyRegexOutput>
  private let becoming: Regex<AnyRegexOutput>
  private let relation: Regex<AnyRegexOutput>
  private let place: Regex<AnyRegexOutput>

  /// Compiles the patterns.
  init(_ lexicon: QuestionLexicon) {
    func compiled(_ pattern: String) -> Regex<AnyRegexOutput> {
      do {
        return try Regex(pattern)
      } catch {
        preconditionFailure("a reading's pattern is no regular expression: \(pattern)")
      }
    }
    self.lexicon = lexicon
    age = compiled(lexicon.agePattern)
    months = compiled(lexicon.monthsPattern)
    becoming = compiled(lexicon.becomingPattern)
    relation = compiled(lexicon.relationPattern)
    place = compiled(lexicon.placePattern)
  }

  /// Reads a question.
  func read(_ question: String) -> QuestionReading {
    var reading = QuestionReading()
    let folded = questionTokens(question)
    reading.crises = lexicon.crises.crises(in: Array(folded.prefix(QuestionLimits.dangerWords)))
    let all = folded.prefix(QuestionLimits.words).map { String(decoding: $0, as: UTF8.self) }
    reading.all = Array(folded.prefix(QuestionLimits.words))
    var text = " " + all.joined(separator: " ") + " "

    // Asked of the whole question: «sønnen min på 17» tells a relation and an age at once.
    let tellsRelative =
      text.firstMatch(of: becoming) == nil && text.firstMatch(of: relation) != nil
    if let match = text.firstMatch(of: age) {
      let told = Self.firstGroup(of: match)
      if let years = Int(told) ?? lexicon.numbers.firstIndex(of: told).map({ $0 + 1 }),
        years <= 120
      {
        reading.age = years...years
        reading.ageIsNumber = true
      }
      text.replaceSubrange(match.range, with: " ")
    } else if let match = text.firstMatch(of: months) {
      reading.age = 0...0
      reading.ageIsNumber = true
      text.replaceSubrange(match.range, with: " ")
    }
    if tellsRelative {
      // Who is in danger from a husband asks for no help for relatives.
      reading.isForRelative = reading.crises.allSatisfy { $0.isAboutOther || !$0.isSure }
      text = text.replacing(relation, with: " ")
    }
    if let match = text.firstMatch(of: place) {
      reading.municipality = lexicon.places.firstIndex(of: Self.firstGroup(of: match))
      text.replaceSubrange(match.range, with: " ")
    }
    if reading.age == nil {
      for word in all where reading.age == nil {
        reading.age = lexicon.ages[stem(of: Array(word.utf8))]
      }
    }
    reading.words = text.split(separator: " ").map { Array($0.utf8) }
    return reading
  }

  /// The first group that took part in a match; empty if none did.
  private static func firstGroup(of match: Regex<AnyRegexOutput>.Match) -> String {
    let groups = (1..<match.output.count).compactMap { match.output[$0].substring }
    return groups.first.map(String.init) ?? ""
  }
}

/// How much of a question is read, so that none takes more than its time; the client has the same limits,
/// and tells who asks.
enum QuestionLimits {
  /// The words that are searched for.
  static let words = 40
  /// The words in which danger is looked for: somebody in danger may write at length.
  static let dangerWords = 400
}

/// The folded tokens of a question. «får» goes first, because it folds to «far».
func questionTokens(_ question: String) -> [[UInt8]] {
  let words = question.lowercased().split(separator: " ").filter { $0 != "får" }
  return tokens(words.joined(separator: " "), joined: false)
}
