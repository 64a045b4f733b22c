import ArgumentParser
import SiteBase
import SiteBuild

/// Builds or checks, prints what was found and done, and ends with the exit code for it.
///
/// - Parameter output: The folder to write to; nil only checks.
func runBuild(_ options: SiteOptions, output: String?) throws -> Never {
  let language = options.content.language
  let console = Console(language)
  let formatter = DiagnosticFormatter(options.format, language: language)
  let watch = StageWatch(console, language)
  let stop = StopSignals()
  let observer = BuildObserver(
    onStage: { watch.begin($0) }, onProgress: { watch.progress($0, of: $1) },
    shouldStop: { stop.wasAsked })
  var request = options.request
  if let output { request.output = output }
  setAllocator(jobs: request.jobs)
  let result: BuildResult
  do throws(BuildFailure) {
    result = try buildSite(request, writing: output != nil, observer: observer)
  } catch {
    watch.end()
    try fail(error, language, stop, console)
  }
  watch.end()
  try print(result.diagnostics, formatter, console)
  if options.format == .text {
    let summary = BuildSummary(result, output: request.output, language: language)
    console.message(summary.text + watch.times + formatter.summary(result.diagnostics) + "\n")
  }
  // Ends here and not by returning, so that nothing is freed that ends with the process anyway.
  withExtendedLifetime(result) {
    Veiviser.exit(withError: result.diagnostics.hasErrors ? ExitCode.siteHasErrors : nil)
  }
}

/// Prints diagnostics: what people read to the error stream, what programs read to the output stream.
func print(_ diagnostics: [Diagnostic], _ formatter: DiagnosticFormatter, _ console: Console) throws
{
  let report = formatter.report(diagnostics)
  if formatter.form == .text { console.message(report) } else { try console.output(report) }
}

/// Tells why the world failed, in one line, and ends the command.
func fail(
  _ failure: BuildFailure, _ language: MessageLanguage, _ stop: StopSignals, _ console: Console
) throws -> Never {
  console.message("veiviser: \(failure.message(language))\n")
  throw stop.exitCode ?? .worldFailed
}
