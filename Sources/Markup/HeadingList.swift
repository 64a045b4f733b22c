import SiteBase

/// The headings of a text while it is read: gives each its id, and in the end its level.
struct HeadingList {
  private var headings: [(level: Int, id: String, text: String)] = []
  private var taken: [String: Int] = [:]

  var count: Int { headings.count }

  /// The level of the latest heading as written; nil before the first.
  var lastLevel: Int? { headings.last?.level }

  /// Adds a heading as it is written.
  mutating func append(level: Int, words: ArraySlice<UInt8>) {
    let title = String(decoding: words, as: UTF8.self)
    let base = words.withUnsafeBufferPointer { slug($0) }
    headings.append((level, unique(base.isEmpty ? "avsnitt" : base), title))
  }

  /// The id itself the first time, then with `-2`, `-3` … whichever is free.
  private mutating func unique(_ id: String) -> String {
    guard var number = taken[id] else {
      taken[id] = 1
      return id
    }
    while true {
      number += 1
      let candidate = "\(id)-\(number)"
      if taken[candidate] == nil {
        taken[id] = number
        taken[candidate] = 1
        return candidate
      }
    }
  }

  /// The headings with their levels in HTML: the text's highest level becomes the first level asked
  /// for, the others follow, and none goes below 6.
  func finished(_ options: MarkupOptions) -> [MarkupHeading] {
    let shift = options.firstHeadingLevel - (headings.map(\.level).min() ?? 0)
    return headings.map { heading in
      MarkupHeading(
        level: min(6, heading.level + shift), id: options.idPrefix + heading.id,
        text: heading.text)
    }
  }
}
