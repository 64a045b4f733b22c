import ArgumentParser
import ProgramOptions
import SiteBase
import SiteBuild
import SiteModel
import Upkeep

/// The option of every command that reads the upkeep log.
struct LogOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of the log (default: oppfolging/ beside the content).", valueName: "dir"),
    completion: .directory)
  var log: String?

  /// The folder, for a content folder.
  func folder(beside content: String) -> String {
    log.map(trimmed) ?? UpkeepLog.folder(beside: trimmed(content))
  }
}

/// Reads the log, and tells of lines that can't be read.
func readLog(
  _ folder: String, _ language: MessageLanguage, _ console: Console
) throws -> UpkeepLog {
  do throws(FileSystemError) {
    let read = try readUpkeepLog(in: folder)
    console.message(read.diagnostics)
    return read.value
  } catch {
    try fail(error, language, console)
  }
}

/// The site that files make; ends the command when they have errors.
func checkedSite(
  _ files: [ContentFile], _ request: BuildRequest, _ console: Console
) throws -> Site {
  let read = readSite(files, date: request.date, jobs: request.jobs)
  let errors = read.diagnostics.filter { $0.severity == .error }
  guard let site = read.value, errors.isEmpty else {
    console.message(errors)
    throw ExitCode.siteHasErrors
  }
  return site
}

/// Tells why the disk failed, in one line, and ends the command.
func fail(
  _ error: FileSystemError, _ language: MessageLanguage, _ console: Console
) throws -> Never {
  console.message("veiviser: \(error.message(language)).\n")
  throw ExitCode.worldFailed
}
