import SiteBase

/// One thing a question asks for: a word or a phrase with everything that may stand for it.
struct QueryUnit: Equatable {
  /// Terms of the index, each with a weight in percent.
  var terms: [(term: Int, weight: Int)] = []
  /// Concepts, each with a weight in percent.
  var concepts: [(concept: Int, weight: Int)] = []

  var isEmpty: Bool { terms.isEmpty && concepts.isEmpty }

  /// The same ways with a part of their weights, in percent.
  func scaled(to percent: Int) -> QueryUnit {
    QueryUnit(
      terms: terms.map { ($0.term, $0.weight * percent / 100) },
      concepts: concepts.map { ($0.concept, $0.weight * percent / 100) })
  }

  static func == (a: QueryUnit, b: QueryUnit) -> Bool {
    a.terms.elementsEqual(b.terms) { $0 == $1 } && a.concepts.elementsEqual(b.concepts) { $0 == $1 }
  }
}

/// Percent for the ways in which a word may be met.
private enum Weight {
  static let exact = 100
  /// A word inside a phrase, or beside its joined form.
  static let inside = 60
  /// The last part of a compound, and the parts before it.
  static let head = 30
  static let part = 35
  /// The beginning of an unknown word.
  static let beginning = 50
  /// By number of edits.
  static let edits = [100, 20, 15]
  /// One edit in a word of ``longWord`` letters or more, which is hardly another word.
  static let editOfLongWord = 50
  static let longWord = 7
}

/// Turns the words of a question into units, looking up what the index knows.
struct QueryResolver {
  let lexicon: Lexicon
  let postings: Postings
  /// Forms that are not terms themselves, ascending, for typing errors.
  let forms: [[UInt8]]

  init(_ lexicon: Lexicon, _ postings: Postings) {
    self.lexicon = lexicon
    self.postings = postings
    forms = lexicon.canonical.keys.filter {
      lexicon.knows(lexicon.canonical[$0] ?? [], in: postings)
    }
    .sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The units of a question's folded words; `guessing` is false where it tells of danger, whose words
  /// mean nothing else. Stop words count only in a question that is `complete` and has no other words: one
  /// that a relation was read from isn't.
  func units(_ words: [[UInt8]], guessing: Bool = true, complete: Bool = true) -> [QueryUnit] {
    let stems = words.map(stem(of:))
    var units: [QueryUnit] = []
    var isComplete = complete
    var index = 0
    while index < words.count {
      if let (unit, length) = phrase(words, stems, at: index) {
        units.append(unit)
        // A phrase that is no term of its own points on; its words still count.
        if length > 0 {
          index += length
          continue
        }
      }
      if let unit = joined(words, stems, at: index, guessing) {
        units.append(unit)
        index += 2
        continue
      }
      if says(words[index]) {
        let found = resolve(words[index], stems[index], guessing)
        if found.isEmpty { isComplete = false }
        units += found
      }
      index += 1
    }
    if units.isEmpty, isComplete {
      units = stems.map { known($0, Weight.exact) }.filter { !$0.isEmpty }
    }
    return units
  }

  /// The longest phrase that begins at a word, and how many words it replaces.
  private func phrase(
    _ words: [[UInt8]], _ stems: [[UInt8]], at index: Int
  ) -> (QueryUnit, Int)? {
    for length in stride(from: min(5, words.count - index), through: 2, by: -1) {
      let range = index..<index + length
      guard let target = lexicon.phrases[Lexicon.key(stems[range])] else { continue }
      var unit = known(target, Weight.exact)
      guard !unit.isEmpty else { continue }
      guard postings.find(target) != nil else { return (unit, 0) }
      for position in range where says(words[position]) {
        unit.add(known(stems[position], Weight.inside))
      }
      return (unit, length)
    }
    return nil
  }

  private func joined(
    _ words: [[UInt8]], _ stems: [[UInt8]], at index: Int, _ guessing: Bool
  ) -> QueryUnit? {
    guard index + 1 < words.count, !lexicon.stops.contains(words[index]),
      letterCount(words[index]) > 2 && letterCount(words[index + 1]) > 1
        || isNumber(words[index + 1])
    else { return nil }
    let whole = words[index] + words[index + 1]
    var unit = known(stem(of: whole), Weight.exact)
    if unit.isEmpty {
      // A compound written apart, with a typing error in its last part.
      let last = stems[index + 1]
      guard guessing, !lexicon.stops.contains(words[index + 1]), known(last, Weight.exact).isEmpty,
        lexicon.parts(last).isEmpty
      else { return nil }
      unit = guessed(whole, stem(of: whole), start: words[index])
      return unit.isEmpty ? nil : unit
    }
    for position in index...index + 1 where says(words[position]) {
      unit.add(known(stems[position], Weight.inside))
    }
    return unit
  }

  /// Whether a word says anything by itself: no stop word, and more than a letter.
  private func says(_ word: [UInt8]) -> Bool {
    !lexicon.stops.contains(word) && letterCount(word) > 1
  }

  /// Whether a word is a number, which may have been written apart from a letter («T 19»).
  private func isNumber(_ word: [UInt8]) -> Bool {
    word.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } && word.contains { $0 > 0x30 }
  }

