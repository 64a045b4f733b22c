import SiteBase
import SiteTestSupport

/// A phrase of danger or of everyday life, by a writer who had not seen the rules.
struct DangerPhrase {
  let text: String
  let isDanger: Bool

  /// Phrases that the rules were written by and the weights are fitted to.
  static let all = phrases("danger-phrases.tsv")
  /// Phrases that nothing is fitted to.
  static let unseen = phrases("danger-unseen.tsv")

  private static func phrases(_ name: String) -> [DangerPhrase] {
    Repository.files(below: "Tests/SharedFixtures/search")
      .filter { $0.path.hasSuffix(name) }
      .flatMap { file in
        String(decoding: file.source.bytes, as: UTF8.self).split(separator: "\n")
          .filter { !$0.hasPrefix("#") }.dropFirst().map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            return DangerPhrase(text: String(cells[0]), isDanger: cells[1] == "danger")
          }
      }
  }
}
