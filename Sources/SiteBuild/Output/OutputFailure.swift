import Glibc
import SiteBase

/// The world failed the build: the output folder is not ours, or the disk would not take the site.
///
/// What is wrong with the *site* is never thrown; it is a diagnostic among others.
package struct OutputFailure: Error, Sendable {
  /// What to tell, with the arguments that are the same in every language; it belongs to no source
  /// file.
  package let diagnostic: Diagnostic
  /// The last argument where it is the operating system's reason, which has two wordings; nil for none.
  private let reason: MessageText?

  /// Creates a failure.
  init(_ kind: DiagnosticKind, _ arguments: String..., reason: MessageText? = nil) {
    self.diagnostic = Diagnostic(kind, arguments)
    self.reason = reason
  }

  /// The failure behind an `errno` of a call on `path`, before anything was put in place.
  init(errno code: Int32, at path: String, in folder: String) {
    switch code {
    // EFBIG: a limit on the size of files, as set by `ulimit -f`.
    case ENOSPC, EDQUOT, EFBIG: self.init(.outputDiskFull, folder)
    case EROFS, EACCES, EPERM: self.init(.outputReadOnly, path)
    default: self.init(.outputFailed, path, reason: systemErrorText(code))
    }
  }

  /// A file or folder of the output folder that can't be read.
  init(unreadable path: String, code: Int32) {
    self.init(.outputUnreadable, path, reason: systemErrorText(code))
  }

  /// A failure while finished files were put in place.
  init(halfDone path: String, code: Int32) {
    self.init(.outputHalfDone, path, reason: systemErrorText(code))
  }

  /// One sentence, and what to do where there is something to do.
  func message(_ language: MessageLanguage) -> String {
    var arguments = diagnostic.arguments
    if let reason { arguments.append(reason.text(language)) }
    let summary = diagnostic.kind.summary.text(language, arguments) + "."
    return diagnostic.kind.help.map { summary + " " + $0.text(language, arguments) } ?? summary
  }
}
