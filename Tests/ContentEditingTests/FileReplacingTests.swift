import ContentEditing
import Foundation
import SiteBase
import SiteTestSupport
import Testing

@Suite("A file replaced on the disk")
struct FileReplacingTests {
  let folder = TemporaryFolder()

  private var path: String { folder.path + "/x.md" }

  private func file(_ text: String) -> SourceFile { SourceFile(path: path, text: text) }

  private func attributes(_ path: String) throws -> [FileAttributeKey: Any] {
    try FileManager.default.attributesOfItem(atPath: path)
  }

  @Test("has the new bytes and its old permissions, and nothing is left beside it")
  func replaces() throws {
    folder.write("før", to: "x.md")
    folder.write("fra et krasj", to: ".veiviser-ny")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(try replaceFile(at: path, file("før"), with: file("etter")))
    #expect(folder.text("x.md") == "etter")
    #expect(try attributes(path)[.posixPermissions] as? Int == 0o640)
    #expect(folder.tree().keys.sorted() == ["x.md"])
  }

  @Test("is not touched when nothing changed")
  func sameBytes() throws {
    folder.write("før", to: "x.md")
    let number = try attributes(path)[.systemFileNumber] as? Int
    #expect(try !replaceFile(at: path, file("før"), with: file("før")))
    #expect(try attributes(path)[.systemFileNumber] as? Int == number)
  }

  @Test(
    "is not touched when it is no longer the one that was read",
    arguments: ["for", "før og mer", "", nil] as [String?])
  func changedMeanwhile(now: String?) {
    if let now { folder.write(now, to: "x.md") }
    #expect {
      try replaceFile(at: path, file("før"), with: file("etter"))
    } throws: { error in
      if case .changedMeanwhile? = error as? EditError { true } else { false }
    }
    #expect(folder.text("x.md") == now)
    #expect(folder.tree().count == (now == nil ? 0 : 1))
  }

  @Test("is not touched when it is a link, a folder, or in no folder")
  func notAFile() throws {
    folder.write("før", to: "ekte.md")
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: folder.path + "/ekte.md")
    func isRefused(_ path: String) -> Bool {
      do {
        return try !replaceFile(at: path, file("før"), with: file("etter"))
      } catch {
        switch error {
        case .notAFile, .system: return true
        default: return false
        }
      }
    }
    #expect(isRefused(path))
    #expect(isRefused(folder.path))
    #expect(isRefused(folder.path + "/mangler/x.md"))
    #expect(folder.text("ekte.md") == "før")
  }

  @Test("by many at once is replaced by one of them for each version")
  func manyAtOnce() async throws {
    folder.write("0", to: "x.md")
    let path = path
    let written = await withTaskGroup(of: Int.self) { group in
      for task in 1...8 {
        group.addTask {
          var count = 0
          for version in 0..<20 {
            let now = fileBytes(path) ?? []
            let read = SourceFile(path: path, bytes: now)
            let next = SourceFile(path: path, text: "\(task) \(version) \(now.count)")
            if (try? replaceFile(at: path, read, with: next)) == true { count += 1 }
          }
          return count
        }
      }
      return await group.reduce(0, +)
    }
    #expect(written >= 20)
    #expect(folder.tree().count == 1)
  }
}
