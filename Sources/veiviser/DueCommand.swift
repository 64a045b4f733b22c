import ArgumentParser
import SiteBase
import SiteBuild
import Upkeep

/// Prints which offers are to be checked, by who keeps them true.
struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "Print which offers somebody is to check, by owner and day.",
    discussion: """
      An offer is due on the day its last check names, or when its facts get old by the site's own \
      rules (friskhet in nettsted.yaml). Drafts, ended offers and containers are left out.
      """)

  @OptionGroup var options: ContentOptions

  @Option(
    help: ArgumentHelp(
      "Also what falls due within so many days, such as 30d.", valueName: "days"),
    transform: days)
  var within = 0

  @Option(help: "The form: text, csv, json or ics.")
  var format = DueList.Form.text

  func run() throws {
    try printFromSite(options) { DueList($0, withinDays: within).bytes(format) }
  }
}

extension DueList.Form: ExpressibleByArgument {}

/// A number of days, with or without `d` behind it.
@Sendable func days(_ text: String) throws -> Int {
  guard let days = Int(text.hasSuffix("d") ? String(text.dropLast()) : text),
    (0...3_660).contains(days)
  else { throw ValidationError("'\(printable(text))' is not a number of days from 0 to 3660") }
  return days
}
