import Foundation
import SiteTestSupport
import Testing

@Suite("The manual page")
struct ManualTests {
  /// What the program tells about itself.
  private struct Help: Decodable {
    struct Command: Decodable {
      let commandName: String
      let abstract: String?
      let discussion: String?
      let arguments: [Argument]?
      let subcommands: [Command]?
    }
    struct Argument: Decodable {
      struct Name: Decodable {
        let kind: String
        let name: String
      }
      let abstract: String?
      let names: [Name]?
      let valueName: String?
      let shouldDisplay: Bool
    }
    let command: Command
  }

  @Test("has every command, option and sentence of the program, in its order, and no others")
  func isInStep() throws {
    let run = try veiviser(["--experimental-dump-help"])
    let help = try JSONDecoder().decode(Help.self, from: Data(run.output.utf8))
    let expected = items(of: help.command)
    let page = try String(contentsOfFile: Repository.root + "/docs/man/veiviser.1", encoding: .utf8)
    #expect(expected.count > 30)
    #expect(found(in: page) == expected, "Run script/manual")
    let letters = page.replacing(/\\\[u([0-9A-F]+)\]/) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map(String.init) ?? ""
    }
    let text = words(letters)
    for sentence in sentences(of: help.command) {
      #expect(text.contains(words(sentence)), "Run script/manual: \(sentence)")
    }
  }

  /// A command's options and arguments, then each subcommand by name with its own.
  private func items(of command: Help.Command) -> [String] {
    (command.arguments ?? []).filter(\.shouldDisplay).map { argument in
      argument.names.map { names in
        names.map { $0.kind == "long" ? "-" + $0.name : $0.name }.joined(separator: " ")
      } ?? argument.valueName ?? ""
    } + (command.subcommands ?? []).flatMap { [$0.commandName] + items(of: $0) }
  }

  private func sentences(of command: Help.Command) -> [String] {
    [command.abstract, command.discussion].compactMap(\.self)
      + (command.arguments ?? []).filter(\.shouldDisplay).compactMap(\.abstract)
      + (command.subcommands ?? []).flatMap(sentences)
  }

  /// The names in the page's lists: of options after `Fl`, of arguments after `Ar`, of commands after `Em`.
  private func found(in page: String) -> [String] {
    page.split(separator: "\n").filter { $0.hasPrefix(".It ") }.map { line in
      let words = line.split(separator: " ").dropFirst()
      guard words.first == "Fl" else {
        return words.dropFirst().first.map { String($0).replacing("...", with: "") } ?? ""
      }
      return words.dropFirst().prefix { $0 != "Ar" }.filter { $0 != "," && $0 != "Fl" }
        .joined(separator: " ")
    }
  }

  /// The letters and digits of a text, which no markup changes.
  private func words(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }
}
