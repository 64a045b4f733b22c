import ContentEditing
import Foundation
import SiteTestSupport
import Testing

@Suite("New files")
struct FileCreatingTests {
  private let folder = TemporaryFolder()
  private let bytes = Array("tittel: Æ\n".utf8)

  @Test("a new file has the bytes, nothing else is left, and its folder is made")
  func new() throws {
    try createFile(at: folder.path + "/ny/fil.md", bytes)
    #expect(folder.tree() == ["ny/fil.md": bytes])
    let mode = try FileManager.default.attributesOfItem(atPath: folder.path + "/ny/fil.md")
    #expect(mode[.posixPermissions] as? Int == 0o644)
  }

  @Test("a file that is there stays as it is, and so does a link that leads nowhere")
  func present() throws {
    folder.write("gammel", to: "fil.md")
    let link = folder.path + "/lenke.md"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: folder.path + "/ute.md")
    let before = folder.tree()
    for name in ["fil.md", "lenke.md"] {
      #expect {
        try createFile(at: folder.path + "/" + name, bytes)
      } throws: { error in
        if case EditError.changedMeanwhile = error { true } else { false }
      }
    }
    #expect(folder.tree() == before)
  }

  @Test("a folder that is a link is not written to, and none is made below one that is missing")
  func folders() throws {
    folder.write("x", to: "ekte/x.md")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/lenke", withDestinationPath: folder.path + "/ekte")
    let before = folder.tree()
    #expect(throws: EditError.self) { try createFile(at: folder.path + "/lenke/fil.md", bytes) }
    #expect(throws: EditError.self) { try createFile(at: folder.path + "/a/b/fil.md", bytes) }
    #expect(folder.tree() == before)
  }
}
