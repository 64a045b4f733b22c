import ArgumentParser

/// Checks the site.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Do everything that build does, and write nothing.")

  @OptionGroup var options: SiteOptions

  func run() throws { try runBuild(options, writing: false) }
}
