import SiteModel
import SiteTestSupport
import Testing

@testable import SearchIndex

/// What would take time or arithmetic without end is left out or bounded.
@Suite("Long words and questions") struct LimitTests {
  @Test("a word of any length is cut in time that grows with its length")
  func words() {
    let pasted = String(repeating: "xy", count: 500_000) + " angst"
    let chain = String(repeating: "aa-", count: 300_000)
    let started = ContinuousClock.now
    #expect(tokens(pasted).map { String(decoding: $0, as: UTF8.self) } == ["angst"])
    #expect(tokens(chain, joined: true).count == 300_000)
    #expect(ContinuousClock.now - started < .seconds(20))
    let longest = String(repeating: "ø", count: longestToken)
    #expect(tokens(longest).count == 1)
    #expect(tokens(longest + "a").isEmpty)
    #expect(tokens("selv-" + longest).count == 2)
  }

  @Test("a compound is taken apart at its end, however long it is")
  func parts() {
    let lexicon = SmallCatalogue.index(isSharded: false).ranker.lexicon
    let word = Array((String(repeating: "b", count: 50) + "grup").utf8)
    #expect(lexicon.parts(word).map(\.count) == [49, 4])
  }

  @Test("a question of 25 000 words is answered by its first 40")
  func questions() {
    let ranker = SmallCatalogue.index(isSharded: false).ranker
    let long = String(repeating: "angst ", count: 25_000)
    #expect(ranker.answers(to: long).first == "nes-angstgruppe")
    let reading = QuestionReader(ranker.questions).read(long)
    #expect(reading.words.count == QuestionLimits.words)
    let late = String(repeating: "hei ", count: 300) + "tenker på selvmord"
    #expect(!QuestionReader(ranker.questions).read(late).crises.isEmpty)
  }
}
