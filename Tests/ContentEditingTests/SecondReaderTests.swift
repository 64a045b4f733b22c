import ContentEditing
import Foundation
import SiteBase
import SiteModel
import SiteTestSupport
import Testing

@Suite("PyYAML, which shares no code with ours")
struct SecondReaderTests {
  /// The Python that has PyYAML: the repository's own, or the system's; nil for neither.
  private static let python: String? = [Repository.root + "/.venv/bin/python", "/usr/bin/python3"]
    .first {
      FileManager.default.isExecutableFile(atPath: $0)
        && (try? run($0, ["-c", "import yaml"])) != nil
    }

  private struct Case: Encodable {
    let name: String
    let text: String
    let values: [Tree]
    let texts: [String]
  }

  private struct Failure: Error {
    let output: String
  }

  /// A value as JSON, with every scalar as a text.
  private struct Tree: Encodable {
    let value: ContentValue

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch value {
      case .nothing: try container.encode("")
      case .text(let text): try container.encode(text)
      case .list(let items): try container.encode(items.map { Tree(value: $0) })
      case .group(let entries):
        try container.encode(
          Dictionary(entries.map { ($0.key, Tree(value: $0.value)) }) { first, _ in first })
      }
    }
  }

  @Test(
    "reads the same values before and after edits, and takes no new text for something else",
    .enabled(if: python != nil, "no Python with PyYAML is installed"))
  func agrees() throws {
    let python = try #require(Self.python)
    var random = Seeded(6)
    var cases: [Case] = []
    let small = EditedFile.all.filter { $0.file.source.bytes.count < 6000 }
    for _ in 0..<120 {
      let edited = try #require(small.randomElement(using: &random))
      cases.append(Self.asCase(edited.file, texts: []))
      var edits: [ContentEdit] = []
      var texts: [(path: ContentPath, text: String)] = []
      for leaf in edited.leaves where Int.random(in: 0..<4, using: &random) == 0 {
        guard case .text(let old) = leaf.value else { continue }
        let text = try #require(hardTexts(for: old).randomElement(using: &random))
        edits.append(.set(leaf.path, .text(text)))
        texts.append((leaf.path, text))
      }
      if let field = edited.kind.schema.fields.randomElement(using: &random) {
        edits.append(
          .set([.key(field.key)], .list(["no", "0x1F", "a: b", "1e3"].map { .text($0) })))
      }
      if edited.file.value(at: []).map({ if case .list = $0 { true } else { false } }) == true {
        edits.removeLast()
      }
      let result = try edited.file.applying(edits, schema: edited.kind.schema)
      // The last edit may have replaced some.
      let left = texts.filter { result.value(at: $0.path) == .text($0.text) }
      cases.append(Self.asCase(result, texts: left.map(\.text)))
    }
    let folder = TemporaryFolder()
    folder.write(Array(try JSONEncoder().encode(cases)), to: "cases.json")
    let output = try Self.run(
      python,
      [Repository.root + "/Tests/ContentEditingTests/agree.py", folder.path + "/cases.json"])
    #expect(output == "\(cases.count) agree\n")
  }

  private static func asCase(_ file: EditableFile, texts: [String]) -> Case {
    var text = String(decoding: file.source.bytes, as: UTF8.self)
    if file.source.path.hasSuffix(".md") {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      text = lines.dropFirst().prefix { $0 != "---" }.map { $0 + "\n" }.joined()
    }
    let values = (0..<file.documentCount).map {
      Tree(value: file.value(at: ContentPath(document: $0, [])) ?? .nothing)
    }
    return Case(name: file.source.path, text: text, values: values, texts: texts)
  }

  /// What a program prints; throws if it fails.
  private static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(output: output) }
    return output
  }
}
