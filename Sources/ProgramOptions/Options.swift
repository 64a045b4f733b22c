import ArgumentParser
import SiteBase

extension MessageLanguage: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  /// Reads a date from the command line.
  package init?(argument: String) { self.init(argument) }
}

/// A folder without slashes at its end, so that messages show paths in one form.
package func trimmed(_ folder: String) -> String {
  var folder = folder
  while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
  return folder
}
