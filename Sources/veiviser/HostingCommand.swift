import ArgumentParser
import SiteBase
import SiteBuild

/// Prints what a host reads.
struct HostingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hosting",
    abstract: "Print what a web host needs to serve the site: nginx, headers or redirects.")

  @Argument(help: "nginx, or headers or redirects for hosts that read _headers and _redirects.")
  var file: HostingFile

  @OptionGroup var options: SiteOptions

  func run() throws {
    let language = options.content.language
    let console = Console(language)
    let stop = StopSignals()
    let made: Diagnosed<[UInt8]?>
    do throws(BuildFailure) {
      made = try hostingFile(file, options.request)
    } catch {
      try fail(error, language, stop, console)
    }
    let errors = made.diagnostics.filter { $0.severity == .error }
    console.message(errors)
    guard let text = made.value, errors.isEmpty else { throw ExitCode.siteHasErrors }
    try console.output(text)
  }
}

extension HostingFile: ExpressibleByArgument {}
