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
  /// How long a request may take to arrive, in seconds: the header, and the whole of it.
  package static let headerSeconds = 10
  /// See ``headerSeconds``.
  package static let requestSeconds = 30
  /// How long a connection may wait for the next request, in seconds.
  package static let idleSeconds = 30
  /// How long the other end may take to receive an answer, in seconds.
  package static let answerSeconds = 60
}
