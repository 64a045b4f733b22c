import Foundation
import SiteBase
import SiteModel
import SiteTestSupport
import Testing

@Suite("Everyday words")
struct EverydayWordsTests {
  @Test(
    "are not the questions the search is measured by, word for word",
    .enabled(if: Repository.shared != nil, "the questions are in ../shared, which is missing"))
  func areNotTheQuestions() throws {
    let folder = try #require(Repository.shared)
    let bytes = try #require(FileManager.default.contents(atPath: folder + "/search/queries.tsv"))
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let columns = lines.filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    // The names of offers and providers are what they are.
    let questions = Set(
      columns.filter { $0[2] != "name" && $0[3].contains(" ") }.map { $0[3].lowercased() })
    #expect(questions.count > 30)
    let site = try #require(Catalogue.read.value)
    var words: [String] = site.themes.flatMap(\.everydayWords.all)
    words += site.audiences.flatMap(\.everydayWords.all)
    words += site.lifeStages.flatMap(\.everydayWords.all)
    words += site.offers.flatMap(\.keywords)
    for entry in site.dictionary { words += [entry.word] + entry.forms + entry.near }
    #expect(words.filter { questions.contains($0.lowercased()) } == [])
  }
}
