import Foundation
import SiteBase
import SiteBuild

/// Writes a tree that is already in memory, as a build does: `WriterBenchmark SOURCE TARGET [JOBS]`.
///
/// What it takes is the floor under any build that writes that tree to that disk.
@main
struct WriterBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else {
      print("usage: WriterBenchmark SOURCE TARGET [JOBS]")
      exit(64)
    }
    let jobs = arguments.count > 3 ? Int(arguments[3]) ?? 2 : 2
    let tree = try readTree(arguments[1], limit: .max - 1, jobs: jobs)
    let outputs = MadeOutputs(tree.value.map { ($0.path, $0.source.bytes) })
    for round in ["new", "unchanged"] {
      let start = ContinuousClock.now
      guard
        let summary = try write(
          outputs, to: arguments[2], sources: [], settings: WriterSettings(jobs: jobs))
      else { continue }
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      print(
        "\(round): \(summary.outputs) files, \(summary.bytes / 1_000_000) MB in "
          + String(format: "%.3f s", seconds))
    }
  }
}
