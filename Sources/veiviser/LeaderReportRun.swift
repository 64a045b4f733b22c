import ArgumentParser
import GitProgram
import ProgramOptions
import SiteBase
import SiteBuild
import SiteModel
import Upkeep

/// Writes the report to leaders: reads the content as it is and, where asked, as it was.
struct LeaderReportRun {
  let options: ContentOptions
  /// The folder of the log of who was asked and who answered.
  let log: String
  let output: String
  /// The public site's address; nil for the one in the settings.
  let address: String?
  /// A day or a revision; nil for no comparison.
  let since: String?

  func run() throws {
    let console = Console(options.language)
    let stop = StopSignals()
    var request = options.request
    request.output = output
    do {
      let files = try readContent(request)
      let read = readSite(files, date: request.date, jobs: request.jobs)
      let errors = read.diagnostics.filter { $0.severity == .error }
      console.message(errors)
      guard let site = read.value, errors.isEmpty else { throw ExitCode.siteHasErrors }
      var input = ReportInput(missed: missedQueries(of: site, jobs: request.jobs))
      let log = try readLog(log, options.language, console)
      if !log.events.isEmpty { input.log = log }
      input.changes = try changes(of: site, files, request, console)
      let report = LeaderReport(site, input, address: address)
      try writeReport(report.files, request)
    } catch let error as BuildFailure {
      try fail(error, options.language, stop, console)
    }
    try console.output(output + "/index.html\n")
  }

  /// What differs since the day or revision that was asked for.
  private func changes(
    of site: Site, _ files: [ContentFile], _ request: BuildRequest, _ console: Console
  ) throws -> SiteChanges? {
    guard let since else { return nil }
    if let day = CalendarDate(since) {
      guard day <= request.date else {
        throw ValidationError("'\(since)' is after the day of the report")
      }
      // Checks made later are errors on that day, and only what was published then is asked for.
      let before = readSite(files, date: day, jobs: request.jobs).value
      return before.map { SiteChanges(of: site, sinceDay: day, before: $0) }
    }
    let old: OldContent
    do throws(GitFailure) {
      old = try OldContent(of: request.content, at: since)
    } catch {
      console.message("veiviser: \(error.message(options.language))\n")
      throw ExitCode.worldFailed
    }
    let read = readSite(old.files, date: min(old.date, request.date), jobs: request.jobs)
    guard let before = read.value else {
      console.message("veiviser: \(Self.noSite.text(options.language, [printable(since)]))\n")
      throw ExitCode.worldFailed
    }
    return SiteChanges(
      of: site, sinceRevision: printable(since), before: before,
      errors: read.diagnostics.count { $0.severity == .error })
  }

  private static let noSite = MessageText(
    nb: "Innholdsmappa har ikke noe nettsted i utgaven «{0}».",
    en: "The content folder has no site in the revision “{0}”.")
}
