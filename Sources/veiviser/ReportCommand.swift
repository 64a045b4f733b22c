import ArgumentParser
import ProgramOptions
import SiteBase
import SiteBuild
import SiteModel
import Upkeep

/// Prints the staff's report, or writes the leader's.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Print what is not stated about each offer, or write the report to leaders.",
    discussion: """
      Without --output, prints how each offer reads and what nobody has said about it. With it, writes a \
      page with figures and what to do about them, and a CSV file of every table. In Norwegian.
      """)

  @OptionGroup var options: ContentOptions

  @OptionGroup var log: LogOptions

  @Option(
    help: ArgumentHelp(
      "The folder to write the report to leaders to; never one in the public site.",
      valueName: "dir"), completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The address of the public site, for links to its pages (default: the one in the settings).",
      valueName: "url"), transform: siteAddress)
  var site: String?

  @Option(
    help: ArgumentHelp(
      "Also tell what changed since a day (YYYY-MM-DD) or a revision of Git.",
      valueName: "date-or-revision"))
  var since: String?

  func validate() throws {
    guard output == nil, site != nil || since != nil else { return }
    throw ValidationError("--site and --since are for the report to leaders: give --output too")
  }

  func run() throws {
    guard let output else {
      return try printFromSite(options) { Array(staffReport($0).utf8) }
    }
    try LeaderReportRun(
      options: options, log: log.folder(beside: options.content), output: trimmed(output),
      address: site, since: since
    ).run()
  }
}
