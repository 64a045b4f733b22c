import Foundation
import SiteBase
import SiteBuild
import SiteTestSupport
import Testing

/// A folder of `Cases/`: what goes in, and what must come out.
struct SiteCase: CustomTestStringConvertible, Sendable {
  /// `feature/case`.
  let name: String
  private let folder: String

  private static let root = "Tests/SiteBuildTests/Cases"

  /// Every case there is, by name.
  static let all: [SiteCase] = {
    let files = Repository.files(below: root)
    var names = Set<String>()
    for file in files {
      let parts = file.path.split(separator: "/")
      if parts.count > 2, parts[0] != "base" { names.insert("\(parts[0])/\(parts[1])") }
    }
    return names.sorted().map { SiteCase(name: $0, folder: "\(root)/\($0)") }
  }()

  /// The whole repository path of a file of the case.
  func path(_ file: String) -> String { "\(Repository.root)/\(folder)/\(file)" }

  /// The case's text file, or nil if it has none.
  func text(_ file: String) -> String? {
    fileBytes(path(file)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// What stands in a line `name value` of `options.txt`.
  private func option(_ name: String) -> String? {
    for line in (text("options.txt") ?? "").split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      if words.count == 2, words[0] == name { return words[1] }
    }
    return nil
  }

  /// What is asked for, on a number of threads.
  func request(jobs: Int) -> BuildRequest {
    guard let date = CalendarDate(option("date") ?? "2026-11-21") else {
      preconditionFailure("\(name): options.txt has a date that doesn't exist")
    }
    return BuildRequest(
      content: "content", themes: "themes", output: "site", baseURL: option("base-url"), date: date,
      jobs: jobs)
  }

  /// What the paths of compared outputs start with; empty for all.
  var only: String { option("only") ?? "" }

  /// The language of messages.
  var language: MessageLanguage { option("language").flatMap(MessageLanguage.init) ?? .nb }

  /// The files of the case laid over those of the smallest site, in an order that differs by `seed`.
  func sources(seed: Int) -> SiteSources {
    SiteSources(
      content: shuffled(laid("content"), seed), themes: shuffled(laid("themes"), seed))
  }

  private func laid(_ part: String) -> [TreeFile] {
    var files: [String: SourceFile] = [:]
    // The interface's texts are the real ones, since the program formats with them; a change of
    // wording shows in few goldens.
    if part == "themes" {
      for file in Repository.files(below: "themes") where file.path.contains("/tekster/") {
        files[file.path] = SourceFile(path: "themes/" + file.path, bytes: file.source.bytes)
      }
    }
    for origin in ["\(Self.root)/base/\(part)", "\(folder)/site/\(part)"] {
      for file in Repository.files(below: origin) {
        files[file.path] = SourceFile(path: part + "/" + file.path, bytes: file.source.bytes)
      }
    }
    return files.sorted { $0.key < $1.key }.map { TreeFile(path: $0.key, source: $0.value) }
  }

  /// The same files in an order that depends on the seed alone; 0 leaves them as they are.
  private func shuffled(_ files: [TreeFile], _ seed: Int) -> [TreeFile] {
    seed == 0
      ? files
      : files.map { ($0, contentHash(Array("\(seed) \($0.path)".utf8))) }.sorted { $0.1 < $1.1 }
        .map(\.0)
  }

  /// The expected output by path; nil when the case has none.
  var expectedOutput: [String: [UInt8]]? {
    FileManager.default.fileExists(atPath: path("expected")) ? fileTree(path("expected")) : nil
  }

  /// Writes what came out as what is expected.
  func update(report: String, output: [String: [UInt8]]) throws {
    try Data(report.utf8).write(to: URL(filePath: path("expected-diagnostics.txt")))
    guard expectedOutput != nil else { return }
    removeTree(path("expected"))
    for (file, bytes) in output {
      let url = URL(filePath: path("expected/" + file))
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
  }

  var testDescription: String { name }
}
