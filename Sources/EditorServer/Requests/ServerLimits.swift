/// What bounds everything that somebody may send.
package enum ServerLimits {
  /// The largest body of a request, in bytes.
  package static let body = 2 * 1_024 * 1_024
  /// The most fields of a form, and of a query.
  package static let fields = 500
  /// The longest path with its query, in bytes.
  package static let target = 8 * 1_024
  /// The largest header, in bytes.
  package static let header = 16 * 1_024
  /// The most connections at a time; others wait until one is closed.
  package static let connections = 20
  /// The most of them that wait for events; a page that gets none asks again later.
  package static let feeds = 12
}

/// How long the other end of a connection may take, in milliseconds.
package struct Deadlines: Sendable {
  /// To send the header of its first request.
  package var header = 10_000
  /// To send a whole request once its header is there.
  package var request = 30_000
  /// To send the next request.
  package var idle = 30_000
  /// To receive an answer; a stream of events may last.
  package var answer = 60_000

  package init() {}
}
