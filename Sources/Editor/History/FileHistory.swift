import SiteBase

/// The earlier versions of content files, where something keeps them.
package struct FileHistory: Sendable {
  /// A version of a file.
  package struct Version: Sendable, Equatable {
    /// What it is asked for by.
    package let id: String
    /// The day it was saved.
    package let date: CalendarDate
    /// Who saved it.
    package let by: String

    package init(id: String, date: CalendarDate, by: String) {
      self.id = id
      self.date = date
      self.by = by
    }
  }

  /// The versions of the file at a path inside the content folder, the newest first.
  package var versions: @Sendable (_ path: String) -> [Version]
  /// The file in a version; nil for none.
  package var bytes: @Sendable (_ path: String, _ version: String) -> [UInt8]?
  /// Keeps files as they are on the disk now as a version; nothing where nothing is to be kept.
  ///
  /// - Parameters: The paths inside the content folder; who saved them, nil for this machine's user; what
  ///   they are about.
  package var keep: @Sendable (_ paths: [String], _ by: String?, _ title: String) -> Void

  package init(
    versions: @escaping @Sendable (String) -> [Version],
    bytes: @escaping @Sendable (String, String) -> [UInt8]?,
    keep: @escaping @Sendable ([String], String?, String) -> Void = { _, _, _ in }
  ) {
    self.versions = versions
    self.bytes = bytes
    self.keep = keep
  }
}
