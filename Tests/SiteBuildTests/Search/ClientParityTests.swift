import Foundation
import SiteBase
import SiteTestSupport
import Testing

@testable import SearchIndex
@testable import SiteBuild
@testable import SiteModel

/// The compiler and the client must cut the same words, read the same from questions and rank alike.
@Suite("The compiler and the client search alike")
struct ClientParityTests {
  private let site: Site
  private let documents: [SearchDocument]
  private let questions: [String]
  /// Phrases of danger and everyday ones, and the examples of the rules; asked without choices.
  private let phrases: [String]

  init() throws {
    site = try Catalogue.site()
    let lists = SiteLists(site)
    documents = site.offers.map { SearchDocument($0, .usual, lists) }
    questions = Self.made(of: documents)
    let examples = site.crisisEntries.flatMap(\.rules).flatMap { $0.noticed + $0.passedOver }
    phrases = DangerPhrase.all.map(\.text) + examples.map(\.text)
  }

  /// The repository's own questions and many made of the catalogue's words, some misspelt.
  private static func made(of documents: [SearchDocument]) -> [String] {
    var numbers = Numbers(state: 4)
    let texts = documents.flatMap {
      [$0.offer.title, $0.offer.summary] + $0.offer.whatYouGet + $0.offer.steps + $0.offer.keywords
    }
    let words = texts.flatMap { $0.split { !$0.isLetter }.map(String.init) }.filter { $0.count > 2 }
    var questions = Repository.files(below: "Tests/SharedFixtures/search")
      .filter { !$0.path.contains("danger-") }.flatMap {
        String(decoding: $0.source.bytes, as: UTF8.self).split(separator: "\n").compactMap {
          line -> String? in
          let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
          return line.hasPrefix("#") || cells.count < 4 ? nil : String(cells[3])
        }
      }
    for number in 0..<300 {
      var some = (0...numbers.below(3)).map { _ in words[numbers.below(words.count)] }
      if number % 4 == 0 {
        var letters = Array(some[0])
        letters.swapAt(letters.count - 1, letters.count - 2)
        some[0] = String(letters)
      }
      questions.append(some.joined(separator: " "))
    }
    return questions + [
      "gutt 12 år", "sønnen min", "mora mi på 82", "15-åring", "pensjonist", "8 måneder gammel",
      "bli mor", "angst i Fredrikstad", "noe for en på 121 år", "",
      String(repeating: "lang angst og sorg ", count: 100),
      String(repeating: "ord", count: 30) + " søvn", "finnesikkeiordboka",
    ]
  }

