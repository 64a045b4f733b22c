import ArgumentParser
import SiteBase
import SiteBuild
import SiteModel

/// Reads the content, prints what is made of the site, then its errors, and ends with the exit code for
/// them.
func printFromSite(_ options: ContentOptions, _ bytes: (Site) -> [UInt8]) throws {
  let console = Console(options.language)
  let stop = StopSignals()
  let read: Diagnosed<Site?>
  do throws(BuildFailure) {
    read = try readSite(options.request)
  } catch {
    try fail(error, options.language, stop, console)
  }
  if let site = read.value { try console.output(bytes(site)) }
  let errors = read.diagnostics.filter { $0.severity == .error }
  console.message(errors)
  if !errors.isEmpty { throw ExitCode.siteHasErrors }
}
