import ArgumentParser
import ProgramOptions

/// Compiles the site.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Compile the content into the output folder.")

  @OptionGroup var options: SiteOptions

  @Option(
    help: ArgumentHelp("The folder to write the site to.", valueName: "dir"), completion: .directory
  )
  var output = "site"

  func run() throws { try runBuild(options, output: trimmed(output)) }
}