  /// Every word of the catalogue and many that no catalogue has.
  private var words: [String] {
    var numbers = Numbers(state: 7)
    let letters = Array("aaaeeiouyæøåbdfghjklmnprstvéêäöüßþœĳáñçđłžſ-'’1289АБж\u{301}\u{AD}")
    let endings = ["", "s", "en", "ene", "heter", "ingane", "leg", "aar", "-kurs", "sjukdom"]
    let made = (0..<5000).map { _ in
      String((0...numbers.below(9)).map { _ in letters[numbers.below(letters.count)] })
        + endings[numbers.below(endings.count)]
    }
    let texts = documents.flatMap {
      [$0.offer.title, $0.offer.summary] + $0.offer.whatYouGet + $0.offer.steps + $0.offer.keywords
        + $0.otherNames
    }
    let own = Set(texts.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) })
    let forms = site.dictionary.flatMap { [$0.word] + $0.forms }
    return (own.sorted() + forms + made).filter { !$0.contains("\n") && !$0.isEmpty }
  }

  @Test(
    "in one file and in many", .enabled(if: Node.isHere, "Node.js is not installed"),
    arguments: [false, true])
  func agreement(isSharded: Bool) throws {
    var options = SearchIndexOptions()
    if isSharded {
      options.wholeLimit = 0
      options.partitionLimit = 100
      options.placeLimit = 80
      options.shardBytes = 2048
    }
    let index = buildSearchIndex(of: site, options: options)
    let folder = TemporaryFolder()
    for file in index.files { try write(file.bytes, to: folder.path + "/indeks/" + file.name) }

    let words = isSharded ? [] : words
    let asked = try asked(isSharded, index.ranker)
    try write(Array(words.joined(separator: "\n").utf8), to: folder.path + "/ord")
    try write(
      Array(asked.map(\.fragment).joined(separator: "\n").utf8), to: folder.path + "/sporsmal")
    let answer = try Node.run(
      [
        "Tests/ClientTests/indeks/likhet.mjs", folder.path + "/indeks", folder.path + "/ord",
        folder.path + "/sporsmal",
      ], in: URL(filePath: Repository.root))
    try #require(answer.status == 0, "\(answer.output)")
    let said = answer.output.split(separator: "\n").map(String.init)
    try #require(said.count == words.count + asked.count)
    let lexicon = index.ranker.lexicon
    for (word, client) in zip(words, said) {
      let all = tokens(word)
      let own = [
        json(all), json(all.map(stem(of:))),
        "[" + all.map { json(lexicon.parts(stem(of: $0))) }.joined(separator: ",") + "]",
      ]
      #expect("[" + own.joined(separator: ",") + "]" == client, "\(word)")
    }
    for (question, client) in zip(asked, said.dropFirst(words.count)) {
      #expect(question.expected == client, "\(question.fragment)")
    }
    #expect(asked.count > (isSharded ? 20 : 1000))
  }

  /// Questions as fragments, with the line that the client should say.
  private func asked(
    _ isSharded: Bool, _ ranker: SearchRanker
  ) throws -> [(fragment: String, expected: String)] {
    let reader = QuestionReader(ranker.questions)
    return (questions + phrases).enumerated().flatMap { number, question -> [(String, String)] in
      let reading = reader.read(question)
      let isPhrase = number >= questions.count
      let ages: [Int?] =
        isPhrase ? [nil] : [nil, [0, 15, 16, 17, 18, 20, 21, 67, 120][number % 9]]
      let places: [Int?] = isPhrase ? [nil] : [nil] + site.municipalities.indices.map { $0 }
      return places.flatMap { place in
        ages.compactMap { age -> (String, String)? in
          if isSharded, !isAtHand(reading, place, ranker) { return nil }
          if question.isEmpty, place == nil, age == nil { return nil }
          let ids = ranker.answers(to: question, place, age, reader)
          let told = reading.age.map { "[\($0.lowerBound),\($0.upperBound)]" } ?? "null"
          let expected =
            "[\(told),\(reading.ageIsNumber),\(reading.isForRelative),\(reading.municipality ?? -1),"
            + json(reading.words) + "," + json(marked(reading.crises)) + ","
            + json(ids.map { Array($0.utf8) }) + "]"
          return (fragment(question, place, age), expected)
        }
      }
    }
  }

  /// Whether a part of the index knows all that a question asks for.
  ///
  /// Where all places are searched at once only the best are at hand; a word that no offer of a place
  /// holds is as good as misspelt there, and a misspelt one is looked for in one file of terms.
  private func isAtHand(_ reading: QuestionReading, _ place: Int?, _ ranker: SearchRanker) -> Bool {
    guard let place, reading.municipality == nil else { return false }
    let documents = ranker.documents
    func isHere(_ document: Int32) -> Bool {
      let places = documents[Int(document)].municipalities
      return places.isEmpty || places.contains(place)
    }
    let known = reading.words.allSatisfy {
      ranker.postings.find(ranker.lexicon.term(stem(of: $0))) != nil
        || ranker.lexicon.stops.contains($0)
    }
    return known
      && ranker.resolver.units(reading.words).allSatisfy { unit in
        unit.terms.allSatisfy { term, _ in
          ranker.postings.range(term).contains { isHere(ranker.postings.documents[$0]) }
        } && unit.concepts.allSatisfy { ranker.concepts[$0.concept].contains(where: isHere) }
      }
  }

  /// The kinds of danger, with a mark on those about somebody else.
  private func marked(_ crises: [NoticedCrisis]) -> [[UInt8]] {
    crises.map { Array((site.crisisEntries[$0.entry].id + ($0.isAboutOther ? "?" : "")).utf8) }
  }

  private func fragment(_ question: String, _ place: Int?, _ age: Int?) -> String {
    var parts = ["q=" + percentEncoded(question)]
    if let age { parts.append("alder=\(age)") }
    if let place { parts.append("kommune=" + site.municipalities[place].id) }
    return parts.joined(separator: "&")
  }

  private func percentEncoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }

  private func json(_ texts: [[UInt8]]) -> String {
    var writer = JSONWriter()
    writer.array(texts) { $0.string(String(decoding: $1, as: UTF8.self)) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    let file = URL(filePath: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }
}

/// Seeded numbers, the same on every run.
private struct Numbers {
  var state: UInt64

  /// A number from 0 to below a limit.
  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
