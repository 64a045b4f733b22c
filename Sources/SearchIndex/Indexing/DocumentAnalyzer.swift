import SiteModel

/// The terms of some neighbouring documents, with their levels.
struct AnalysedChunk: Sendable {
  /// The terms met, numbered for this chunk.
  var terms = TermTable()
  /// One entry per document and term, the documents in order.
  var entries: [Entry] = []
  /// Where the entries of the n-th document end.
  var ends: [Int] = []

  /// A term in a document.
  struct Entry: Sendable {
    var term: Int32
    /// The level from title, summary and provider, which the client can see for itself.
    var shown: UInt8
    /// The level from the rest.
    var rest: UInt8
  }
}

/// Turns documents into terms with levels.
struct DocumentAnalyzer {
  private let lexicon: Lexicon
  private var chunk = AnalysedChunk()
  /// Folded token → what it stands for, so that every distinct word is stemmed once.
  private var words = TermTable(capacity: 8192)
  private var meanings: [WordTerms] = []
  private var scratch: [UInt8] = []
  private var run: [Int32] = []
  /// Per term of the chunk: the position of its entry in the current document, if `stamp` says so.
  private var positions: [Int32] = []
  private var stamps: [Int32] = []

  private struct WordTerms {
    var isStop: Bool
    var isGeneral: Bool
    /// Whether the parts stand for it among keywords, as they do in a question about an unknown compound.
    var isTakenApart: Bool
    var main: Int32
    /// The parts of a compound, at any depth.
    var parts: [Int32]
  }

  /// The terms that dictionary forms are searched as.
  private let dictionaryTerms: Set<[UInt8]>

  /// The length from which a compound nobody has in the dictionary is rarer in questions than its parts.
  private static let leastTakenApart = 11

  /// Creates an analyzer for a chunk of documents.
  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    dictionaryTerms = Set(lexicon.canonical.values)
  }

  /// The terms of some documents.
  static func analyse(_ documents: ArraySlice<SearchDocument>, _ lexicon: Lexicon) -> AnalysedChunk
  {
    var analyzer = DocumentAnalyzer(lexicon)
    for document in documents { analyzer.add(document) }
    return analyzer.chunk
  }

  private mutating func add(_ document: SearchDocument) {
    let stamp = Int32(chunk.ends.count)
    let start = chunk.entries.count
    addField(document.offer.title, stamp, start, shown: true, keepsStops: true, Level.title)
    addField(document.offer.summary, stamp, start, shown: true) { _ in Level.summary }
    if let provider = document.provider {
      addField(provider, stamp, start, shown: true) { _ in Level.provider }
    }
    for name in document.otherNames {
      addField(name, stamp, start, shown: false, keepsStops: true) { _ in Level.otherName }
    }
    for word in document.offer.keywords {
      addField(word, stamp, start, shown: false, isPhrase: true) { _ in Level.keyword }
    }
    for name in document.providerNames {
      addField(name, stamp, start, shown: false) { _ in Level.otherProvider }
    }
    chunk.ends.append(chunk.entries.count)
  }

  private mutating func addField(
    _ text: String, _ stamp: Int32, _ start: Int, shown: Bool, keepsStops: Bool = false,
    isPhrase: Bool = false,
    _ level: (Int) -> Int
  ) {
    run.removeAll(keepingCapacity: true)
    var count = 0
    var text = text
    var scratch = self.scratch
    self.scratch = []
    text.withUTF8 { bytes in
      forEachToken(in: bytes, scratch: &scratch) { token, joined in
        let word = wordNumber(token)
        run.append(Int32(word))
        if !joined, !meanings[word].isStop { count += 1 }
      }
    }
    self.scratch = scratch
    let full = level(count)
    let part = Level.part(of: full)
    for word in run {
      let meaning = meanings[Int(word)]
      // A name made of stop words alone is met by them; in other names they only cost bytes.
      if meaning.isStop, !keepsStops || (!shown && count > 0) { continue }
      if meaning.isGeneral, isPhrase, count > 1 { continue }
      if meaning.isTakenApart, isPhrase {
        for term in meaning.parts { note(term, full, stamp, start, shown) }
        continue
      }
      note(meaning.main, full, stamp, start, shown)
      guard part > 0 else { continue }
      for term in meaning.parts { note(term, part, stamp, start, shown) }
    }
  }

  private mutating func wordNumber(_ token: ArraySlice<UInt8>) -> Int {
    let word = words.intern(token)
    if word < meanings.count { return word }
    let stem = stem(of: token)
    let parts = allParts(stem)
    let isKnown =
      lexicon.term(stem) != stem || lexicon.meanings[stem] != nil || dictionaryTerms.contains(stem)
    meanings.append(
      WordTerms(
        isStop: lexicon.stops.contains(Array(token)),
        isGeneral: lexicon.generalWords.contains(stem),
        isTakenApart: !isKnown && !parts.isEmpty && stem.count >= Self.leastTakenApart,
        main: term(lexicon.term(stem)),
        parts: parts))
    return word
  }

  /// The terms of the parts of a stem at any depth.
  private mutating func allParts(_ stem: [UInt8]) -> [Int32] {
    lexicon.parts(stem).flatMap { [term(lexicon.term($0))] + allParts($0) }
  }

  private mutating func term(_ bytes: [UInt8]) -> Int32 {
    let term = chunk.terms.intern(bytes)
    if term == positions.count {
      positions.append(0)
      stamps.append(-1)
    }
    return Int32(term)
  }

  private mutating func note(
    _ term: Int32, _ level: Int, _ stamp: Int32, _ start: Int, _ shown: Bool
  ) {
    let index = Int(term)
    if stamps[index] != stamp {
      stamps[index] = stamp
      positions[index] = Int32(chunk.entries.count)
      chunk.entries.append(.init(term: term, shown: 0, rest: 0))
    }
    let position = Int(positions[index])
    if shown {
      chunk.entries[position].shown = max(chunk.entries[position].shown, UInt8(level))
    } else {
      chunk.entries[position].rest = max(chunk.entries[position].rest, UInt8(level))
    }
  }
}
