import SiteBase
import SiteTestSupport

/// A line of `Tests/SharedFixtures/search/danger-phrases.tsv`.
struct DangerPhrase {
  let text: String
  let isDanger: Bool

  static let all: [DangerPhrase] = Repository.files(below: "Tests/SharedFixtures/search")
    .filter { $0.path.hasSuffix("danger-phrases.tsv") }
    .flatMap { file in
      String(decoding: file.source.bytes, as: UTF8.self).split(separator: "\n")
        .filter { !$0.hasPrefix("#") }.dropFirst().map { line in
          let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
          return DangerPhrase(text: String(cells[0]), isDanger: cells[1] == "danger")
        }
    }
}
