import Foundation
import SiteBase
import SiteModel
import SiteTestSupport
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

  /// Writes scripts below a temporary folder and lets Node parse each as a module.
  private static func parseWithNode(_ scripts: [BuiltScript]) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "skript-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    for script in scripts {
      let file = folder.appending(path: script.file.path)
      try write(script.file.bytes, to: file)
      guard let answer = try Node.run(["--check", file.path], in: folder) else { return }
      #expect(answer.status == 0, "\(script.path): \(answer.output)")
    }
  }

  /// The client's own tests, run on the stripped scripts under their original names.
  @Test func theClientTestsPassOnStrippedScripts() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "klient-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let tests = Repository.files(below: "Tests/ClientTests")
    try #require(tests.contains { $0.path.hasSuffix(".test.mjs") })
    for test in tests {
      try Self.write(
        test.source.bytes, to: folder.appending(path: "Tests/ClientTests/" + test.path))
    }
    for script in StandardThemeTests.files.files(in: "skript", ending: ".mjs") {
      let bytes = script.source.bytes
      let stripped = strippedScript(bytes, try scriptTokens(bytes))
      try Self.write(stripped, to: folder.appending(path: "themes/standard/" + script.path))
    }
    // Whatever else the tests read is the repository's own.
    try Self.link(".", except: ["Tests", "themes"], in: folder)
    try Self.link("Tests", except: ["ClientTests"], in: folder)
    try Self.link("themes/standard", except: ["skript"], in: folder)
    let names = tests.map(\.path).filter { $0.hasSuffix(".test.mjs") }
    let arguments = ["--test"] + names.map { "Tests/ClientTests/" + $0 }
    guard let answer = try Node.run(arguments, in: folder) else { return }
    #expect(answer.status == 0, "\(answer.output)")
  }

  /// Links the entries of a folder of the repository into a copy of it; hidden ones are left out.
  private static func link(_ path: String, except left: Set<String>, in copy: URL) throws {
    let files = FileManager.default
    let source = URL(filePath: Repository.root).appending(path: path)
    for name in try files.contentsOfDirectory(atPath: source.path)
    where !left.contains(name) && !name.hasPrefix(".") {
      try files.createSymbolicLink(
        at: copy.appending(path: path).appending(path: name),
        withDestinationURL: source.appending(path: name))
    }
  }

  private static func write(_ bytes: [UInt8], to file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }
}
