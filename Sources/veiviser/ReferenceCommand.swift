import ArgumentParser
import SiteBuild

/// Prints a reference document.
struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: "Print a reference document: docs/innhold.md, docs/maler.md or docs/meldinger.md.")

  @Argument(help: "The document, by the name of its file.")
  var document: ReferenceDocument

  func run() { Console().output(document.text) }
}

extension ReferenceDocument: ExpressibleByArgument {}
