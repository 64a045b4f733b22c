import ArgumentParser
import SiteBase
import SiteBuild

/// Builds or checks, tells what was found and done, and ends with the exit code that says how it went.
func runBuild(_ options: SiteOptions, writing: Bool) throws -> Never {
  let console = Console()
  let formatter = DiagnosticFormatter(options.format, language: options.language)
  let watch = StageWatch(console, options.language)
  let stop = StopSignals()
  let observer = BuildObserver(
    onStage: { watch.begin($0) }, onProgress: { watch.progress($0, of: $1) },
    shouldStop: { stop.wasAsked })
  let request = options.request
  setAllocator(jobs: request.jobs)
  let result: BuildResult
  do throws(BuildFailure) {
    result = try buildSite(request, writing: writing, observer: observer)
  } catch {
    watch.end()
    try fail(error, options, stop, console)
  }
  watch.end()
  print(result.diagnostics, formatter, console)
  if options.format == .text {
    let summary = BuildSummary(result, output: request.output, language: options.language)
    console.message(summary.text + watch.times + formatter.summary(result.diagnostics) + "\n")
  }
  // Ends here and not by returning, so that nothing is freed that ends with the process anyway.
  withExtendedLifetime(result) {
    Veiviser.exit(withError: result.diagnostics.hasErrors ? ExitCode.siteHasErrors : nil)
  }
}

/// Prints diagnostics: what people read to the error stream, what programs read to the output stream.
func print(_ diagnostics: [Diagnostic], _ formatter: DiagnosticFormatter, _ console: Console) {
  let report = formatter.report(diagnostics)
  if formatter.form == .text { console.message(report) } else { console.output(report) }
}

/// Tells why the world failed, in one line, and ends the command.
func fail(
  _ failure: BuildFailure, _ options: SiteOptions, _ stop: StopSignals, _ console: Console
) throws -> Never {
  console.message("veiviser: \(failure.message(options.language))\n")
  throw stop.exitCode ?? .worldFailed
}
