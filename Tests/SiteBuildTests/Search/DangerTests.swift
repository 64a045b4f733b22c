import SiteBase
import SiteTestSupport
import Testing

@testable import SearchIndex
@testable import SiteBuild
@testable import SiteModel

/// How well the catalogue's rules notice danger in phrases by writers who had not seen them.
@Suite("Danger is noticed")
struct DangerTests {
  private let site: Site
  private let ranker: SearchRanker
  private let reader: QuestionReader

  init() throws {
    site = try Catalogue.site()
    ranker = buildSearchIndex(of: site, options: SearchIndexOptions()).ranker
    reader = QuestionReader(ranker.questions)
  }

  private func share(_ phrases: [DangerPhrase]) -> Double {
    let met = phrases.filter { !reader.read($0.text).crises.isEmpty }
    return Double(met.count) / Double(phrases.count)
  }

  /// The aim is to notice 97 % of what is dangerous and 5 % of what isn't in the unseen phrases; the bounds
  /// are what is reached.
  @Test(
    "in nearly all phrases of danger and in few others",
    arguments: [
      (phrases: "fitted to", least: 0.985, most: 0.065),
      (phrases: "unseen", least: 0.97, most: 0.05),
    ])
  func phrases(name: String, least: Double, most: Double) {
    let phrases = name == "unseen" ? DangerPhrase.unseen : DangerPhrase.all
    let danger = phrases.filter(\.isDanger)
    let everyday = phrases.filter { !$0.isDanger }
    #expect(danger.count > 300 && everyday.count > 300)
    let recall = share(danger)
    let falseAlarms = share(everyday)
    print("danger, \(name): recall \(recall), false alarms \(falseAlarms)")
    #expect(recall >= least)
    #expect(falseAlarms <= most)
  }

  @Test("and what is not sure brings the card, but leaves the results as they are")
  func unsure() {
    let unsure = DangerPhrase.unseen.map { reader.read($0.text) }
      .filter { !$0.crises.isEmpty && !$0.isSurelyOfDanger }
    #expect(unsure.count > 100)
    for reading in unsure {
      var safe = reading
      safe.crises = []
      #expect(ranker.rank(reading) == ranker.rank(safe))
    }
  }

  @Test("and whom something is done to is the one in danger")
  func persons() {
    let own = reader.read("han tok kvelertak på meg").crises.first
    #expect(own?.isAboutOther == false)
    let brother = reader.read("broren min vil ta livet sitt").crises.first
    #expect(brother?.isAboutOther == true)
  }

  @Test("and words are the same however they are spelt")
  func spelling() {
    let pairs = [
      ("kjæresten", "kjaeresten"), ("hvem", "vem"), ("piller", "piler"), ("cutter", "kuter"),
    ]
    for (one, other) in pairs {
      let sounds = [one, other].map { text in questionTokens(text).map { sounded($0) } }
      #expect(sounds[0] == sounds[1])
    }
    let short = ["noe", "no"].map { text in questionTokens(text).map { sounded($0) } }
    #expect(short[0] != short[1])
  }

  @Test("and services for it come first, those of the place before others")
  func services() throws {
    let first = ranker.answers(to: "mannen min slår meg").prefix(2)
    #expect(first.first == "fredrikstad-krise-og-incestsenteret")
    let there = ranker.answers(to: "jeg er redd for mannen min i Tønsberg")
    #expect(there.first == "tonsberg-legevakt")
    #expect(ranker.answers(to: "krisesenter tønsberg").contains("tonsberg-legevakt"))
    #expect(ranker.answers(to: "ble voldtatt").first == "fredrikstad-overgrepsmottak")
  }

  @Test("and a husband one fears makes nobody a relative, a sister in danger does")
  func relatives() {
    for question in ["jeg er redd for mannen min", "mannen min slår meg"] {
      #expect(!reader.read(question).isForRelative)
      #expect(reader.read(question).crises.contains { !$0.isAboutOther })
    }
    let sister = reader.read("søsteren min vil ta livet sitt")
    #expect(sister.isForRelative)
    #expect(sister.crises.first?.isAboutOther == true)
  }
}
