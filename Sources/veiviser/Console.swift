import Glibc

/// The program's two streams. Nothing else prints.
struct Console: Sendable {
  /// Whether a person watches the error stream, so that progress is worth showing.
  let isWatched: Bool

  init() { isWatched = isatty(2) == 1 && getenv("TERM").map { strcmp($0, "dumb") != 0 } ?? false }

  /// Writes to the output stream: what was asked for.
  func output(_ text: String) { output(Array(text.utf8)) }

  /// Writes bytes to the output stream.
  func output(_ bytes: [UInt8]) { writeAll(bytes, to: 1) }

  /// Writes to the error stream: messages and summaries.
  func message(_ text: String) { writeAll(Array(text.utf8), to: 2) }

  /// Shows how far the work has come, in the same line as before; nothing when nobody watches.
  func progress(_ text: String) {
    if isWatched { message("\r\u{1B}[K" + text) }
  }

  /// Clears the progress line.
  func endProgress() { progress("") }
}

/// Writes everything; a reader that went away ends it silently, as with other tools in a pipe.
private func writeAll(_ bytes: [UInt8], to descriptor: Int32) {
  bytes.withUnsafeBytes { buffer in
    var written = 0
    while written < buffer.count {
      let count = write(
        descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      if count < 0, errno != EINTR { return }
      written += max(0, count)
    }
  }
}
