import Foundation
import SiteBase
import SiteModel
import Testing

@testable import SiteRendering

@Suite struct StandardThemeScriptTests {
  /// The theme's own modules after stripping, parsed by Node as modules and compared with their
  /// originals token by token.
  @Test func theThemesScriptsMeanTheSameAfterStripping() throws {
    let built = builtScripts(StandardThemeTests.files)
    #expect(short(built.diagnostics) == [])
    #expect(!built.value.isEmpty)
    for script in built.value {
      let original = try #require(StandardThemeTests.files[script.path]).bytes
      let before = try Self.code(original)
      let after = try Self.code(script.file.bytes)
      // Imports differ by the names they got.
      #expect(before.count == after.count, "\(script.path)")
      for (a, b) in zip(before, after) where a != b {
        #expect(a.hasSuffix(".mjs'") || a.hasSuffix(".mjs\""), "\(script.path): \(a) became \(b)")
      }
    }
    try Self.parseWithNode(built.value)
  }

  /// The tokens that are no comments, as texts.
  private static func code(_ bytes: [UInt8]) throws -> [String] {
    try scriptTokens(bytes).filter { $0.kind != .comment }.map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }

  private static func parseWithNode(_ scripts: [BuiltScript]) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "skript-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    for script in scripts {
      let file = folder.appending(path: script.file.path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(script.file.bytes).write(to: file)
      let node = Process()
      node.executableURL = URL(filePath: "/usr/bin/env")
      node.arguments = ["node", "--check", file.path]
      let errors = Pipe()
      node.standardError = errors
      try node.run()
      let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      node.waitUntilExit()
      if node.terminationStatus == 127 {
        print("Node is not here, so the stripped scripts were not parsed")
        return
      }
      #expect(node.terminationStatus == 0, "\(script.path): \(said)")
    }
  }
}
