import ArgumentParser
import Glibc
import SiteBase
import SiteBuild

/// The options that `build`, `check` and `report` share.
struct SiteOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder with the content.", valueName: "dir"))
  var content = "content"

  @Option(help: ArgumentHelp("The folder with the themes.", valueName: "dir"))
  var themes = "themes"

  @Option(help: ArgumentHelp("The folder to write the site to.", valueName: "dir"))
  var output = "site"

  @Option(
    help: ArgumentHelp("The site's address, instead of the one in the settings.", valueName: "url"))
  var baseURL: String?

  @Option(
    help: ArgumentHelp(
      "The day to build for, YYYY-MM-DD (default: today on this machine).", valueName: "date"))
  var date: CalendarDate?

  @Option(help: "The language of messages: nb or en.")
  var language = MessageLanguage.nb

  @Option(help: "The form of messages: text, json or github.")
  var format = DiagnosticFormatter.Form.text

  @Option(
    help: ArgumentHelp("The number of threads (default: one per core).", valueName: "n"),
    transform: threads)
  var jobs: Int?

  /// What the pipeline is asked for.
  var request: BuildRequest {
    BuildRequest(
      content: trimmed(content), themes: trimmed(themes), output: trimmed(output),
      baseURL: baseURL, date: date ?? today(), jobs: jobs ?? coreCount())
  }
}

extension MessageLanguage: ExpressibleByArgument {}

extension DiagnosticFormatter.Form: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  /// Reads a date from the command line.
  public init?(argument: String) { self.init(argument) }
}

/// A number of threads; more than 512 is a slip of the finger, not a machine.
@Sendable private func threads(_ text: String) throws -> Int {
  guard let number = Int(text), (1...512).contains(number) else {
    throw ValidationError("'\(text)' is not a number from 1 to 512")
  }
  return number
}

/// A folder without slashes at its end, so that messages show paths in one form.
private func trimmed(_ folder: String) -> String {
  var folder = folder
  while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
  return folder
}

/// The number of cores the process may use.
private func coreCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// Today on this machine. The only place where the program looks at a calendar; everything after it
/// is given the day.
private func today() -> CalendarDate {
  var seconds = time(nil)
  var parts = tm()
  localtime_r(&seconds, &parts)
  guard
    let date = CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  else { preconditionFailure("The machine's clock gives a day that no calendar has") }
  return date
}
