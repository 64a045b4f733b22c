import SiteModel

/// Ranks documents for a question exactly as the client does (`ranker.mjs`), in whole numbers.
package struct SearchRanker: Sendable {
  let documents: [SearchDocument]
  let lexicon: Lexicon
  let questions: QuestionLexicon
  let postings: Postings
  let resolver: QueryResolver
  /// The documents of each concept, ascending: themes first, then audiences.
  let concepts: [[Int32]]
  /// The usual ages of each document's audiences; nil when one of them says nothing of age.
  let typicalAges: [[ClosedRange<Int>]?]
  /// The term that stands for relatives, which a relation in a question asks for.
  let relativesTerm: [UInt8]?
  /// Pages and helplines that answer some questions better than offers do.
  let answerPages: AnswerPages
  /// The indices of the municipalities by id.
  let municipalities: [String: Int]
  /// Per kind of danger, the services that come first, as in the vocabulary.
  let crisisServices: [[Int]]

  /// A document that answers a question.
  struct Hit: Equatable {
    var document: Int
    var score: Int
    /// The place among the services for those in danger, from 0; nil for every other document.
    var service: Int?
  }

  init(
    _ documents: [SearchDocument], _ site: Site, _ lexicon: Lexicon,
    _ postings: Postings
  ) {
    self.documents = documents
    self.lexicon = lexicon
    self.postings = postings
    questions = QuestionLexicon(site)
    resolver = QueryResolver(lexicon, postings)
    let services = site.crisisServices.map(\.id)
    crisisServices = site.crisisEntries.map { crisis in
      crisis.services.compactMap { services.firstIndex(of: $0) }
    }
    var concepts = [[Int32]](
      repeating: [], count: lexicon.allConcepts.count)
    for (number, document) in documents.enumerated() {
      for theme in document.themes { concepts[theme].append(Int32(number)) }
      for audience in document.audiences {
        concepts[lexicon.themeCount + audience].append(Int32(number))
      }
    }
    self.concepts = concepts
    typicalAges = documents.map { document in
      let ages = document.audiences.map { site.audiences[$0].typicalAge?.years }
      return ages.isEmpty || ages.contains(nil) ? nil : ages.compactMap(\.self)
    }
    relativesTerm = site.audiences.first { $0.id == Self.relatives }.flatMap {
      Lexicon.stems($0.name.nb).first
    }.map(lexicon.term)
    answerPages = AnswerPages(site, lexicon, relativesTerm: relativesTerm)
    let ids = site.municipalities.map(\.id)
    municipalities = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The ids of the documents that answer a question, best first; those of which it is not known
  /// whether they fit the municipality and age come last. A question that leaves no word to search
  /// for, such as «gutt 12 år», is answered by all that run, those that state the age first.
  ///
  /// - Parameter municipality: The id; nil for all.
  /// - Parameter age: Whole years; nil for any.
  package func answers(to question: String, municipality: String? = nil, age: Int? = nil)
    -> [String]
  {
    answers(
      to: question, municipality.flatMap { municipalities[$0] }, age, QuestionReader(questions))
  }

  /// The id of the page or helpline that answers a question better than offers do, such as
  /// `guide:rettigheter`; nil when none does.
  package func answerPage(for question: String) -> String? {
    answerPages.answer(to: QuestionReader(questions).read(question), lexicon)
  }

  /// As the public one, with a reader made once for many questions.
  func answers(
    to question: String, _ municipality: Int?, _ age: Int?, _ reader: QuestionReader
  ) -> [String] {
    let hits = found(question, age: age, reader).filter { hit in
      guard let municipality else { return true }
      let places = documents[hit.document].municipalities
      return places.isEmpty || places.contains(municipality)
    }
    let fits: [Bool?] = hits.map { self.fits($0.document, age: age) }
    let best =
      zip(hits, fits).filter { $0.1 != false && $0.0.service == nil }.map(\.0.score).max() ?? 0
    let kept = zip(hits, fits).filter { $0.0.service != nil || $0.0.score * Self.cut >= best }
    return (kept.filter { $0.1 == true } + kept.filter { $0.1 == nil }).map {
      documents[$0.0.document].id
    }
  }

  /// The id of the audience that stands for relatives.
  private static let relatives = "parorende"
  /// Results below this part of the best one are not shown.
  static let cut = 10
  /// The level a concept counts as.
  static let conceptLevel = 6
  /// Percent for the term for relatives beside words that were typed: many who name a relative ask for
  /// nothing that is for relatives.
  private static let relativeWeight = 60
  /// Percent for a word of a name that the vocabulary leads nowhere from, such as «under» or «moter»: many are
  /// in a question by chance.
  private static let plainName = 70
  /// Stated ages of so many years leave hardly anybody out, and tell no more than those of audiences.
  private static let wideAges = 90
  /// Percent for an offer whose audiences are all narrow and none of them named.
  private static let narrowAudience = 50
  /// Percent for an offer with narrow themes and none of them named.
  private static let narrowTheme = 80
  /// Percent for an offer that takes a referral: nobody can go there by themselves.
  private static let referred = 80
  /// The least weight at which a word of a question names a concept.
  private static let namingWeight = 50

  /// The hits of a question, or all that run where it leaves no word. A chosen age is as good as one told
  /// in words.
  private func found(_ question: String, age: Int?, _ reader: QuestionReader) -> [Hit] {
    var reading = reader.read(question)
    guard reading.words.isEmpty, !reading.isForRelative, !reading.isSurelyOfDanger else {
      if reading.age == nil { reading.age = age.map { $0...$0 } }
      return rank(reading)
    }
    func suits(_ document: SearchDocument) -> Bool {
      guard let told = reading.age else { return false }
      return [document.age, document.relativeAge].contains {
        $0?.overlaps(told) == true
      }
    }
    let running = documents.indices.filter { documents[$0].offer.status != .ended }
    return (running.filter { suits(documents[$0]) } + running.filter { !suits(documents[$0]) })
      .map { Hit(document: $0, score: 1) }
  }

  /// All documents that hold something of a question, best first; ties in document order. Services for
  /// the danger it tells of precede them.
  func rank(_ reading: QuestionReading) -> [Hit] {
    var units = resolver.units(
      reading.words, guessing: !reading.isSurelyOfDanger, complete: !reading.isForRelative)
    if reading.isForRelative, let relativesTerm {
      let own = resolver.units([relativesTerm])
      units += units.isEmpty ? own : own.map { $0.scaled(to: Self.relativeWeight) }
    }
    let services = services(for: reading)
    let placed = Set(services.map(\.document))
    return services + score(units, reading).filter { !placed.contains($0.document) }
  }

  /// The services for the danger a question tells of: those of its municipality first, then by kind of
  /// danger and service; ended ones are left out.
  private func services(for reading: QuestionReading) -> [Hit] {
    var wanted: [Int] = []
    for crisis in reading.crises where crisis.isSure {
      for service in crisisServices[crisis.entry] where !wanted.contains(service) {
        wanted.append(service)
      }
    }
    guard !wanted.isEmpty else { return [] }
    return documents.indices.compactMap { number -> Hit? in
      let document = documents[number]
      guard document.offer.status != .ended,
        let service = wanted.firstIndex(where: document.crisisServices.contains)
      else { return nil }
      return Hit(document: number, score: 0, service: service)
    }
    .sorted { a, b in
      (isAway(a.document, reading) ? 1 : 0, a.service ?? 0, a.document)
        < (isAway(b.document, reading) ? 1 : 0, b.service ?? 0, b.document)
    }
  }

  /// Whether a document is of other municipalities than the one a question names.
  private func isAway(_ number: Int, _ reading: QuestionReading) -> Bool {
    guard let place = reading.municipality else { return false }
    let places = documents[number].municipalities
    return !places.isEmpty && !places.contains(place)
  }

  private func score(_ units: [QueryUnit], _ reading: QuestionReading) -> [Hit] {
    let named = namedConcepts(units, reading)
    var totals = [Int](repeating: 0, count: documents.count)
    var matched = [Int](repeating: 0, count: documents.count)
    var mass = 0
    for unit in units {
      var words = [Int](repeating: 0, count: documents.count)
      var themes = words
      var unitMass = 0
      for (term, weight) in unit.terms {
        let range = postings.range(term)
        let value = weight * rarity(holders: range.count, of: documents.count)
        unitMass = max(unitMass, value)
        let isPlain = lexicon.meanings[postings.terms[term]] == nil
        for index in range {
          let document = Int(postings.documents[index])
          let level = Int(postings.levels[index])
          let share = isPlain && level >= Level.otherName ? Self.plainName : 100
          words[document] = max(words[document], value * level * share / 100)
        }
      }
      for (concept, weight) in unit.concepts {
        let value = weight * rarity(holders: concepts[concept].count, of: documents.count)
        unitMass = max(unitMass, value)
        for document in concepts[concept] {
          themes[Int(document)] = max(themes[Int(document)], value * Self.conceptLevel)
        }
      }
      mass += unitMass
      for document in documents.indices where words[document] + themes[document] > 0 {
        totals[document] += words[document] + themes[document]
        matched[document] += unitMass
      }
    }
    return documents.indices.compactMap { document in
      guard totals[document] > 0 else { return nil }
      let covered = totals[document] * (30 * mass + 70 * matched[document]) / (100 * mass)
      return Hit(document: document, score: adjust(covered, document, reading, named))
    }
    .sorted {
      let (a, b) = (hasEnded($0.document), hasEnded($1.document))
      return a == b ? ($1.score, $0.document) < ($0.score, $1.document) : b
    }
  }

  private func hasEnded(_ number: Int) -> Bool { documents[number].offer.status == .ended }

  /// The concepts that a question names, or tells the ages of.
  private func namedConcepts(_ units: [QueryUnit], _ reading: QuestionReading) -> Set<Int> {
    var named = Set(
      units.flatMap(\.concepts).filter { $0.weight >= Self.namingWeight }.map(\.concept))
    for (number, concept) in lexicon.allConcepts.enumerated() {
      guard let told = reading.age, concept.typicalAge?.overlaps(told) == true else { continue }
      named.insert(number)
    }
    return named
  }

  /// What a percentage is lowered to where a document is narrow and the question names nothing of what it
  /// is for.
  private func narrowed(_ percent: Int, _ document: SearchDocument, _ named: Set<Int>) -> Int {
    func isOff(_ concepts: [Int], all: Bool) -> Bool {
      let narrow = concepts.filter { lexicon.allConcepts[$0].isNarrow }
      return !narrow.isEmpty && (!all || narrow.count == concepts.count)
        && !narrow.contains(where: named.contains)
    }
    var percent = percent
    if isOff(document.audiences.map { $0 + lexicon.themeCount }, all: true) {
      percent = percent * Self.narrowAudience / 100
    }
    if isOff(document.themes, all: false) { percent = percent * Self.narrowTheme / 100 }
    return percent
  }

  /// Raises and lowers a score by what the question tells about the person, and by status.
  private func adjust(
    _ score: Int, _ number: Int, _ reading: QuestionReading, _ named: Set<Int>
  ) -> Int {
    let document = documents[number]
    var percent = document.offer.status.percent
    if isAway(number, reading) { percent = percent * 30 / 100 }
    if document.offer.access.referral == .yes { percent = percent * Self.referred / 100 }
    percent = narrowed(percent, document, named)
    if let told = reading.age {
      let usual = typicalAges[number].map { $0.contains { $0.overlaps(told) } }
      if let stated = document.age {
        // «16 år og eldre» may still be meant for the young.
        let fitting = usual == false ? 100 : stated.count > Self.wideAges ? 140 : 200
        percent = percent * (stated.overlaps(told) ? fitting : reading.ageIsNumber ? 25 : 100) / 100
      } else if let usual {
        percent = percent * (usual ? 140 : reading.ageIsNumber ? 40 : 100) / 100
      }
    }
    return score * percent / 100
  }
}

extension OfferStatus {
  /// What a score is worth at this status, in percent.
  var percent: Int {
    switch self {
    case .active: 100
    case .paused, .unclear: 80
    case .planned: 60
    case .ended: 20
    case .draft: preconditionFailure("A draft is never in a published site")
    }
  }
}

extension SearchRanker {
  /// Whether someone of an age can use an offer as its user or as a relative; nil when it is not stated.
  /// What states no age has those of its audiences. No age fits everything.
  func fits(_ number: Int, age: Int?) -> Bool? {
    guard let age else { return true }
    let document = documents[number]
    let stated = [document.age, document.relativeAge].compactMap(\.self)
    if stated.contains(where: { $0.contains(age) }) { return true }
    if document.ageLeavesOutSome { return nil }
    if !stated.isEmpty {
      return document.offer.kind == .relatives && document.relativeAge == nil ? nil : false
    }
    let usual = document.audiences.map {
      lexicon.allConcepts[lexicon.themeCount + $0].typicalAge
    }
    if usual.contains(where: { $0?.contains(age) == true }) { return true }
    return usual.isEmpty || usual.contains(nil) ? nil : false
  }
}
