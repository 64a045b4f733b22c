import SiteBase

/// The headings of a text while it is read: gives each its id, and in the end its level.
struct HeadingList {
  private let options: MarkupOptions
  private var headings: [(level: Int, id: String, text: String)] = []
  private var taken: [String: Int] = [:]

  init(_ options: MarkupOptions) { self.options = options }

  var count: Int { headings.count }

  /// The level of the latest heading as written; nil before the first.
  var lastLevel: Int? { headings.last?.level }

  /// Adds a heading as it is written.
  mutating func append(level: Int, words: ArraySlice<UInt8>) {
    let title = String(decoding: words, as: UTF8.self)
    var base = words.withUnsafeBufferPointer { slug($0) }
    // Footnotes have ids of their own in the same page.
    if base.isEmpty { base = "avsnitt" }
    if base.hasPrefix("fotnote-") || base.hasPrefix("fotnoteref-") { base = "avsnitt-" + base }
    headings.append((level, unique(base), title))
  }

  /// The id itself the first time, then with `-2`, `-3` … whichever is free.
  private mutating func unique(_ id: String) -> String {
    var number = taken[id] ?? 0
    while true {
      number += 1
      let candidate = number == 1 ? id : "\(id)-\(number)"
      guard taken[candidate] == nil, !options.reservedIDs.contains(options.idPrefix + candidate)
      else { continue }
      if candidate != id { taken[candidate] = 1 }
      taken[id] = number
      return candidate
    }
  }

  /// The headings with their levels in HTML: the text's highest level becomes the first level asked
  /// for, the others follow, and none goes below 6.
  func finished() -> [MarkupHeading] {
    let shift = options.firstHeadingLevel - (headings.map(\.level).min() ?? 0)
    return headings.map { heading in
      MarkupHeading(
        level: min(6, heading.level + shift), id: options.idPrefix + heading.id,
        text: heading.text)
    }
  }
}
