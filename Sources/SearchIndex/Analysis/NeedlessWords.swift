/// Leaves out of a lexicon what a question finds without it: a third of a large dictionary, and its
/// bytes.
extension Lexicon {
  /// Drops forms that lead to their term without being listed: phrases that hold another form of
  /// it, and compounds that end or begin with one.
  mutating func dropNeedlessForms() {
    let all = self
    for (phrase, target) in phrases {
      let words = phrase.split(separator: UInt8(ascii: " ")).map { Array($0) }
      let runs = words.indices.flatMap { from in
        (from + 2..<max(from + 2, words.count + 1)).map { Lexicon.key(words[from..<$0]) }
      }
      if words.contains(where: { term($0) == target })
        || runs.contains(where: { $0 != phrase && all.phrases[$0] == target })
      {
        phrases[phrase] = nil
      }
    }
    let needless = canonical.filter { form, target in
      parts(form).contains { holds($0, target) }
    }
    for form in needless.keys { canonical[form] = nil }
  }

  /// Keeps the greatest weight per neighbour.
  mutating func keepGreatestWeights() {
    for (key, meaning) in meanings {
      var near: [[UInt8]: Int] = [:]
      for (term, weight) in meaning.near { near[term] = max(near[term] ?? 0, weight) }
      var concepts: [ConceptIndex: Int] = [:]
      for (concept, weight) in meaning.concepts {
        concepts[concept] = max(concepts[concept] ?? 0, weight)
      }
      meanings[key] = Meaning(
        near: near.map { (term: $0.key, weight: $0.value) }
          .sorted { $0.term.lexicographicallyPrecedes($1.term) },
        concepts: concepts.map { (concept: $0.key, weight: $0.value) }
          .sorted { $0.concept < $1.concept })
    }
  }

  /// Drops everyday words of a concept that a part of them means already («søvnproblemer»), and
  /// phrases that say no more than their words.
  mutating func dropNeedlessMeanings() {
    let all = self
    for (key, meaning) in all.meanings where meaning.near.isEmpty {
      let words = key.split(separator: UInt8(ascii: " ")).map { all.term(Array($0)) }
      let told = words.flatMap { (words.count > 1 ? [$0] : []) + all.allParts($0) }
        .flatMap { all.meanings[all.term($0)]?.concepts.map(\.concept) ?? [] }
      let isPhrase = words.count > 1
      let left = meaning.concepts.filter {
        !told.contains($0.concept) || (!isPhrase && $0.weight == Weight.name)
      }
      if !isPhrase {
        meanings[key] = left.isEmpty ? nil : Meaning(concepts: left)
      } else if left.isEmpty, phrases[key] == key {
        meanings[key] = nil
        phrases[key] = nil
      }
    }
  }

  /// Whether a stem, or a part of it at any depth, is searched as a term.
  private func holds(_ stem: [UInt8], _ wanted: [UInt8]) -> Bool {
    ([stem] + allParts(stem)).contains { term($0) == wanted }
  }

  /// The parts of a compound stem at any depth; none if it is no compound.
  private func allParts(_ stem: [UInt8]) -> [[UInt8]] {
    parts(stem).flatMap { [$0] + allParts($0) }
  }
}
