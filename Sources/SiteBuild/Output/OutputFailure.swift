import Glibc
import SiteBase

/// The world failed the build: the output folder is not ours, or the disk would not take the site.
///
/// What is wrong with the *site* is never thrown; it is a diagnostic among others.
public struct OutputFailure: Error, Sendable {
  /// What to tell, from the same catalogue as everything else; it belongs to no source file.
  public let diagnostic: Diagnostic

  /// Creates a failure.
  public init(_ kind: DiagnosticKind, _ arguments: String...) {
    self.diagnostic = Diagnostic(kind, arguments)
  }

  /// The failure behind an `errno` of a call on `path`, before anything was put in place.
  init(errno code: Int32, at path: String, in folder: String) {
    switch code {
    // EFBIG: a limit on the size of files, as set by `ulimit -f`.
    case ENOSPC, EDQUOT, EFBIG: self.init(.outputDiskFull, folder)
    case EROFS, EACCES, EPERM: self.init(.outputReadOnly, path)
    default: self.init(.outputFailed, path, errorText(code))
    }
  }
}

/// The operating system's words for an `errno`; in English whatever the locale, since the program
/// never sets one.
func errorText(_ code: Int32) -> String { String(cString: strerror(code)) }
