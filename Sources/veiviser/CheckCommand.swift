import ArgumentParser
import SiteBase
import SiteBuild
import SiteModel
import Upkeep

/// Checks the site, or lists the web addresses that another program is to try.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Do everything that build does, and write nothing.")

  @OptionGroup var options: SiteOptions

  @Flag(
    help:
      "Print the web addresses in the content as JSON instead, for script/check-links; asks no network."
  )
  var external = false

  func run() throws {
    guard external else { try runBuild(options, output: nil) }
    let language = options.content.language
    let console = Console(language)
    let request = options.request
    do {
      let files = try readContent(request)
      let site = readSite(files, date: request.date, jobs: request.jobs).value
      try console.output(
        addressList(
          webAddresses(in: files), site: options.baseURL ?? site?.settings.baseURL))
    } catch let error as BuildFailure {
      try fail(error, language, StopSignals(), console)
    }
  }
}
