import SiteTestSupport
import Testing

/// The shuffled order of files is tested with the cases, where files never were on a disk.
@Suite("Determinism")
struct DeterminismTests {
  @Test("builds the real site to the same bytes in another time zone, locale and number of threads")
  func sameBytes() throws {
    let folder = TemporaryFolder()
    let worlds: [([String], [String: String])] = [
      (["--jobs", "1"], ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"]),
      (["--jobs", "7", "--language", "en"], ["TZ": "America/Anchorage", "LC_ALL": "C"]),
    ]
    for (number, world) in worlds.enumerated() {
      let run = try veiviser(
        ["build", "--date", "2026-11-21", "--output", "\(folder.path)/\(number)"] + world.0,
        environment: world.1)
      #expect(run.exitCode == 0, "\(run.messages)")
    }
    let first = folder.site("0")
    let second = folder.site("1")
    #expect(first.count > 2)
    #expect(first.keys.sorted() == second.keys.sorted())
    for (path, bytes) in first {
      let isSame = second[path] == bytes
      #expect(isSame, "\(path)")
    }
  }
}
