import Foundation
import SiteBase
import SiteTestSupport
import Testing

@testable import SearchIndex

@Suite("The index's format") struct WorkedExampleTests {
  private static let folder = "Tests/SharedFixtures/search/indeks"

  /// The committed files are what the builder makes; set `VEIVISER_WRITE_FIXTURES` to make them anew
  /// after a change that is meant, which fails so that nobody does so by accident, and then mend
  /// docs/sokeindeks.md.
  @Test("is that of the files beside the tests", arguments: [("helt", false), ("delt", true)])
  func fixtures(name: String, isSharded: Bool) throws {
    let made = SmallCatalogue.index(isSharded: isSharded)
    let folder = Repository.root + "/" + Self.folder + "/" + name
    if ProcessInfo.processInfo.environment["VEIVISER_WRITE_FIXTURES"] != nil {
      try? FileManager.default.removeItem(atPath: folder)
      for file in made.files {
        let url = URL(filePath: folder + "/" + file.name)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: url)
      }
      Issue.record("rewrote the index in \(folder); read the difference")
      return
    }
    let committed = Repository.files(below: Self.folder + "/" + name)
    #expect(committed.map(\.path) == made.files.map(\.name).sorted())
    for (file, other) in zip(made.files.sorted { $0.name < $1.name }, committed) {
      #expect(file.bytes == other.source.bytes, "\(file.name)")
    }
  }

  @Test("is of a catalogue without mistakes")
  func catalogue() {
    let found =
      SmallCatalogue.read.diagnostics
      + SmallCatalogue.index(isSharded: false).check(SmallCatalogue.site)
    #expect(found.filter { $0.kind.severity == .error }.isEmpty, "\(found)")
  }

  @Test("does not depend on the number of threads")
  func determinism() {
    let other = SmallCatalogue.index(isSharded: false, jobs: 3)
    #expect(other.files.map(\.bytes) == SmallCatalogue.index(isSharded: false).files.map(\.bytes))
  }

  /// Every block of JSON in docs/sokeindeks.md stands in the example's index as it stands there.
  @Test("is told truly in the documentation")
  func documentation() throws {
    let text = try String(contentsOfFile: Repository.root + "/docs/sokeindeks.md", encoding: .utf8)
    let files = [false, true].flatMap { SmallCatalogue.index(isSharded: $0).files }
    let all = files.map { String(decoding: $0.bytes, as: UTF8.self) }
    let blocks = text.components(separatedBy: "```json\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
    #expect(blocks.count >= 6)
    for block in blocks {
      let wanted = block.split(separator: "\n").joined()
      #expect(all.contains { $0.contains(wanted) }, "\(wanted)")
    }
    for file in files where !file.name.contains("/") {
      #expect(text.contains(file.name), "\(file.name)")
    }
    #expect(text.contains("`formatVersion` is \(searchIndexFormatVersion)"))
  }

  /// The scores that docs/sokeindeks.md works out by hand.
  @Test("gives the scores that the documentation works out")
  func scores() throws {
    let ranker = SmallCatalogue.index(isSharded: false).ranker
    let reader = QuestionReader(ranker.questions)
    let hits = ranker.rank(reader.read("angst")).map {
      (ranker.documents[$0.document].id, $0.score)
    }
    let text = try String(contentsOfFile: Repository.root + "/docs/sokeindeks.md", encoding: .utf8)
    #expect(!hits.isEmpty)
    for (id, score) in hits { #expect(text.contains("`\(id)` scores \(score)"), "\(id) \(score)") }
    #expect(
      ranker.answers(to: "gutt 15 år") == [
        "samtaler-om-sovn", "nes-angstgruppe", "oy-parorendestotte",
      ])
  }
}
