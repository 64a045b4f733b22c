import Glibc
import SiteBase
import SiteTestSupport
import Testing

@Suite("A folder that is read again")
struct TreeReadingTests {
  private let folder = TemporaryFolder()

  @Test("misses no change, however soon it comes and though the size is the same")
  func quickChanges() throws {
    folder.write("0000", to: "a.md")
    var reading = TreeReading(root: folder.path)
    _ = try reading.read(jobs: 1)
    for number in 1000..<1200 {
      folder.write(String(number), to: "a.md")
      let now = try reading.read(jobs: 1)
      #expect(now.isChanged)
      #expect(
        now.tree.value.map { String(decoding: $0.source.bytes, as: UTF8.self) } == ["\(number)"])
      #expect(try !reading.read(jobs: 1).isChanged)
    }
  }

  @Test("keeps the very files that didn't change")
  func sameObjects() throws {
    folder.write("a", to: "a.md")
    folder.write("b", to: "mappe/b.md")
    var reading = TreeReading(root: folder.path)
    let first = try reading.read(jobs: 2).tree.value
    folder.write("ny", to: "a.md")
    let second = try reading.read(jobs: 2).tree.value
    #expect(second.map(\.path) == ["a.md", "mappe/b.md"])
    #expect(first[0].source !== second[0].source)
    #expect(first[1].source === second[1].source)
  }

  @Test("sees what comes, goes and gets another name")
  func names() throws {
    folder.write("a", to: "a.md")
    var reading = TreeReading(root: folder.path)
    _ = try reading.read(jobs: 1)
    folder.write("b", to: "b.md")
    #expect(try reading.read(jobs: 1).isChanged)
    rename(folder.path + "/b.md", folder.path + "/c.md")
    let renamed = try reading.read(jobs: 1)
    #expect(renamed.isChanged)
    #expect(renamed.tree.value.map(\.path) == ["a.md", "c.md"])
    unlink(folder.path + "/c.md")
    #expect(try reading.read(jobs: 1).isChanged)
    #expect(try !reading.read(jobs: 1).isChanged)
  }

  @Test("tells of a file that can't be read, once it can't")
  func unreadable() throws {
    folder.write("a", to: "a.md")
    var reading = TreeReading(root: folder.path)
    _ = try reading.read(limit: 3, jobs: 1)
    folder.write("aaaa", to: "a.md")
    let large = try reading.read(limit: 3, jobs: 1)
    #expect(large.isChanged && large.tree.value.isEmpty && large.tree.diagnostics.count == 1)
    #expect(try !reading.read(limit: 3, jobs: 1).isChanged)
    folder.write("a", to: "a.md")
    #expect(try reading.read(limit: 3, jobs: 1).tree.value.count == 1)
  }

  @Test("can't be read when it is gone, and is back with all it had")
  func gone() throws {
    folder.write("a", to: "inne/a.md")
    let path = folder.path + "/inne"
    var reading = TreeReading(root: path)
    _ = try reading.read(jobs: 1)
    rename(path, path + "-borte")
    #expect(throws: FileSystemError.self) { try reading.read(jobs: 1) }
    rename(path + "-borte", path)
    #expect(try reading.read(jobs: 1).tree.value.count == 1)
  }
}
