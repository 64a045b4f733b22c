import ArgumentParser
import Glibc
import SiteBase
import SiteBuild

/// Builds or checks, prints what was found and done, and ends with the exit code for it.
///
/// - Parameter output: The folder to write to; nil only checks.
func runBuild(_ options: SiteOptions, output: String?) throws -> Never {
  let language = options.content.language
  let console = Console(language)
  let formatter = DiagnosticFormatter(
    options.format, language: language, hasColours: console.hasColours)
  let watch = StageWatch(console, language)
  let stop = StopSignals()
  let observer = BuildObserver(
    onStage: { watch.begin($0) }, onProgress: { watch.progress($0, of: $1) },
    shouldStop: { stop.wasAsked })
  var request = options.request
  if let output { request.output = output }
  watch.begin(.load)
  let inputs = output == nil ? nil : inputs(of: request, options, console)
  if let inputs, let stamp = BuildStamp(of: inputs, in: request.output) {
    watch.end()
    try conclude(
      stamp.result, in: request.output, report: stamp.report, closing: stamp.closing, options,
      watch,
      console)
    Veiviser.exit()
  }
  let result: BuildResult
  do throws(BuildFailure) {
    result = try buildSite(request, writing: output != nil, observer: observer)
  } catch {
    watch.end()
    try fail(error, language, stop, console)
  }
  watch.end()
  let report = formatter.report(result.diagnostics)
  let closing = formatter.summary(result.diagnostics)
  try conclude(
    result, in: request.output, report: report, closing: closing, options, watch, console)
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
  _ result: BuildResult, in output: String, report: String, closing: String,
  _ options: SiteOptions, _ watch: StageWatch, _ console: Console
) throws(ExitCode) {
  guard options.format == .text else { return try console.output(report) }
  let summary = BuildSummary(result, output: output, language: options.content.language)
  console.message(report + summary.text + watch.times + closing + "\n")
}

/// What a build is made of, so that the same need not be done again.
private func inputs(
  of request: BuildRequest, _ options: SiteOptions, _ console: Console
) -> BuildInputs? {
  var now = timespec()
  clock_gettime(CLOCK_REALTIME, &now)
  return programFiles().flatMap { program in
    BuildInputs(
      request,
      options: ["\(options.content.language)", "\(options.format)", "\(console.hasColours)"],
      program: program,
      begun: Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec))
  }
}

/// The paths of the program and of the libraries it runs with; nil where the system doesn't name them.
private func programFiles() -> [String]? {
  guard let maps = fopen("/proc/self/maps", "re") else { return nil }
  defer { fclose(maps) }
  var files: Set<String> = []
  var line = [CChar](repeating: 0, count: 8_192)
  while fgets(&line, Int32(line.count), maps) != nil {
    let text = String(
      decoding: line.prefix { $0 != 0 && $0 != 10 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    if let slash = text.firstIndex(of: "/") { files.insert(String(text[slash...])) }
  }
  return files.isEmpty ? nil : files.sorted()
}

/// Tells why the world failed, in one line, and ends the command.
func fail(
  _ failure: BuildFailure, _ language: MessageLanguage, _ stop: StopSignals, _ console: Console
) throws -> Never {
  console.message("veiviser: \(failure.message(language))\n")
  throw stop.exitCode ?? .worldFailed
}
