import ArgumentParser
import SiteBase
import SiteBuild
import SiteModel
import Upkeep

/// Writes down that a person has checked offers.
struct ConfirmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    abstract: "Write down that somebody has checked the facts of offers.",
    discussion: """
      Only for a person who has seen the facts and asked about them. Changes «kontrollert» in the \
      offers' files and nothing else.
      """)

  @OptionGroup var options: ContentOptions

  @Argument(help: ArgumentHelp("The offers' ids.", valueName: "id"), completion: .offerIDs)
  var ids: [String]

  @Option(help: ArgumentHelp("The name or role of the one who checked.", valueName: "name"))
  var by: String

  @Option(help: "How: telefon, epost, besøk or nettside.")
  var how: CheckMethod

  @Option(
    help: ArgumentHelp("The day of the next check (default: the site's rules).", valueName: "date"))
  var next: CalendarDate?

  func run() throws {
    let console = Console(options.language)
    let stop = StopSignals()
    let request = options.request
    let files = try contentFiles(options, stop, console)
    let check = MadeCheck(date: request.date, by: by, method: how, next: next)
    let confirmed: [ChangedFile]
    do throws(ConfirmError) {
      confirmed = try confirm(ids, check, in: files, date: request.date, jobs: request.jobs)
    } catch {
      for line in error.lines(options.language) { console.message("veiviser: \(line)\n") }
      throw ExitCode.siteHasErrors
    }
    try replace(confirmed, options.language, console)
  }
}

extension CheckMethod: ExpressibleByArgument {
  /// Reads a method from the command line, `besok` too.
  package init?(argument: String) {
    self.init(rawValue: argument == "besok" ? "besøk" : argument)
  }
}
