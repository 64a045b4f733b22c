import Glibc
import SiteBase
import SiteBuild
import SiteTestSupport
import Testing

/// Whether this process may mount file systems, tried on a folder of its own.
let mayMount: Bool = {
  let folder = TemporaryFolder()
  guard mount("veiviser-test", folder.path, "tmpfs", 0, "size=64k") == 0 else { return false }
  return umount(folder.path) == 0
}()

/// What two builds, a forged manifest, or a folder that nobody can read may not do.
@Suite("An output folder in danger")
struct OutputSafetyTests {
  private let folder = TemporaryFolder()
  private var output: String { folder.path + "/site" }

  private func files(_ texts: [String: String]) -> MadeOutputs {
    MadeOutputs(texts.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) })
  }

  @discardableResult
  private func build(
    _ texts: [String: String], sources: [String] = [],
    late: () -> MadeOutputs? = { MadeOutputs([]) }
  ) throws -> WriteSummary? {
    try write(
      files(texts), to: output, sources: sources, settings: WriterSettings(jobs: 2), late: late)
  }

  private func failure(_ texts: [String: String], sources: [String] = []) -> String? {
    #expect(throws: OutputFailure.self) { try build(texts, sources: sources) }?
      .diagnostic.kind.id
  }

  private func forge(_ lines: String, _ name: String = OutputManifest.fileName) {
    folder.write("veiviser-manifest 1\n" + lines, to: "site/" + name)
  }

  private func entry(_ path: String) -> String {
    String(repeating: "0", count: 16) + " 5 \(path)\n"
  }

  @Test("is written to by one build at a time; the second is told so and touches nothing")
  func oneBuildAtATime() throws {
    try build(["a": "1", "b/c": "2"])
    try build(["a": "ny", "d/e": "3"]) {
      #expect(failure(["a": "fremmed", "z": "4"]) == "output/busy")
      return MadeOutputs([])
    }
    #expect(folder.text("site/a") == "ny" && folder.text("site/d/e") == "3")
    #expect(sortedNames(output) == [".veiviser-manifest", "a", "d"])
    try build(["a": "igjen"])
    #expect(folder.text("site/a") == "igjen")
  }

  @Test("tells in both languages that another build is at work")
  func busyMessage() throws {
    var messages: [String] = []
    _ = try build(["a": "1"]) {
      do {
        try build(["a": "2"])
      } catch {
        let failure = (error as? OutputFailure).map(BuildFailure.writing)
        messages = MessageLanguage.allCases.compactMap { failure?.message($0) }
      }
      return MadeOutputs([])
    }
    #expect(
      messages == [
        """
        En annen bygging skriver til «\(output)» akkurat nå. Vent til den er ferdig, eller velg en \
        annen mappe med --output. Ingenting er rørt.
        """,
        """
        Another build is writing to “\(output)” right now. Wait until it is done, or choose another \
        folder with --output. Nothing was touched.
        """,
      ])
  }

  @Test(
    "refuses a manifest or journal with a name that no build writes, with its line",
    arguments: [OutputManifest.fileName, ".veiviser-temp/journal"])
  func impossibleNames(file: String) throws {
    try build(["a": "1"])
    for path in [
      String(repeating: "0", count: 300), String(repeating: "x/", count: 200_000) + "y",
      "a\u{7F}", ".veiviser-temp/tree",
    ] {
      forge(entry("a") + entry(path), file)
      let started = ContinuousClock.now
      #expect(failure(["a": "2"]) == "output/manifest-unreadable")
      #expect(started.duration(to: .now) < .seconds(5))
      #expect(folder.text("site/a") == "1")
    }
  }

  @Test("does not read a manifest of a gigabyte")
  func enormousManifest() throws {
    try build(["a": "1"])
    forge("")
    truncate(output + "/" + OutputManifest.fileName, 1_000_000_000)
    #expect(failure(["a": "2"]) == "output/unreadable")
  }

  @Test("takes nothing over by a manifest that names no file")
  func emptyManifest() throws {
    forge("")
    folder.write("min", to: "site/index.html")
    #expect(failure(["index.html": "vår"]) == "output/not-ours")
    #expect(folder.text("site/index.html") == "min")
    unlink(output + "/index.html")
    try build(["index.html": "vår"])
    #expect(folder.text("site/index.html") == "vår")
  }

  @Test("tells two spellings of a letter apart, as the disk does")
  func spellings() throws {
    try build(["bl\u{E5}.svg": "x", "b": "1"])
    let summary = try build(["bla\u{30A}.svg": "x", "b": "1"])
    #expect(summary?.deleted == 1 && summary?.created == 1)
    #expect(sortedNames(output).filter { $0.hasPrefix("bl") }.map { $0.utf8.count } == [9])
  }

  @Test("makes no folder inside a source")
  func leavesSourceAlone() throws {
    folder.write("kilde", to: "content/side.md")
    for path in ["content/ut", "content/dypt/nede/ut", "content/./ut"] {
      let error = #expect(throws: OutputFailure.self) {
        try write(
          files(["a": "1"]), to: folder.path + "/" + path, sources: [folder.path + "/content"],
          settings: WriterSettings(jobs: 1))
      }
      #expect(error?.diagnostic.kind.id == "output/overlaps-source")
    }
    #expect(sortedNames(folder.path + "/content") == ["side.md"])
  }

  @Test("puts new pages in place before old ones change, so that no link leads nowhere")
  func newPagesFirst() throws {
    let old = Dictionary(uniqueKeysWithValues: (0..<2_000).map { ("a\($0)", "gammel") })
    try build(old)
    let new = Dictionary(uniqueKeysWithValues: (0..<2_000).map { ("z\($0)", "ny") })
    let changed = old.mapValues { _ in "endret" }
    try build(changed.merging(new) { $1 })
    // A rename sets the time of change: that of the last new page is before that of the last old one.
    #expect(changeTime("z1999") <= changeTime("a0"))
  }

  /// When a file was last renamed or written, in nanoseconds.
  private func changeTime(_ path: String) -> Int {
    var status = stat()
    stat(output + "/" + path, &status)
    return status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec
  }

  @Test("fails before anything is touched when the folder can't be made")
  func impossibleFolder() {
    let error = #expect(throws: OutputFailure.self) {
      try write(
        files(["a": "1"]), to: output + String(repeating: "x", count: 300), sources: [],
        settings: WriterSettings(jobs: 1))
    }
    #expect(error?.diagnostic.kind.id == "output/failed")
  }

  @Test(
    "says so when a file can't be put in place, and is made whole by the next build",
    .enabled(if: mayMount, "only the superuser may mount a disk inside the folder"))
  func halfDone() throws {
    try build(["a/x": "1", "b": "1", "c/y": "1"])
    // A rename can't leave its disk.
    try #require(mount("veiviser-test", output + "/a", "tmpfs", 0, "size=64k") == 0)
    #expect(failure(["a/x": "2", "b": "2"]) == "output/half-done")
    umount2(output + "/a", Int32(MNT_DETACH))
    #expect(sortedNames(output).contains(".veiviser-temp"))
    try build(["a/x": "2", "b": "2"])
    #expect(folder.text("site/a/x") == "2" && folder.text("site/b") == "2")
    #expect(sortedNames(output) == [".veiviser-manifest", "a", "b"])
  }

  @Test(
    "says that there is no room when a disk has no more inodes",
    .enabled(if: mayMount, "only the superuser may mount a small disk"))
  func noInodes() throws {
    mkdir(output, 0o777)
    try #require(mount("veiviser-test", output, "tmpfs", 0, "size=4m,nr_inodes=40") == 0)
    defer { umount2(output, Int32(MNT_DETACH)) }
    let pages = Dictionary(uniqueKeysWithValues: (0..<60).map { ("s\($0)/index.html", "x") })
    #expect(failure(pages) == "output/disk-full")
    #expect(sortedNames(output).isEmpty)
  }
}
