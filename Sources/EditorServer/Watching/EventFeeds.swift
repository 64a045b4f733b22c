import Synchronization

/// The open streams of events: each waits for one page to become another than the one its browser shows.
package final class EventFeeds: Sendable {
  private struct Feed: Sendable {
    let side: String
    var mark: String
    let output: AsyncStream<String>.Continuation
  }

  private struct Feeds: Sendable {
    var open: [Int: Feed] = [:]
    var next = 0
    var isEnded = false
  }

  /// A stream that was opened.
  package struct Opened: Sendable {
    /// The events in the form of `text/event-stream`.
    package let events: AsyncStream<String>
    /// Ends the stream; to be called when nobody reads it any more.
    package let end: @Sendable () -> Void
  }

  private let feeds = Mutex(Feeds())

  package init() {}

  /// How many streams are open.
  package var count: Int { feeds.withLock { $0.open.count } }

  /// Opens a stream of events; nil when there are too many or the server stops.
  ///
  /// - Parameters:
  ///   - side: The page's address from the site's root.
  ///   - mark: The mark of the page as the browser shows it.
  ///   - current: The mark of the page as it is now.
  package func open(side: String, mark: String, current: String) -> Opened? {
    let (stream, output) = AsyncStream.makeStream(
      of: String.self, bufferingPolicy: .bufferingNewest(4))
    let number: Int? = feeds.withLock { feeds in
      guard !feeds.isEnded, feeds.open.count < ServerLimits.feeds else { return nil }
      feeds.next += 1
      feeds.open[feeds.next] = Feed(side: side, mark: current, output: output)
      return feeds.next
    }
    guard let number else { return nil }
    output.onTermination = { [weak self] _ in
      self?.feeds.withLock { feeds in feeds.open[number] = nil }
    }
    // Sent at once, so that the browser knows that the stream is open.
    output.yield(mark == current ? ": åpen\n\n" : Self.event)
    return Opened(events: stream, end: { output.finish() })
  }

  /// Tells each stream whose page has another mark than before.
  ///
  /// - Parameter mark: The mark of the page at an address, as it is now.
  package func announce(mark: (String) -> String) {
    let open = feeds.withLock { $0.open }
    var marks: [String: String] = [:]
    for (number, feed) in open.sorted(by: { $0.key < $1.key }) {
      let now = marks[feed.side] ?? mark(feed.side)
      marks[feed.side] = now
      guard now != feed.mark else { continue }
      feeds.withLock { $0.open[number]?.mark = now }
      feed.output.yield(Self.event)
    }
  }

  /// Sends something that browsers ignore, so that a connection that is gone is noticed.
  package func beat() {
    for feed in feeds.withLock({ Array($0.open.values) }) { feed.output.yield(": her\n\n") }
  }

  /// Ends all streams, and opens no more: the server waits for open answers when it stops.
  package func end() {
    let open = feeds.withLock { feeds in
      feeds.isEnded = true
      return Array(feeds.open.values)
    }
    for feed in open { feed.output.finish() }
  }

  private static let event = "event: ny\ndata: \n\n"
}
