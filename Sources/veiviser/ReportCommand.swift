import ArgumentParser
import SiteBuild

/// Prints the staff's report.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Print how each offer reads and what nobody has said about it, in Norwegian.")

  @OptionGroup var options: ContentOptions

  func run() throws { try printFromSite(options) { Array(staffReport($0).utf8) } }
}
