import SiteBase
import SiteModel

/// The repository's own catalogue on 21 November 2026, read once for all tests of a process.
package enum Catalogue {
  /// The day it is read for.
  package static let date: CalendarDate = {
    guard let date = CalendarDate("2026-11-21") else { preconditionFailure("It is a day") }
    return date
  }()

  /// The files of `content/`, with paths inside it.
  package static let files = Repository.files(below: "content").map {
    ContentFile(path: $0.path, source: $0.source)
  }

  /// The site with everything that was found; the value is nil when it can't be used.
  package static let read = readSite(files, date: date, jobs: 2)

  /// The site.
  package static func site() throws -> Site {
    guard let site = read.value else { throw Unusable() }
    return site
  }

  private struct Unusable: Error {}
}
