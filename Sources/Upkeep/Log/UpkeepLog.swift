import SiteBase

/// The events of the upkeep log in the order they were written.
package struct UpkeepLog: Sendable, Equatable {
  /// The file's name in the folder of the log.
  package static let fileName = "hendelser.jsonl"

  package private(set) var events: [UpkeepEvent]

  package init(_ events: [UpkeepEvent] = []) { self.events = events }

  /// The log with events added.
  package func appending(_ new: [UpkeepEvent]) -> UpkeepLog { UpkeepLog(events + new) }

  /// The latest event of a kind about an offer: the one of the latest day, and of that day the one written
  /// last; nil for none.
  ///
  /// - Complexity: O(*n*) in the number of events.
  package func latest(_ kind: UpkeepEvent.Kind, _ offer: String) -> UpkeepEvent? {
    var latest: UpkeepEvent?
    for event in events where event.kind == kind && event.offers.contains(offer) {
      if latest.map({ $0.date <= event.date }) ?? true { latest = event }
    }
    return latest
  }

  /// The folder of the log unless another is chosen: beside the content folder, and so outside what is
  /// published.
  ///
  /// - Parameter content: The path of the content folder.
  package static func folder(beside content: String) -> String {
    let name = "oppfolging"
    let last = content.split(separator: "/").last.map(String.init) ?? ""
    guard !["", ".", ".."].contains(last) else { return content + "/../" + name }
    guard let slash = content.lastIndex(of: "/") else { return name }
    return String(content[...slash]) + name
  }
}