  /// What a stem stands for in this index, without guessing; everything scaled by `percent`.
  private func known(_ stem: [UInt8], _ percent: Int) -> QueryUnit {
    let term = lexicon.term(stem)
    var unit = QueryUnit()
    if let found = postings.find(term) { unit.terms.append((found, percent)) }
    guard let meaning = lexicon.meanings[term] else { return unit }
    for near in meaning.near {
      if let found = postings.find(near.term) {
        unit.terms.append((found, near.weight * percent / 100))
      }
    }
    for (concept, weight) in meaning.concepts {
      let weight = weight * percent / 100
      unit.add(QueryUnit(concepts: [(concept, weight)]))
      if let broader = lexicon.broader[concept] {
        unit.add(QueryUnit(concepts: [(broader, weight * Lexicon.Weight.broaderTheme / 100)]))
      }
    }
    return unit
  }

  /// The units of one word: what it stands for, else its parts, else what it may be meant as.
  private func resolve(_ word: [UInt8], _ stem: [UInt8], _ guessing: Bool) -> [QueryUnit] {
    var unit = known(stem, Weight.exact)
    let parts = lexicon.parts(stem)
    if unit.isEmpty {
      if !parts.isEmpty { return parts.flatMap { resolve($0, $0, guessing) } }
      if guessing { unit = guessed(word, stem) }
      return unit.isEmpty ? [] : [unit]
    }
    for (part, weight) in zip(parts, [Weight.part, Weight.head]) { unit.add(known(part, weight)) }
    return [unit]
  }

  /// What a word that leads nowhere may be meant as: the terms and forms that begin with it or are at
  /// the fewest edits after its first letter (two edits: after its first two), six at most; else the
  /// longest beginning of five letters or more that is known, as the first part of a compound.
  ///
  /// - Parameter start: The word before, where two were written apart: then what doesn't begin with it is
  ///   no guess. Otherwise nil, which means the same first letter.
  private func guessed(_ word: [UInt8], _ stem: [UInt8], start: [UInt8]? = nil) -> QueryUnit {
    var unit = QueryUnit()
    let isPlain = word.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
    var limit = stem.count < 4 || !isPlain ? 0 : word.count < 9 ? 1 : 2
    var near: [[UInt8]] = []
    for candidate in limit > 0 ? postings.terms + forms : [] where letterCount(candidate) > 2 {
      let begins = stem.count > 3 && candidate.starts(with: stem)
      guard candidate.first == stem.first,
        let distance = begins ? 1 : editDistance(stem, candidate, limit: limit),
        distance < 2 || candidate[1] == stem[1]
      else { continue }
      if distance < limit { near = [] }
      limit = distance
      near.append(candidate)
    }
    for candidate in near.lazy.filter({ $0.starts(with: start ?? []) }).prefix(6) {
      let isLong = limit == 1 && word.count >= Weight.longWord
      unit.add(known(candidate, isLong ? Weight.editOfLongWord : Weight.edits[limit]))
    }
    for end in stride(from: start == nil ? stem.count - 1 : 0, to: 4, by: -1) where unit.isEmpty {
      unit = known(Array(stem[..<end]), Weight.beginning)
    }
    return unit
  }
}

extension QueryUnit {
  /// Adds another unit's ways, keeping the greater weight where both have one.
  mutating func add(_ other: QueryUnit) {
    for (term, weight) in other.terms {
      if let index = terms.firstIndex(where: { $0.term == term }) {
        terms[index].weight = max(terms[index].weight, weight)
      } else {
        terms.append((term, weight))
      }
    }
    for (concept, weight) in other.concepts {
      if let index = concepts.firstIndex(where: { $0.concept == concept }) {
        concepts[index].weight = max(concepts[index].weight, weight)
      } else {
        concepts.append((concept, weight))
      }
    }
  }
}

extension Lexicon {
  /// Whether a term leads anywhere in an index.
  func knows(_ term: [UInt8], in postings: Postings) -> Bool {
    if postings.find(term) != nil { return true }
    guard let meaning = meanings[term] else { return false }
    return !meaning.concepts.isEmpty || meaning.near.contains { postings.find($0.term) != nil }
  }
}
