import SiteBase
import SiteBuild
import Testing

@Suite("The output manifest")
struct OutputManifestTests {
  @Test("is sorted by path and reads what it wrote")
  func roundTrips() throws {
    let manifest = OutputManifest([
      OutputManifest.Entry(path: "å rom/b c.html", size: 0, hash: contentHash([])),
      OutputManifest.Entry(path: "a.html", size: 12, hash: contentHash([1])),
      OutputManifest.Entry(path: "A.html", size: 1, hash: contentHash([2])),
    ])
    #expect(manifest.entries.map(\.path) == ["A.html", "a.html", "å rom/b c.html"])
    #expect(try OutputManifest(reading: manifest.bytes) == manifest)
  }

  @Test(
    "refuses what is damaged, with the line",
    arguments: [
      ("", 1), ("hello\n", 1), ("veiviser-manifest 1", 1),
      ("veiviser-manifest 1\n0123456789abcdef 5 a\n0123456789abcdef five b\n", 3),
      ("veiviser-manifest 1\n0123456789abcdef 5 ../a\n", 2),
      ("veiviser-manifest 1\n0123456789abcdef 5 /etc/passwd\n", 2),
      ("veiviser-manifest 1\n0123456789abcdef 5 a\n0123456789abcd", 3),
    ])
  func refusesDamage(text: String, line: Int) {
    #expect(throws: OutputManifest.ReadingError.damaged(line: line)) {
      try OutputManifest(reading: Array(text.utf8))
    }
  }

  @Test("refuses a version it doesn't know")
  func refusesVersion() {
    #expect(throws: OutputManifest.ReadingError.unknownVersion("2")) {
      try OutputManifest(reading: Array("veiviser-manifest 2\nanything at all".utf8))
    }
  }
}

@Suite("Paths of outputs")
struct OutputPathTests {
  private func ids(_ paths: [String]) -> [String] {
    outputPathDiagnostics(MadeOutputs(paths.map { ($0, []) })).map {
      ([$0.kind.id] + $0.arguments).joined(separator: " ")
    }
  }

  @Test("may be anything that one folder can hold")
  func accepts() {
    #expect(ids(["index.html", "a/index.html", "a/b/index.html", "a.b", "a-b", "ab"]) == [])
  }

  @Test("must differ, and by more than case")
  func refusesClashes() {
    #expect(ids(["a/b", "c", "a/b"]) == ["output/duplicate-path a/b"])
    #expect(ids(["tema/Rus/i", "tema/rus/i"]) == ["output/case-clash tema/Rus/i tema/rus/i"])
    #expect(ids(["Ærlig", "ærlig"]) == ["output/case-clash Ærlig ærlig"])
    #expect(ids(["a-b", "a", "a/b"]) == ["output/file-is-folder a a/b"])
    #expect(ids(["a", "A/b"]) == ["output/file-is-folder a A/b"])
  }

  @Test(
    "stay inside the folder and out of the compiler's own files",
    arguments: [
      "", "/a", "a//b", "a/", "../a", "a/../b", ".", "a\nb", "a\0b", ".veiviser-manifest",
      ".veiviser-temp/0", String(repeating: "x", count: 256),
    ])
  func refusesBadPaths(path: String) {
    #expect(ids([path]) == ["output/bad-path \(path)"])
  }
}
