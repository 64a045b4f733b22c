import SiteModel

/// The vocabulary compiled to stems: what the words of a text or a question stand for.
///
/// Forms of one dictionary group become one term, in the index and in questions alike. Words of
/// themes and audiences point to those concepts. Whole phrases are known beside single words.
struct Lexicon: Sendable {
  /// A concept a word points to: themes first, then audiences.
  typealias ConceptIndex = Int

  /// What a word or a phrase leads to beside itself.
  struct Meaning: Sendable, Equatable {
    /// Terms near in meaning, with a weight in percent; sorted by term.
    var near: [(term: [UInt8], weight: Int)] = []
    /// Concepts, with a weight in percent; sorted by concept.
    var concepts: [(concept: ConceptIndex, weight: Int)] = []

    static func == (a: Meaning, b: Meaning) -> Bool {
      a.near.elementsEqual(b.near) { $0.term == $1.term && $0.weight == $1.weight }
        && a.concepts.elementsEqual(b.concepts) { $0 == $1 }
    }
  }

  /// Percent for the name of a concept, an everyday word of it, a near word and a broader one.
  enum Weight {
    static let name = 100
    static let everyday = 70
    static let near = 50
    static let broader = 30
    /// For the wider theme of a concept, in percent of the concept's own weight.
    static let broaderTheme = 40
  }

  /// Stem → the term it is searched as; only where they differ.
  var canonical: [[UInt8]: [UInt8]] = [:]
  /// Phrase of stems joined by spaces → the term it is searched as, or the phrase itself when it
  /// only leads to concepts.
  var phrases: [[UInt8]: [UInt8]] = [:]
  /// Term or phrase → what else it leads to.
  var meanings: [[UInt8]: Meaning] = [:]
  /// Stems of compound heads.
  let heads: Set<[UInt8]>
  /// The same as a table that is asked about parts of a word without copying them.
  private let headTable: TermTable
  /// The longest of ``heads``, in bytes.
  private let longestHead: Int
  /// Folded words that mean nothing.
  let stops: Set<[UInt8]>
  /// Stems of words that tell how a text is written and not what an offer is. In titles, other names,
  /// summaries and as keywords of their own they count as any other. They are no part of the index.
  let generalWords: Set<[UInt8]>
  /// The persons that are read out of a question before its words are looked up.
  let persons: PersonWords
  /// Themes and audiences.
  let allConcepts: [Concept]
  /// The keys of ``canonical`` as a table, once they are complete: nearly every word of every text is
  /// looked up, few are there.
  private var canonicalForms: TermTable?
  /// How many concepts are themes; audiences follow.
  let themeCount: Int
  /// The wider theme of each concept, or nil.
  let broader: [ConceptIndex?]

  /// Compiles the vocabulary of a site.
  init(_ site: Site) {
    self.init(
      concepts: Concept.all(site), themeCount: site.themes.count, dictionary: site.dictionary,
      words: site.searchWords(for:))
  }

  /// Compiles a vocabulary. Where two groups claim one form, the earlier keeps it.
  init(
    concepts: [Concept] = [], themeCount: Int = 0, dictionary: [DictionaryEntry] = [],
    words: (SearchWordList.Purpose) -> [String] = { _ in [] }
  ) {
    func folded(_ purpose: SearchWordList.Purpose) -> [[UInt8]] {
      words(purpose).flatMap { tokens($0, joined: false) }
    }
    let heads = Set(words(.compoundHeads).flatMap { tokens($0).map(stem(of:)) })
    self.heads = heads
    longestHead = heads.map(\.count).max() ?? 0
    generalWords = Set(folded(.generalWords).map(stem(of:)))
    persons = PersonWords(words)
    allConcepts = concepts
    self.themeCount = themeCount
    headTable = heads.reduce(into: TermTable(capacity: heads.count)) { _ = $0.intern($1) }
    stops = Set(folded(.stopWords))
    broader = concepts.map(\.broader)
    addDictionary(dictionary)
    dropNeedlessForms()
    for (index, concept) in concepts.enumerated() {
      for (words, weight) in [
        (concept.names, Weight.name), (concept.everydayWords, Weight.everyday),
      ] {
        for word in words where !persons.areRead(in: word) {
          add(concept: index, weight: weight, for: word)
        }
      }
    }
    keepGreatestWeights()
    dropNeedlessMeanings()
    canonicalForms = canonical.keys.reduce(into: TermTable(capacity: canonical.count)) {
      _ = $0.intern($1)
    }
  }

  /// The stems of a vocabulary's word or phrase in order, as a question with it would be read.
  static func stems(_ text: String) -> [[UInt8]] {
    questionTokens(text).map(stem(of:))
  }

  /// The key of a phrase: its stems joined by spaces.
  static func key(_ stems: some Collection<[UInt8]>) -> [UInt8] {
    Array(stems.joined(separator: [UInt8(ascii: " ")]))
  }

  /// The term a stem is searched as.
  func term(_ stem: [UInt8]) -> [UInt8] {
    if let canonicalForms, canonicalForms.find(stem) == nil { return stem }
    return canonical[stem] ?? stem
  }

  /// The first part and the head of a compound, as stems, or none if the stem is no compound.
  func parts(_ stem: [UInt8]) -> [[UInt8]] {
    guard stem.count >= 6 else { return [] }
    let last = stem.count - 3
    // A longer ending than the longest head is none, however long the word is.
    for cut in min(max(3, stem.count - longestHead), last)...last
    where headTable.find(stem[cut...]) != nil && letterCount(stem[..<cut]) > 2 {
      return [SearchIndex.stem(of: stem[..<cut]), Array(stem[cut...])]
    }
    return []
  }

  private mutating func addDictionary(_ groups: [DictionaryEntry]) {
    var taken = Set<[UInt8]>()
    var keys: [[UInt8]] = []
    for group in groups {
      let own = Lexicon.key(Lexicon.stems(group.word))
      keys.append(canonical[own] ?? phrases[own] ?? own)
      for form in [group.word] + group.forms {
        let stems = Lexicon.stems(form)
        let key = Lexicon.key(stems)
        guard !stems.isEmpty, taken.insert(key).inserted, !persons.areRead(in: form) else {
          continue
        }
        if stems.count > 1 {
          phrases[key] = keys[keys.count - 1]
        } else if key != keys[keys.count - 1] {
          canonical[key] = keys[keys.count - 1]
        }
      }
    }
    for (group, key) in zip(groups, keys) {
      for (words, weight) in [(group.near, Weight.near), (group.broader, Weight.broader)] {
        for word in words {
          let stems = Lexicon.stems(word)
          let near = stems.count > 1 ? phrases[Lexicon.key(stems)] : stems.first.map(term)
          guard let near, near != key else { continue }
          meanings[key, default: Meaning()].near.append((near, weight))
        }
      }
    }
  }

  private mutating func add(concept: ConceptIndex, weight: Int, for word: String) {
    let stems = Lexicon.stems(word)
    guard !stems.isEmpty else { return }
    let key: [UInt8]
    if stems.count == 1 {
      key = term(stems[0])
    } else {
      let phrase = Lexicon.key(stems)
      key = phrases[phrase] ?? phrase
      phrases[phrase] = key
    }
    meanings[key, default: Meaning()].concepts.append((concept, weight))
  }
}
