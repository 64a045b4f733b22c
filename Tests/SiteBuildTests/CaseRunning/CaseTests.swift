import Foundation
import SiteBase
import SiteBuild
import SiteRendering
import SiteTestSupport
import Testing

/// Every folder of `Cases/` is one test; see the README there.
@Suite("Cases")
struct CaseTests {
  @Test("says and writes what is expected", arguments: SiteCase.all)
  func runs(_ siteCase: SiteCase) throws {
    let result = build(siteCase, seed: 0, jobs: 1)
    let again = build(siteCase, seed: 7, jobs: 4)
    #expect(result.report == again.report, "the order of files or the number of threads shows")
    #expect(result.output == again.output, "the order of files or the number of threads shows")

    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try siteCase.update(report: result.report, output: result.output)
      Issue.record("rewrote what is expected of \(siteCase.name); read the difference")
      return
    }
    #expect(result.report == siteCase.text("expected-diagnostics.txt"))
    guard let expected = siteCase.expectedOutput else { return }
    #expect(expected.keys.sorted() == result.output.keys.sorted())
    for (path, bytes) in result.output where expected[path] != bytes {
      #expect(
        expected[path].map { String(decoding: $0, as: UTF8.self) }
          == String(decoding: bytes, as: UTF8.self), "\(path)")
    }
  }

  @Test("are found at all")
  func areFound() { #expect(SiteCase.all.count >= 15) }

  private func build(
    _ siteCase: SiteCase, seed: Int, jobs: Int
  ) -> (report: String, output: [String: [UInt8]]) {
    let plan = planBuild(siteCase.sources(seed: seed), siteCase.request(jobs: jobs))
    // The smallest theme shows few of the texts it shares with the standard theme.
    let found = plan.diagnostics + (plan.value?.search.value.diagnostics ?? [])
    let diagnostics = found.filter { $0.kind != .textUnused }
    let report = DiagnosticFormatter(.text, language: siteCase.language).report(diagnostics)
    var output: [String: [UInt8]] = [:]
    if let outputs = plan.value?.outputs, !diagnostics.hasErrors {
      for index in 0..<outputs.count {
        let path = outputs.path(at: index)
        if path.hasPrefix(siteCase.only) { output[path] = outputs.bytes(at: index) }
      }
    }
    return (report, output)
  }
}
