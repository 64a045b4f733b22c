import ArgumentParser
import Glibc
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
  watch.begin(.load)
  let inputs = writing ? inputs(of: request, options) : nil
  if let inputs, let stamp = BuildStamp(of: inputs, in: request.output) {
    watch.end()
    conclude(stamp.result, report: stamp.report, closing: stamp.closing, options, watch, console)
    Veiviser.exit()
  }
  setAllocator(jobs: request.jobs)
  let result: BuildResult
  do throws(BuildFailure) {
    result = try buildSite(request, writing: writing, observer: observer)
  } catch {
    watch.end()
    try fail(error, options, stop, console)
  }
  watch.end()
  let report = formatter.report(result.diagnostics)
  let closing = formatter.summary(result.diagnostics)
  conclude(result, report: report, closing: closing, options, watch, console)
  if let inputs {
    BuildStamp.remember(result, of: inputs, report: report, closing: closing, in: request.output)
  }
  // Ends here and not by returning, so that nothing is freed that ends with the process anyway.
  withExtendedLifetime(result) {
    Veiviser.exit(withError: result.diagnostics.hasErrors ? ExitCode.siteHasErrors : nil)
  }
}

/// Prints what was found and done: what people read to the error stream, what programs read to the
/// output stream.
private func conclude(
  _ result: BuildResult, report: String, closing: String, _ options: SiteOptions,
  _ watch: StageWatch, _ console: Console
) {
  guard options.format == .text else { return console.output(report) }
  let summary = BuildSummary(
    result, output: options.request.output, language: options.language)
  console.message(report + summary.text + watch.times + closing + "\n")
}

/// What a build is made of, so that the same need not be done again.
private func inputs(of request: BuildRequest, _ options: SiteOptions) -> BuildInputs? {
  var now = timespec()
  clock_gettime(CLOCK_REALTIME, &now)
  return programFiles().flatMap { program in
    BuildInputs(
      request, options: ["\(options.language)", "\(options.format)"], program: program,
      begun: Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec))
  }
}

/// The paths of the program and of the libraries it runs with; nil where the system doesn't name them.
private func programFiles() -> [String]? {
  guard let maps = try? readFile("/proc/self/maps") else { return nil }
  let lines = String(decoding: maps.bytes, as: UTF8.self).split(separator: "\n")
  let files = Set(lines.compactMap { line in line.firstIndex(of: "/").map { String(line[$0...]) } })
  return files.isEmpty ? nil : files.sorted()
}

/// Tells why the world failed, in one line, and ends the command.
func fail(
  _ failure: BuildFailure, _ options: SiteOptions, _ stop: StopSignals, _ console: Console
) throws -> Never {
  console.message("veiviser: \(failure.message(options.language))\n")
  throw stop.exitCode ?? .worldFailed
}
