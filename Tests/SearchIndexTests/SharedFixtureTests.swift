import SiteBase
import SiteModel
import SiteTestSupport
import Testing

@testable import SearchIndex

/// Fixtures that the client's tests read too (`Tests/ClientTests/sok.test.mjs`).
@Suite("Words and questions of the shared fixtures") struct SharedFixtureTests {
  private static func rows(_ name: String) throws -> [[String]] {
    let files = Repository.files(below: "Tests/SharedFixtures/search")
    let file = try #require(files.first { $0.path == name })
    return String(decoding: file.source.bytes, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  private static func text(_ words: [[UInt8]]) -> String {
    words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  @Test("are cut, folded, stemmed and taken apart as they say")
  func words() throws {
    let lexicon = SmallCatalogue.index(isSharded: false).ranker.lexicon
    let rows = try Self.rows("words.tsv")
    #expect(rows.count > 40)
    for row in rows {
      let all = tokens(row[0])
      #expect(Self.text(all) == row[1], "\(row[0])")
      #expect(Self.text(all.map(stem(of:))) == row[2], "\(row[0])")
      #expect(Self.text(all.flatMap { lexicon.parts(stem(of: $0)) }) == row[3], "\(row[0])")
    }
  }

  @Test("are read as they say")
  func readings() throws {
    let ranker = SmallCatalogue.index(isSharded: false).ranker
    let reader = QuestionReader(ranker.questions)
    let rows = try Self.rows("readings.tsv")
    #expect(rows.count > 25)
    for row in rows {
      let reading = reader.read(row[0])
      let age = reading.age.map { "\($0.lowerBound)-\($0.upperBound)" } ?? ""
      #expect(age + (reading.ageIsNumber ? "!" : "") == row[1], "\(row[0])")
      #expect((reading.isForRelative ? "ja" : "") == row[2], "\(row[0])")
      let place = reading.municipality.map { SmallCatalogue.site.municipalities[$0].id }
      #expect(place ?? "" == row[3], "\(row[0])")
      #expect(Self.text(reading.words) == row[4], "\(row[0])")
    }
  }

  @Test("are ranked as they say")
  func ranking() throws {
    let ranker = SmallCatalogue.index(isSharded: false).ranker
    for row in try Self.rows("rankings.tsv") {
      #expect(ranker.answers(to: row[0]).joined(separator: " ") == row[1], "\(row[0])")
    }
  }

  @Test("are answered by pages and lines as they say")
  func answers() throws {
    let ranker = SmallCatalogue.index(isSharded: false).ranker
    for row in try Self.rows("answers.tsv") {
      #expect(ranker.answerPage(for: row[0]) ?? "" == row[1], "\(row[0])")
    }
  }
}
