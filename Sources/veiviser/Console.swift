import ArgumentParser
import Glibc
import SiteBase

/// The program's two streams. Nothing else prints.
struct Console: Sendable {
  /// Whether a person watches the error stream, so that progress is worth showing.
  let isWatched: Bool

  /// Whether messages have colours: somebody watches, and has not asked for none by `NO_COLOR`
  /// (https://no-color.org: set and not empty).
  let hasColours: Bool

  private let language: MessageLanguage

  /// - Parameter language: The language of what the console itself has to tell.
  init(_ language: MessageLanguage = .nb) {
    isWatched = isatty(2) == 1 && getenv("TERM").map { strcmp($0, "dumb") != 0 } ?? false
    hasColours = isWatched && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
    self.language = language
  }

  /// Writes to the output stream: what was asked for.
  ///
  /// - Throws: An exit code when it can't be written, and then the error stream has told why. A reader
  ///   that went away ends the writing silently, as with other programs in a pipe.
  func output(_ text: String) throws(ExitCode) { try output(Array(text.utf8)) }

  /// Writes bytes to the output stream, as ``output(_:)-(String)``.
  func output(_ bytes: [UInt8]) throws(ExitCode) {
    let code = writeAll(bytes, to: 1)
    guard code != 0, code != EPIPE else { return }
    let error = FileSystemError(.write, "/dev/stdout", code: code)
    message("veiviser: \(error.message(language)).\n")
    throw .worldFailed
  }

  /// Writes what was found to the error stream, for people.
  func message(_ diagnostics: [Diagnostic]) {
    let formatter = DiagnosticFormatter(.text, language: language, hasColours: hasColours)
    message(formatter.report(diagnostics))
  }

  /// Writes to the error stream: messages and summaries.
  ///
  /// There is nobody to tell that this fails.
  func message(_ text: String) { _ = writeAll(Array(text.utf8), to: 2) }

  /// Shows how far the work has come, in the same line as before; nothing when nobody watches.
  func progress(_ text: String) {
    if isWatched { message("\r\u{1B}[K" + text) }
  }

  /// Clears the progress line.
  func endProgress() { progress("") }
}

/// Writes everything; returns 0 or the `errno` of the write that failed.
private func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
  bytes.withUnsafeBytes { buffer in
    var written = 0
    while written < buffer.count {
      let count = write(
        descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      if count < 0, errno != EINTR { return errno }
      written += max(0, count)
    }
    return 0
  }
}
