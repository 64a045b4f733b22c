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
    let files = Repository.files(below: "content").map {
      ContentFile(path: $0.path, source: $0.source)
    }
    let date = try #require(CalendarDate("2026-11-21"))
    site = try #require(readSite(files, date: date, jobs: 2).value)
    ranker = searchIndex(of: site, VocabularyPositions(site), jobs: 2).ranker
    reader = QuestionReader(ranker.questions)
  }

  private func share(_ phrases: [DangerPhrase]) -> Double {
    let met = phrases.filter { !reader.read($0.text).crises.isEmpty }
    return Double(met.count) / Double(phrases.count)
  }

  @Test("in nearly all phrases of danger and in few others")
  func phrases() {
    let danger = DangerPhrase.all.filter(\.isDanger)
    let everyday = DangerPhrase.all.filter { !$0.isDanger }
    #expect(danger.count > 1600 && everyday.count > 1300)
    let recall = share(danger)
    let falseAlarms = share(everyday)
    print("danger: recall \(recall), false alarms \(falseAlarms)")
    #expect(recall >= 0.94)
    #expect(falseAlarms <= 0.06)
  }

  @Test("and whom something is done to is the one in danger")
  func persons() {
    #expect(reader.read("han tok kvelertak på meg").crises.allSatisfy { !$0.isAboutOther })
    #expect(reader.read("broren min vil ta livet sitt").crises.allSatisfy(\.isAboutOther))
  }

  @Test("and words are the same however they are spelt")
  func spelling() {
    let pairs = [
      ("kjæresten", "kjaeresten"), ("hvem", "vem"), ("piller", "piler"), ("cutter", "kuter"),
      ("noe", "noe"), ("113", "113"),
    ]
    for (one, other) in pairs {
      #expect(questionTokens(one).map(sounded) == questionTokens(other).map(sounded))
    }
    #expect(questionTokens("noe").map(sounded) != questionTokens("no").map(sounded))
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
