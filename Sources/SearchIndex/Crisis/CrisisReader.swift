import SiteModel

/// A kind of danger that a question tells of.
struct NoticedCrisis: Equatable {
  /// The position of its entry in the vocabulary.
  var entry: Int
  /// Whether somebody else than the one who asks is in danger.
  var isAboutOther: Bool
  /// Whether a rule is met and the question is not far from danger. Then the kind's services come first and
  /// no word is guessed at; anything else brings the card, and leaves the results as they are.
  var isSure: Bool
}

extension CrisisRules {
  /// The kinds of danger a question tells of, in the vocabulary's order.
  ///
  /// - Parameter words: The folded tokens of the question.
  ///
  /// A rule that is met always counts, unless it is denied or words of its own cancel it, or the question has
  /// words of everyday life and is far from phrases of danger. Where no rule counts, the question's likeness
  /// to phrases of danger decides, and the kind is the one with most signs.
  func crises(in words: [[UInt8]]) -> [NoticedCrisis] {
    let question = CrisisQuestion(words, self)
    let degree = likeness.degree(of: question.words)
    let met = crises(met: question, degree)
    guard met.isEmpty, degree == .met else { return met }
    var counts = kinds.map { _ in 0 }
    for sign in signs { counts[sign.kind] += question.places[sign.group].count }
    guard let most = counts.max() else { return [] }
    // The last kind is for danger of which nothing more is told.
    let entry = (most > 0 ? counts.firstIndex(of: most) : nil) ?? kinds.count - 1
    return [NoticedCrisis(entry: entry, isAboutOther: question.isAboutOther, isSure: false)]
  }

  /// Whether some rule is met.
  func meetsRule(_ words: [[UInt8]]) -> Bool {
    let question = CrisisQuestion(words, self)
    return !crises(met: question, likeness.degree(of: question.words)).isEmpty
  }

  private func crises(
    met question: CrisisQuestion, _ degree: CrisisLikeness.Degree
  ) -> [NoticedCrisis] {
    let takesRules = degree == .far || degree == .unknown
    guard !question.isOfEverydayLife || !takesRules else { return [] }
    return kinds.enumerated().compactMap { entry, rules in
      for rule in rules {
        if let isAboutOther = question.meets(rule) {
          return NoticedCrisis(entry: entry, isAboutOther: isAboutOther, isSure: degree != .far)
        }
      }
      return nil
    }
  }
}

/// A question's words with the places where each group is met; `crises.mjs` does exactly the same.
private struct CrisisQuestion {
  let words: [[UInt8]]
  let rules: CrisisRules
  /// Per group, where it is met: the first and last word, by first word.
  let places: [[ClosedRange<Int>]]

  init(_ folded: [[UInt8]], _ rules: CrisisRules) {
    let words = folded.map(sounded)
    self.words = words
    self.rules = rules
    var places: [[ClosedRange<Int>]] = []
    for group in rules.groups {
      places.append(
        words.indices.flatMap { start in
          group.flatMap { alternative -> [ClosedRange<Int>] in
            switch alternative {
            case .group(let number): return places[number].filter { $0.lowerBound == start }
            case .words(let parts):
              guard start + parts.count <= words.count else { return [] }
              let isMet = parts.indices.allSatisfy { parts[$0].meets(words[start + $0]) }
              return isMet ? [start...start + parts.count - 1] : []
            }
          }
        })
    }
    self.places = places
  }

  /// Whether a rule is met, and then whether it is about somebody else; nil when it is not.
  func meets(_ rule: CrisisRules.Rule) -> Bool? {
    if let cancelling = rule.cancelling, !places[cancelling].isEmpty { return nil }
    for start in words.indices {
      let found = rule.groups.compactMap { group in
        places[group].first { $0.lowerBound >= start && $0.upperBound < start + rule.within }
      }
      guard found.count == rule.groups.count, found.contains(where: { $0.lowerBound == start })
      else { continue }
      let last = found.map(\.upperBound).max() ?? start
      if rule.isDeniable, isDenied(start...last) { continue }
      return isAboutOther(rule.subject, start...last)
    }
    return nil
  }

  /// Whether words are met with which no rule counts: those of information, games, what is long past.
  var isOfEverydayLife: Bool {
    rules.roles[.everyday].map { !places[$0].isEmpty } ?? false
  }

  private func has(_ role: CrisisRules.Role, _ position: Int) -> Bool {
    guard let group = rules.roles[role] else { return false }
    return places[group].contains { $0.lowerBound == position }
  }

  /// Whether a word denies: «ikke», but not in «slutter ikke» or «ikke bare».
  private func denies(_ position: Int) -> Bool {
    has(.denials, position)
      && ![position - 2, position - 1, position + 1].contains { has(.despite, $0) }
  }

  /// Whether what is met is denied: before it, inside it or right after it.
  private func isDenied(_ met: ClosedRange<Int>) -> Bool {
    var before = met.lowerBound - 1
    while has(.leads, before) { before -= 1 }
    return denies(before) || denies(met.upperBound + 1) || met.contains(where: denies)
  }

  /// Whether another is in danger where no rule tells: someone is mentioned, and nothing is done to the asker.
  var isAboutOther: Bool {
    words.indices.contains { has(.others, $0) } && !words.indices.contains { has(.object, $0) }
  }

  /// Whether another is in danger: nothing is done to the asker («han tok kvelertak på meg»), nobody speaks of
  /// themselves in what is met or right after it, and the person mentioned nearest before its end, or else
  /// after it, is another.
  private func isAboutOther(_ subject: CrisisRule.Subject?, _ met: ClosedRange<Int>) -> Bool {
    switch subject {
    case .writer: return false
    case .other: return true
    case nil:
      if (met.lowerBound...met.upperBound + 1).contains(where: { has(.asker, $0) }) {
        return false
      }
      if words.indices.dropFirst(met.lowerBound).contains(where: { has(.object, $0) }) {
        return false
      }
      for position in (0...met.upperBound).reversed()
        + Array(words.indices.dropFirst(met.upperBound + 1))
      {
        if has(.asker, position) { return false }
        if has(.others, position) { return true }
      }
      return false
    }
  }
}
