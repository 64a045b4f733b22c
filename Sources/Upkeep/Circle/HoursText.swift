import ContentEditing
import SiteModel

/// Hours of the week on one line, such as `tirsdag, torsdag 12.00–15.00 (kafé) | lørdag`; nil for what
/// such a line can't have, such as a season.
func hoursText(_ value: ContentValue) -> String? {
  var parts: [String] = []
  for item in value.items {
    guard case .group(let entries) = item else { return nil }
    var text = ""
    for entry in entries {
      guard ["dager", "fra", "til", "merknad"].contains(entry.key) else { return nil }
    }
    let days = (item["dager"]?.items ?? []).map(\.text)
    guard !days.isEmpty, days.allSatisfy({ weekdayWords.contains($0 ?? "") }) else { return nil }
    text = days.compactMap(\.self).joined(separator: ", ")
    let (from, to) = (item["fra"]?.text, item["til"]?.text)
    if let from { text += " " + from }
    if let to { text += (from == nil ? " " : "") + "–" + to }
    if let note = item["merknad"]?.text { text += " (\(note))" }
    parts.append(text)
  }
  let text = parts.joined(separator: listSeparator)
  // Only what is read back as the same is shown.
  return hours(text).map { .list($0) == ContentValue.list(value.items) } ?? false ? text : nil
}

/// The groups that a line of hours stands for; nil for a line that isn't written so.
func hours(_ text: String) -> [ContentValue]? {
  var groups: [ContentValue] = []
  for part in text.split(separator: "|", omittingEmptySubsequences: false) {
    var rest = trimmed(String(part))
    var note: String?
    if rest.hasSuffix(")"), let open = rest.firstIndex(of: "(") {
      note = String(rest[rest.index(after: open)...].dropLast())
      rest = trimmed(String(rest[..<open]))
    }
    let words = rest.split { $0 == " " || $0 == "," || $0 == "\n" }.map { $0.lowercased() }
    let days = words.prefix { weekdayWords.contains($0) }
    guard !days.isEmpty else { return nil }
    var entries = [ContentValue.Entry("dager", .list(days.map { .text($0) }))]
    let times = words.dropFirst(days.count).joined()
    if !times.isEmpty {
      let ends = times.split(
        omittingEmptySubsequences: false, whereSeparator: { $0 == "–" || $0 == "-" }
      ).map(String.init)
      guard ends.count <= 2, ends != ["", ""] else { return nil }
      for (key, end) in zip(["fra", "til"], ends) where !end.isEmpty {
        guard ClockTime(end) != nil else { return nil }
        entries.append(.init(key, .text(end)))
      }
    }
    if let note {
      guard !note.isEmpty, trimmed(note) == note else { return nil }
      entries.append(.init("merknad", .text(note)))
    }
    groups.append(.group(entries))
  }
  return groups
}

/// The words for days that `dager` has.
private let weekdayWords: Set = [
  "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag", "hverdager", "alle",
]
