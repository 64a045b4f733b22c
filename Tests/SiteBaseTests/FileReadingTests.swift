import Glibc
import SiteTestSupport
import Testing

@testable import SiteBase

@Suite("Reading folders")
struct FileReadingTests {
  /// Runs `body` with a new folder that is removed afterwards.
  func withFolder(_ body: (String) throws -> Void) throws {
    let folder = TemporaryFolder()
    try withExtendedLifetime(folder) { try body(folder.path) }
  }

  func write(_ path: String, _ bytes: [UInt8] = [0x61]) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    #expect(
      bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) } == bytes.count)
  }

  func reports(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.inReportOrder().map { "\($0.range?.file.path ?? "") \($0.kind.id)" }
  }

  @Test("files come sorted by the bytes of their paths, dot files are skipped")
  func sorted() throws {
    try withFolder { root in
      for folder in ["b", "a", "a/c", ".git", "tom"] { mkdir(root + "/" + folder, 0o755) }
      for file in [
        "b/x.md", "a/c/å.md", "a/c/z.md", "a-b.md", "B.md", ".git/config", "a/.DS_Store",
      ] {
        try write(root + "/" + file, Array(file.utf8))
      }
      for jobs in [1, 4] {
        let read = try readTree(root, shownAs: "content", jobs: jobs)
        #expect(read.diagnostics.isEmpty)
        #expect(read.value.map(\.path) == ["B.md", "a-b.md", "a/c/z.md", "a/c/å.md", "b/x.md"])
        #expect(read.value.map(\.source.path) == read.value.map { "content/" + $0.path })
        #expect(
          read.value.map { String(decoding: $0.source.bytes, as: UTF8.self) }
            == read.value.map(\.path))
      }
    }
  }

  @Test("links are followed, but not in circles, to nothing or to the same folder twice")
  func links() throws {
    try withFolder { root in
      mkdir(root + "/a", 0o755)
      try write(root + "/a/x.md")
      symlink("x.md", root + "/a/y.md")
      symlink("../a", root + "/a/opp")
      symlink("a", root + "/b")
      symlink("finnes-ikke", root + "/c.md")
      symlink("d.md", root + "/d.md")
      symlink(".", root + "/e")
      let read = try readTree(root, shownAs: "c", jobs: 2)
      #expect(read.value.map(\.path) == ["a/x.md", "a/y.md"])
      #expect(
        reports(read.diagnostics) == [
          "c/a/opp files/link-loop", "c/b files/folder-twice", "c/c.md files/broken-link",
          "c/d.md files/link-loop", "c/e files/link-loop",
        ])
      #expect(read.diagnostics.first { $0.kind == .filesFolderTwice }?.arguments == ["c/b", "c/a"])
    }
  }

  @Test("what is no file, too large, unreadable or oddly named is left out with a diagnostic")
  func leftOut() throws {
    try withFolder { root in
      mkfifo(root + "/pipe", 0o644)
      try write(root + "/stor.md", [UInt8](repeating: 0x61, count: 2001))
      try write(root + "/passe.md", [UInt8](repeating: 0x61, count: 2000))
      try write(root + "/tom.md", [])
      let latin1: [UInt8] = Array(root.utf8) + Array("/bl".utf8) + [0xE5] + Array(".md".utf8) + [0]
      let descriptor = latin1.withUnsafeBufferPointer { buffer in
        buffer.withMemoryRebound(to: CChar.self) { name in
          name.baseAddress.map { open($0, O_WRONLY | O_CREAT, 0o644) } ?? -1
        }
      }
      #expect(close(descriptor) == 0)
      let read = try readTree(root, shownAs: "c", limit: 2000, jobs: 1)
      #expect(read.value.map(\.path) == ["passe.md", "tom.md"])
      #expect(
        reports(read.diagnostics) == [
          "c/bl\u{FFFD}.md files/name-not-utf8",
          "c/pipe files/not-a-file", "c/stor.md files/too-large",
        ])
    }
  }

  @Test("files and folders without permission are told", .enabled(if: geteuid() != 0))
  func permissions() throws {
    try withFolder { root in
      mkdir(root + "/låst", 0o755)
      try write(root + "/x.md")
      chmod(root + "/x.md", 0)
      chmod(root + "/låst", 0)
      let read = try readTree(root, shownAs: "c", jobs: 1)
      #expect(
        reports(read.diagnostics) == ["c/låst files/no-permission", "c/x.md files/no-permission"])
      chmod(root + "/låst", 0o755)
    }
  }

  @Test("folders may lie 400 deep")
  func deep() throws {
    try withFolder { root in
      var path = root
      for _ in 0..<400 {
        path += "/abc"
        try #require(mkdir(path, 0o755) == 0)
      }
      try write(path + "/x.md")
      #expect(try readTree(root, jobs: 1).value.count == 1)
    }
  }

  @Test("a link out of the folder is refused, whatever it leads to, and nothing waits")
  func linksOutside() throws {
    try withFolder { root in
      let content = root + "/content"
      mkdir(content, 0o755)
      mkdir(root + "/content-2", 0o755)
      try write(root + "/content-2/hemmelig.md")
      mkfifo(root + "/pipe", 0o644)
      for (name, target) in [
        ("a", "/proc"), ("b", "/"), ("c.md", "/etc/passwd"), ("d.md", "/proc/kmsg"),
        ("e", "../content-2"), ("f.md", "../content-2/hemmelig.md"), ("g", ".."),
        ("h.md", "../pipe"), ("i.md", "/dev/zero"),
      ] {
        symlink(target, content + "/" + name)
      }
      let started = ContinuousClock.now
      let read = try readTree(content, shownAs: "c", jobs: 2)
      #expect(started.duration(to: .now) < .seconds(10))
      #expect(read.value.isEmpty)
      let outside = reports(read.diagnostics).filter { $0.hasSuffix("files/link-outside") }
      #expect(outside.count == 9, "\(reports(read.diagnostics))")
    }
  }

  @Test("a folder that is itself reached by a link is read")
  func linkedRoot() throws {
    try withFolder { root in
      mkdir(root + "/a", 0o755)
      try write(root + "/a/x.md")
      symlink("x.md", root + "/a/y.md")
      symlink("a", root + "/b")
      let read = try readTree(root + "/b", jobs: 1)
      #expect(read.diagnostics.isEmpty)
      #expect(read.value.map(\.path) == ["x.md", "y.md"])
    }
  }

  @Test("a file that the disk gives up on is told with the system's number")
  func unreadable() {
    let diagnostic = unreadableDiagnostic(EIO, "c/x.md")
    #expect(diagnostic.kind.id == "files/unreadable" && diagnostic.arguments == ["c/x.md", "5"])
  }

  @Test("a missing folder is the world's failure, told in one line")
  func missing() {
    let expected = FileSystemError(.list, "finnes-ikke", code: ENOENT)
    #expect(throws: expected) { try readTree("finnes-ikke", jobs: 1) }
    #expect(expected.message(.nb) == "Kan ikke lese mappen «finnes-ikke»: finnes ikke")
    #expect(
      FileSystemError(.write, "site/a", code: ENOSPC).message(.en)
        == "Cannot write to “site/a”: the disk is full")
    #expect(FileSystemError(.list, "a", code: 9999).message(.nb).hasSuffix("systemfeil 9999"))
  }

  @Test("only a regular file is read, and no more than the limit")
  func regularFiles() throws {
    try withFolder { root in
      try write(root + "/a", [1, 2, 3])
      symlink("a", root + "/lenke")
      mkfifo(root + "/pipe", 0o644)
      func described(_ path: String, followsLink: Bool = false, limit: Int = .max) -> String {
        "\(readRegularFile(path, followsLink: followsLink, limit: limit))"
      }
      #expect(described(root + "/a") == "bytes([1, 2, 3])")
      #expect(described(root + "/a", limit: 2) == "tooLarge")
      #expect(described(root + "/lenke") == "other")
      #expect(described(root + "/lenke", followsLink: true) == "bytes([1, 2, 3])")
      #expect(described(root + "/pipe") == "other")
      #expect(described("/dev/zero", followsLink: true) == "other")
      #expect(described(root) == "other")
      #expect(described(root + "/borte") == "missing")
      #expect(described("/proc/kmsg/x") == "missing")
    }
  }
}
