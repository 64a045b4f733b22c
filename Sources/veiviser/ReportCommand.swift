import ArgumentParser
import SiteBase
import SiteBuild

/// Prints the staff's report.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Print how each offer reads and what nobody has said about it, in Norwegian.")

  @OptionGroup var options: SiteOptions

  func run() throws {
    let console = Console()
    let stop = StopSignals()
    let read: Diagnosed<String?>
    do throws(BuildFailure) {
      read = try report(options.request)
    } catch {
      try fail(error, options, stop, console)
    }
    if let text = read.value { console.output(text) }
    let errors = read.diagnostics.filter { $0.severity == .error }
    console.message(DiagnosticFormatter(.text, language: options.language).report(errors))
    if !errors.isEmpty { throw ExitCode.siteHasErrors }
  }
}
