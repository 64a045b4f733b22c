import Glibc
import SiteBase
import SiteBuild
import SiteTestSupport
import Testing

@Suite("Writing a site")
struct WriterTests {
  private let folder = TemporaryFolder()
  private var output: String { folder.path + "/site" }

  private func files(_ texts: [String: String]) -> MadeOutputs {
    MadeOutputs(texts.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) })
  }

  @discardableResult
  private func build(_ texts: [String: String], jobs: Int = 2) throws -> WriteSummary {
    let summary = try write(
      files(texts), to: output, sources: [folder.path + "/content"],
      settings: WriterSettings(jobs: jobs))
    return try #require(summary)
  }

  /// What stands in the output folder but for the manifest.
  private func site() -> [String: String] {
    folder.tree(under: "site").filter { $0.key != OutputManifest.fileName }
      .mapValues { String(decoding: $0, as: UTF8.self) }
  }

  private func failure(_ texts: [String: String]) -> String? {
    do {
      try build(texts)
      return nil
    } catch let failure as OutputFailure {
      return failure.diagnostic.kind.id
    } catch {
      return "another error: \(error)"
    }
  }

  @Test("makes the folder, its parents and every file")
  func writesEverything() throws {
    let texts = ["index.html": "hei", "a/b/c/index.html": "dypt", "tom": ""]
    let summary = try build(texts)
    #expect(site() == texts)
    #expect(summary.outputs == 3 && summary.created == 3 && summary.bytes == 7)
  }

  @Test("leaves an unchanged file alone, down to its inode")
  func leavesUnchanged() throws {
    try build(["a/index.html": "likt", "b": "før"])
    var before = stat()
    var after = stat()
    stat(output + "/a/index.html", &before)
    let summary = try build(["a/index.html": "likt", "b": "nå"])
    stat(output + "/a/index.html", &after)
    #expect(before.st_ino == after.st_ino && before.st_mtim.tv_nsec == after.st_mtim.tv_nsec)
    #expect(summary.unchanged == 1 && summary.replaced == 1 && summary.created == 0)
    #expect(folder.text("site/b") == "nå")
  }

  @Test("repairs a file that somebody changed by hand")
  func repairs() throws {
    try build(["a": "rett"])
    folder.write("galt", to: "site/a")
    #expect(try build(["a": "rett"]).replaced == 1)
    #expect(folder.text("site/a") == "rett")
  }

  @Test("deletes what only the earlier build had, and folders left empty, and nothing else")
  func deletesStale() throws {
    try build(["a/b/index.html": "1", "c/index.html": "2"])
    folder.write("min egen", to: "site/a/notat.txt")
    let summary = try build(["c/index.html": "2"])
    #expect(summary.deleted == 1)
    #expect(site() == ["c/index.html": "2", "a/notat.txt": "min egen"])
    #expect(sortedNames(output + "/a") == ["notat.txt"])
  }

  @Test("lets a folder take a file's place and a file a folder's")
  func swapsFileAndFolder() throws {
    try build(["a": "fil", "b/c/index.html": "dyp"])
    try build(["a/x/index.html": "mappe", "b": "fil"])
    #expect(site() == ["a/x/index.html": "mappe", "b": "fil"])
    try build(["a": "fil", "b/c/index.html": "dyp"])
    #expect(site() == ["a": "fil", "b/c/index.html": "dyp"])
  }

  @Test("writes the same manifest whatever the number of threads")
  func manifestIsDeterministic() throws {
    let texts = Dictionary(uniqueKeysWithValues: (0..<500).map { ("s\($0)/i", "tekst \($0)") })
    try build(texts, jobs: 1)
    let first = folder.text("site/" + OutputManifest.fileName)
    removeTree(output)
    try build(texts, jobs: 4)
    #expect(folder.text("site/" + OutputManifest.fileName) == first)
    #expect(first?.split(separator: "\n").count == 501)
  }

  @Test("takes outputs that are ready late, and nothing at all if they never come")
  func lateOutputs() throws {
    let settings = WriterSettings(jobs: 2)
    try write(files(["a": "1"]), to: output, sources: [], settings: settings) {
      files(["b/c": "2"])
    }
    #expect(site() == ["a": "1", "b/c": "2"])
    let before = folder.tree(under: "site")
    let given = try write(files(["a": "3"]), to: output, sources: [], settings: settings) { nil }
    #expect(given == nil)
    #expect(folder.tree(under: "site") == before)
  }

  @Test("accepts a folder with nothing but a .gitkeep, and keeps it")
  func acceptsGitkeep() throws {
    folder.write("", to: "site/.gitkeep")
    try build(["a": "1"])
    try build(["b": "2"])
    #expect(site() == [".gitkeep": "", "b": "2"])
  }

  // MARK: Refusals

  @Test("refuses a folder with files it did not write, and touches none")
  func refusesStrangers() {
    folder.write("viktig", to: "site/dokument.txt")
    #expect(failure(["a": "1"]) == "output/not-ours")
    #expect(site() == ["dokument.txt": "viktig"])
  }

  @Test("refuses to overwrite somebody else's file in its own folder")
  func refusesForeignFile() throws {
    try build(["a": "1"])
    folder.write("min", to: "site/robots.txt")
    #expect(failure(["a": "2", "robots.txt": "vår"]) == "output/foreign-file")
    #expect(site() == ["a": "1", "robots.txt": "min"])
    folder.write("min", to: "site/mappe/egen.txt")
    #expect(failure(["a": "2", "mappe": "fil"]) == "output/foreign-file")
    #expect(failure(["robots.txt/index.html": "2"]) == "output/foreign-file")
    #expect(site() == ["a": "1", "robots.txt": "min", "mappe/egen.txt": "min"])
  }

  @Test("refuses links, as the folder and inside it")
  func refusesLinks() throws {
    folder.write("utenfor", to: "annet/index.html")
    symlink(folder.path + "/annet", output)
    #expect(failure(["index.html": "1"]) == "output/symlink")
    unlink(output)
    try build(["a/index.html": "1"])
    removeTree(output + "/a")
    symlink(folder.path + "/annet", output + "/a")
    #expect(failure(["a/index.html": "2"]) == "output/symlink")
    #expect(failure(["b": "2"]) == "output/symlink", "a stale file behind a link is not ours")
    #expect(folder.text("annet/index.html") == "utenfor")
  }

  @Test("refuses a file as the folder")
  func refusesFile() {
    folder.write("fil", to: "site")
    #expect(failure(["a": "1"]) == "output/not-a-folder")
  }

  @Test("refuses the source folder, a folder inside it and a folder around it")
  func refusesOverlap() throws {
    folder.write("kilde", to: "content/side.md")
    for path in ["content", "content/ut", "."] {
      #expect(throws: OutputFailure.self) {
        try write(
          files(["a": "1"]), to: folder.path + "/" + path, sources: [folder.path + "/content"],
          settings: WriterSettings(jobs: 1))
      }
    }
    #expect(folder.tree() == ["content/side.md": Array("kilde".utf8)])
  }

  @Test("refuses a damaged manifest and one of another version")
  func refusesManifest() throws {
    try build(["a": "1"])
    folder.write("veiviser-manifest 1\ntull\n", to: "site/" + OutputManifest.fileName)
    #expect(failure(["a": "2"]) == "output/manifest-unreadable")
    folder.write("veiviser-manifest 99\n", to: "site/" + OutputManifest.fileName)
    #expect(failure(["a": "2"]) == "output/manifest-version")
    #expect(folder.text("site/a") == "1")
  }

  // MARK: A world that fails

  @Test("stops when asked and leaves the earlier site as it was")
  func stops() throws {
    try build(["a": "1", "b": "2"])
    let before = folder.tree(under: "site")
    let error = #expect(throws: OutputFailure.self) {
      try write(
        files(["a": "3", "c/d": "4"]), to: output, sources: [],
        settings: WriterSettings(jobs: 1, shouldStop: { true }))
    }
    #expect(error?.diagnostic.kind.id == "output/interrupted")
    #expect(folder.tree(under: "site") == before)
  }

  @Test("takes over what a killed build left, and cleans it")
  func recovers() throws {
    try build(["a": "1", "b": "2"])
    // A build was killed while it renamed: «c» is in place, «d» is still staged.
    let journal = OutputManifest(
      ["a", "b", "c", "d"].map {
        OutputManifest.Entry(path: $0, size: 0, hash: contentHash([]))
      })
    folder.write(journal.bytes, to: "site/.veiviser-temp/journal")
    folder.write("halv", to: "site/.veiviser-temp/7")
    folder.write("ny", to: "site/c")
    try build(["a": "1", "d": "4"])
    #expect(site() == ["a": "1", "d": "4"])
  }

  @Test("starts over where a first build was killed before anything was in place")
  func recoversFromNothing() throws {
    folder.write("halv", to: "site/.veiviser-temp/0")
    folder.write("halv", to: "site/.veiviser-temp/tree/tema/rus/index.html")
    try build(["a": "1"])
    #expect(site() == ["a": "1"])
  }

  @Test(
    "says so when the disk is full, and leaves the earlier site as it was",
    .enabled(if: mayMount, "only the superuser may mount a small disk"))
  func fullDisk() throws {
    mkdir(output, 0o777)
    try #require(mount("veiviser-test", output, "tmpfs", 0, "size=256k") == 0)
    defer { umount2(output, Int32(MNT_DETACH)) }
    let large = String(repeating: "stor ", count: 20_000)
    let tooMuch = ["a/index.html": "ny", "b": large, "c": large, "d": large]
    #expect(failure(tooMuch) == "output/disk-full")
    #expect(folder.tree(under: "site").isEmpty && sortedNames(output).isEmpty)
    try build(["a/index.html": "liten"])
    let before = folder.tree(under: "site")
    #expect(failure(tooMuch) == "output/disk-full")
    #expect(folder.tree(under: "site") == before)
    try build(["a/index.html": "ny", "b": "2"])
    #expect(site() == ["a/index.html": "ny", "b": "2"])
  }

  @Test("refuses a disk that is mounted read-only", .enabled(if: mayMount))
  func readOnlyDisk() throws {
    try build(["a": "1"])
    try #require(mount(output, output, nil, UInt(MS_BIND), nil) == 0)
    defer { umount2(output, Int32(MNT_DETACH)) }
    let flags = UInt(MS_BIND | MS_REMOUNT | MS_RDONLY)
    try #require(mount(nil, output, nil, flags, nil) == 0)
    #expect(failure(["a": "2"]) == "output/read-only")
    #expect(folder.text("site/a") == "1")
  }

  @Test(
    "refuses a folder without write permission",
    .enabled(if: geteuid() != 0, "the superuser may write anyway"))
  func readOnlyFolder() throws {
    try build(["a": "1"])
    chmod(output, 0o555)
    defer { chmod(output, 0o777) }
    #expect(failure(["a": "2"]) == "output/read-only")
    #expect(folder.text("site/a") == "1")
  }
}
