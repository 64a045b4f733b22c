import ArgumentParser
import ProgramOptions
import SiteBase
import SiteBuild

/// The options of every command that reads the content.
struct ContentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder with the content.", valueName: "dir"), completion: .directory)
  var content = "content"

  @Option(
    help: ArgumentHelp(
      "The day to build for, YYYY-MM-DD (default: today on this machine).", valueName: "date"))
  var date: CalendarDate?

  @Option(help: "The language of messages: nb or en.")
  var language = MessageLanguage.nb

  @Option(
    help: ArgumentHelp("The number of threads (default: one per core).", valueName: "n"),
    transform: threads)
  var jobs: Int?

  /// What the pipeline is asked for, as far as these options tell.
  var request: BuildRequest {
    BuildRequest(
      content: trimmed(content), themes: "themes", output: "site", date: date ?? today(),
      jobs: jobs ?? coreCount())
  }
}

/// The options of the commands that make a site, whether they write it or not.
struct SiteOptions: ParsableArguments {
  @OptionGroup var content: ContentOptions

  @Option(
    help: ArgumentHelp("The folder with the themes.", valueName: "dir"), completion: .directory)
  var themes = "themes"

  @Option(
    help: ArgumentHelp("The site's address, instead of the one in the settings.", valueName: "url"),
    transform: siteAddress)
  var baseURL: String?

  @Option(help: "The form of messages: text, json or github.")
  var format = DiagnosticFormatter.Form.text

  /// What the pipeline is asked for, but for the folder to write to.
  var request: BuildRequest {
    var request = content.request
    request.themes = trimmed(themes)
    request.baseURL = baseURL
    return request
  }
}

extension DiagnosticFormatter.Form: ExpressibleByArgument {}

/// A number of threads; more than 512 is a slip of the finger, not a machine.
@Sendable private func threads(_ text: String) throws -> Int {
  guard let number = Int(text), (1...512).contains(number) else {
    throw ValidationError("'\(text)' is not a number from 1 to 512")
  }
  return number
}

/// The address of a site: a typing mistake would be in every page's canonical address, in robots.txt and
/// in the QR codes.
@Sendable func siteAddress(_ text: String) throws -> String {
  guard isWebAddress(text), !text.contains("?"), !text.contains("#") else {
    throw ValidationError(
      "'\(printable(text))' is not the address of a site; write it as https://example.no/")
  }
  return text
}
