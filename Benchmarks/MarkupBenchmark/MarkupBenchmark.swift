import Markup
import SiteBase
import YAML

/// Reads 10 000 offer files and prints how many a second each step makes, on one thread and on two.
@main struct MarkupBenchmark {
  static func main() {
    let files = (0..<10_000).map(BenchmarkFiles.file)
    let frontMatter = files.map { parseFrontMatter($0) }
    let bodies = frontMatter.map { $0.value?.bodyStart ?? 0 }
    let documents = files.indices.map { parseMarkup(files[$0], from: bodies[$0]) }
    let problems = frontMatter.flatMap(\.diagnostics) + documents.flatMap(\.diagnostics)
    precondition(problems.isEmpty, "the benchmark's own files are right")

    report("bytes a file", files.reduce(0) { $0 + $1.bytes.count } / files.count)
    report("bytes of front matter a file", bodies.reduce(0, +) / files.count)
    for jobs in [1, 2] {
      measure("front matter", jobs, files.count) { parseFrontMatter(files[$0]).value != nil }
      measure("Markdown", jobs, files.count) {
        parseMarkup(files[$0], from: bodies[$0]).value.isEmpty
      }
      measure("HTML", jobs, files.count) { index in
        documents[index].value.html { "../" + $0.id + "/" }.isEmpty
      }
      measure("plain text", jobs, files.count) { documents[$0].value.plainText.body.isEmpty }
    }
  }

  /// Prints the best of five runs over all files.
  private static func measure(
    _ name: String, _ jobs: Int, _ count: Int, _ step: @Sendable (Int) -> Bool
  ) {
    let clock = ContinuousClock()
    var best = Duration.seconds(1_000)
    for _ in 0..<5 {
      best = min(best, clock.measure { _ = parallelMap(count: count, jobs: jobs, step) })
    }
    let perSecond = Int(Double(count) / (best / .seconds(1)))
    report("\(name), \(jobs == 1 ? "1 thread" : "\(jobs) threads")", perSecond, " files a second")
  }

  private static func report(_ name: String, _ value: Int, _ unit: String = "") {
    print("\(name): \(value)\(unit)")
  }
}
