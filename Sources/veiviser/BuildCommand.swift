import ArgumentParser

/// Compiles the site.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Compile the content into the output folder.")

  @OptionGroup var options: SiteOptions

  func run() throws { try runBuild(options, writing: true) }
}
