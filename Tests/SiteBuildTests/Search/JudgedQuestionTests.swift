import Foundation
import SearchIndex
import SiteBase
import SiteTestSupport
import Testing

@testable import SiteBuild
@testable import SiteModel

/// The catalogue's search must find what people ask for, by the same ranking as the client's
/// (`script/evaluate-search` asks the client itself).
@Suite("The search answers judged questions")
struct JudgedQuestionTests {
  /// At least so many percent must have a right answer first, and among the first three.
  typealias Bar = (first: Double, firstThree: Double)
  static let wanted: Bar = (75, 95)

  /// A file of judged questions, the fewest it may have, and what is held of them.
  struct Sheet: Sendable, CustomTestStringConvertible {
    let file: String
    let fewest: Int
    var bar: Bar = wanted

    var testDescription: String { file }
  }

  /// All but our own were written by people who had seen no words of ours. The vocabulary was mended after them,
  /// so their bars are what has been reached and must not be lost: of longer and less direct questions, of those
  /// whose answers are pages and helplines too, and of the kinds that came with the task.
  @Test(
    "that we and others wrote",
    arguments: [
      Sheet(file: "own-queries.tsv", fewest: 100),
      Sheet(file: "others-queries.tsv", fewest: 250, bar: (85, 96)),
      Sheet(file: "new-queries.tsv", fewest: 1200, bar: (83, 92)),
      Sheet(file: "like-queries.tsv", fewest: 490, bar: (88, 96)),
    ])
  func written(_ sheet: Sheet) throws {
    let questions = try judgedQuestions(
      at: Repository.root + "/Tests/SharedFixtures/search/" + sheet.file)
    #expect(questions.count >= sheet.fewest)
    try hold(questions, to: sheet.bar)
  }

  @Test(
    "that came with the task",
    .enabled(if: Repository.sharedFile("search/queries.tsv") != nil, "the file is not here"))
  func given() throws {
    let file = try #require(Repository.sharedFile("search/queries.tsv"))
    try hold(try judgedQuestions(at: file))
  }

  @Test("of someone of 16 with nothing that is for adults alone")
  func sixteen() throws {
    let search = try CatalogueSearch.shared.get()
    for question in ["noen å snakke med", "angst", "ruser seg", "ensom", "får ikke sove", "jobb"] {
      let answers = search.answers(
        to: JudgedQuestion(municipality: nil, age: 16, text: question, accepted: []))
      #expect(!answers.isEmpty)
      for offer in answers.compactMap({ search.offers[$0] }) {
        let stated = [offer.age, offer.relativesAge].compactMap(\.self)
        let isForSixteen = stated.contains { $0.contains(16) }
        let leavesOpen =
          stated.isEmpty || offer.kind == .relatives || !offer.ageExemptAudiences.isEmpty
        #expect(isForSixteen || leavesOpen, "\(question): \(offer.id)")
        let usual = offer.audiences.map { search.usualAges[$0] ?? nil }
        if stated.isEmpty, !usual.isEmpty, !usual.contains(nil) {
          #expect(usual.contains { $0?.contains(16) == true }, "\(question): \(offer.id)")
        }
      }
    }
  }

  @Test("with what has ended after all that runs")
  func ended() throws {
    let search = try CatalogueSearch.shared.get()
    let questions = try judgedQuestions(
      at: Repository.root + "/Tests/SharedFixtures/search/own-queries.tsv")
    var met = 0
    for question in questions where question.age == nil {
      let hasEnded = search.answers(to: question).map { search.offers[$0]?.status == .ended }
      if hasEnded.contains(true) { met += 1 }
      #expect(hasEnded == hasEnded.filter { !$0 } + hasEnded.filter(\.self), "\(question.text)")
    }
    #expect(met > 0)
  }

  private func hold(
    _ questions: [JudgedQuestion], to bar: Bar = wanted
  ) throws {
    let search = try CatalogueSearch.shared.get()
    var first = 0
    var firstThree = 0
    var missed: [String] = []
    for question in questions {
      // Ids of pages and helplines have a kind before a colon.
      let unknown = question.accepted.filter { !$0.contains(":") && !search.ids.contains($0) }
      #expect(unknown == [], "\(question.text) wants offers that don't exist")
      let answers = search.answers(to: question)
      let isAbove = search.answerPage(for: question).map(question.accepted.contains) ?? false
      let place =
        isAbove ? 0 : answers.firstIndex { question.accepted.contains($0) } ?? Int.max
      if place == 0 { first += 1 }
      if place < 3 {
        firstThree += 1
      } else {
        missed.append("\(question.text): \(answers.prefix(3).joined(separator: " "))")
      }
    }
    func percent(_ count: Int) -> Double { 100 * Double(count) / Double(questions.count) }
    let report = missed.joined(separator: "\n")
    #expect(percent(first) >= bar.first)
    #expect(percent(firstThree) >= bar.firstThree, "missed:\n\(report)")
  }
}

/// A question and the answers of which one must be found.
private struct JudgedQuestion {
  var municipality: String?
  var age: Int?
  var text: String
  var accepted: Set<String>
}

/// Reads the format that own-queries.tsv describes.
private func judgedQuestions(at path: String) throws -> [JudgedQuestion] {
  let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  return try text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    try #require(columns.count == 5, "\(line)")
    return JudgedQuestion(
      municipality: columns[0].isEmpty ? nil : columns[0], age: Int(columns[1]), text: columns[3],
      accepted: Set(columns[4].split(separator: " ").map(String.init)))
  }
}

/// The search over the repository's own catalogue.
private struct CatalogueSearch: Sendable {
  /// Made once for all tests.
  static let shared = Result { try CatalogueSearch() }

  let ids: Set<String>
  let offers: [String: Offer]
  /// The usual ages of audiences by id, nil for one without.
  let usualAges: [String: AgeRange?]
  private let ranker: SearchRanker

  init() throws {
    let site = try Catalogue.site()
    ids = Set(site.offers.map(\.id))
    offers = Dictionary(uniqueKeysWithValues: site.offers.map { ($0.id, $0) })
    usualAges = Dictionary(uniqueKeysWithValues: site.audiences.map { ($0.id, $0.typicalAge) })
    var options = SearchIndexOptions()
    options.jobs = 2
    ranker = buildSearchIndex(of: site, options: options).ranker
  }

  /// The page or helpline above the offers, such as `guide:rettigheter`; nil for none.
  func answerPage(for question: JudgedQuestion) -> String? {
    ranker.answerPage(for: question.text)
  }

  func answers(to question: JudgedQuestion) -> [String] {
    ranker.answers(
      to: question.text, municipality: question.municipality,
      age: question.age)
  }
}
