import Foundation
import SiteBase
import SiteTestSupport
import Testing

/// The target table of ARCHITECTURE.md, Package.swift and the `import` lines say the same.
@Suite("The architecture")
struct ArchitectureTests {
  /// Modules of the language and the system that any target may import.
  private let free: Set = ["Foundation", "Glibc", "Dispatch", "Synchronization"]

  /// The targets by name, with what they may import.
  private let table: [String: Set<String>]
  /// The same from Package.swift.
  private let package: [String: Set<String>]

  init() throws {
    let document = try String(contentsOfFile: Repository.root + "/ARCHITECTURE.md", encoding: .utf8)
    var table: [String: Set<String>] = [:]
    for line in document.split(separator: "\n") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      guard cells.count == 5, let name = quoted(cells[1]).first,
        !cells[1].contains("/"), cells[1].contains("`")
      else { continue }
      table[name] = Set(quoted(cells[2]))
    }
    self.table = table

    package = try Self.targets("Package.swift")
  }

  /// The libraries and programs of a manifest by name, with what they depend on.
  private static func targets(_ path: String) throws -> [String: Set<String>] {
    let manifest = try String(contentsOfFile: Repository.root + "/" + path, encoding: .utf8)
    let declaration = try Regex<(Substring, Substring, Substring)>(
      #"(?:library\(|executableTarget\(\s*name:)\s*"([\w-]+)"((?:[^()]|\([^()]*\))*)\)"#
    )
    var package: [String: Set<String>] = [:]
    for match in manifest.matches(of: declaration) {
      // A product stands with the package it is from.
      let dependencies = match.2.replacing(/package: "[^"]*"/, with: "")
      let names = dependencies.split(separator: "\"").enumerated().filter { $0.offset % 2 == 1 }
        .map { String($0.element) }
      package[String(match.1)] = Set(names)
    }
    return package
  }

  @Test("has the table that Package.swift has")
  func tableMatchesPackage() {
    #expect(table.count >= 8)
    #expect(table.keys.sorted() == package.keys.sorted())
    for (name, imports) in table {
      #expect(imports.sorted() == package[name]?.sorted(), "\(name)")
    }
  }

  @Test("tells the way of an offer through files that are there and have what it names")
  func wayOfAnOffer() throws {
    let document = try String(contentsOfFile: Repository.root + "/ARCHITECTURE.md", encoding: .utf8)
    let section = try #require(
      document.split(separator: "\n## ").first { $0.hasPrefix("One offer") })
    let rows = section.split(separator: "\n").filter { $0.hasPrefix("| ") && $0.contains("`") }
    #expect(rows.count >= 12)
    for row in rows {
      let cells = row.split(separator: "|", omittingEmptySubsequences: false)
      let paths = quoted(cells[2]).map { $0.hasPrefix("themes/") ? $0 : "Sources/" + $0 }
      let texts = try paths.map {
        try String(contentsOfFile: Repository.root + "/" + $0, encoding: .utf8)
      }
      for name in quoted(cells[3]) {
        let isDeclared = try texts.contains {
          try $0.contains(Regex("(func|function|static let) \(name)\\b"))
        }
        #expect(isDeclared, "\(name) in \(paths)")
      }
    }
  }

  @Test("has the same libraries in the benchmarks' package")
  func benchmarksHaveTheSameLibraries() throws {
    let benchmarks = try Self.targets("Benchmarks/Package.swift")
    // Programs and what they share, what only tests use, and the editor's server: the benchmarks are to
    // be built without network code.
    let others: Set = [
      "veiviser", "SiteTestSupport", "veiviser-rediger", "EditorServer", "GitProgram",
      "ProgramOptions",
    ]
    #expect(benchmarks.keys.sorted() == package.keys.filter { !others.contains($0) }.sorted())
    for (name, dependencies) in benchmarks {
      #expect(dependencies.sorted() == package[name]?.sorted(), "\(name)")
    }
  }

  @Test("has only the imports that the table allows, and uses each of them")
  func importsMatchTable() throws {
    for (name, allowed) in table {
      var imported = Set<String>()
      for (path, text) in try sources(of: name) {
        for line in text.split(separator: "\n") {
          var words = line.split(separator: " ")
          words.removeAll { ["public", "internal", "@preconcurrency", "package"].contains($0) }
          guard words.count == 2, words[0] == "import" else { continue }
          imported.insert(String(words[1]))
          #expect(allowed.union(free).contains(String(words[1])), "\(path) imports \(words[1])")
        }
      }
      let unused = allowed.subtracting(imported)
      #expect(unused.isEmpty, "\(name) doesn't use \(unused.sorted())")
    }
  }

  @Test(
    "prints, exits and reads the clock in the programs only, and has a network in the editor's server only"
  )
  func oneWayOut() throws {
    let exits = ["print(", "exit(", "localtime_r(", "Date()", "Date.now", "setlocale("]
    let network = ["URLSession", "socket(", "getaddrinfo(", "connect("]
    for name in table.keys where name != "SiteTestSupport" {
      for (path, text) in try sources(of: name) {
        for line in text.split(separator: "\n") {
          if line.drop(while: \.isWhitespace).hasPrefix("//") { continue }
          let isProgram = ["veiviser", "veiviser-rediger", "ProgramOptions"].contains(name)
          for call in (name == "EditorServer" ? [] : network) + (isProgram ? [] : exits) {
            #expect(!calls(call, in: line), "\(path): \(line)")
          }
        }
      }
    }
  }

  @Test("gives the compiler nothing that has a network, however it is reached")
  func compilerHasNoNetwork() {
    var reached: Set<String> = []
    var waiting = ["veiviser"]
    while let name = waiting.popLast() {
      guard reached.insert(name).inserted else { continue }
      waiting += package[name] ?? []
    }
    #expect(reached.contains("SiteBuild"))
    #expect(reached.isDisjoint(with: ["Editor", "EditorServer", "Hummingbird", "NIOCore"]))
  }

  /// Whether a line calls a function by this very name.
  private func calls(_ call: String, in line: Substring) -> Bool {
    guard let range = line.range(of: call) else { return false }
    guard range.lowerBound > line.startIndex else { return true }
    let before = line[line.index(before: range.lowerBound)]
    return !(before.isLetter || before.isNumber || before == "_" || before == ".")
  }

  private func sources(of target: String) throws -> [(path: String, text: String)] {
    try Repository.files(below: "Sources/" + target).filter { $0.path.hasSuffix(".swift") }
      .map { file in
        (file.source.path, try #require(String(validating: file.source.bytes, as: UTF8.self)))
      }
  }
}

/// The texts between backquotes.
private func quoted(_ cell: Substring) -> [String] {
  cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
    .filter { $0.offset % 2 == 1 }.map { String($0.element) }
}
