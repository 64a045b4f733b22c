import SiteBase
import SiteModel

/// Writes the texts that results are shown with.
struct CardEncoding {
  let documents: [SearchDocument]

  /// The part of a page's path before and after the id, where all paths are made alike.
  static func pathPattern(_ documents: [SearchDocument]) -> (String, String) {
    guard let first = documents.first, let range = first.path.firstRange(of: first.id) else {
      return ("", "")
    }
    return (String(first.path[..<range.lowerBound]), String(first.path[range.upperBound...]))
  }

  /// The words of a title that ids are made of.
  static func slugWords(_ title: String) -> [[UInt8]] {
    var spelt: [UInt8] = []
    spelt.reserveCapacity(title.utf8.count)
    // «æ» is C3 A6 in UTF-8, «Æ» C3 86.
    for byte in title.utf8 {
      if byte == 0xA6 || byte == 0x86, spelt.last == 0xC3 {
        spelt.removeLast()
        spelt += [UInt8(ascii: "a"), UInt8(ascii: "e")]
      } else {
        spelt.append(byte == UInt8(ascii: "-") ? UInt8(ascii: " ") : byte)
      }
    }
    return tokens(String(decoding: spelt, as: UTF8.self), joined: false)
  }

  /// What is written of an id after its municipality, hyphen first: nothing when it is made of all words
  /// of the title, `+` and a number when it is made of so many of the first ones, and otherwise itself.
  static func shortened(_ rest: String, title: String) -> String {
    let words = slugWords(title)
    func slug(_ count: Int) -> String {
      String(decoding: Array(words.prefix(count).map { [0x2D] + $0 }.joined()), as: UTF8.self)
    }
    if rest == slug(words.count) { return "" }
    return words.indices.first { $0 > 0 && rest == slug($0) }.map { "+\($0)" } ?? rest
  }

  /// Writes a member per column: `ids`, `places` (positions of municipalities, separated by spaces) and `paths`
  /// as lines in document order, and `providers` and `phones` with each document's position in `provider` and
  /// `phone`, -1 for none.
  ///
  /// An id that begins with a hyphen has the first municipality's before it; an empty one is that and the
  /// title's words, which is what half of them are, and `+2` that and the first two words. An empty path
  /// follows the pattern, and `paths` is left out when all do.
  func writeNames(to writer: inout JSONWriter, pattern: (String, String), places: [String]) {
    lines("ids", &writer) { document in
      let place = document.municipalities.first.map { places[$0] }
      guard let place, document.id.hasPrefix(place + "-") else { return document.id }
      return Self.shortened(String(document.id.dropFirst(place.count)), title: document.offer.title)
    }
    lines("places", &writer) { $0.municipalities.map(String.init).joined(separator: " ") }
    if documents.contains(where: { $0.path != pattern.0 + $0.id + pattern.1 }) {
      lines("paths", &writer) { $0.path == pattern.0 + $0.id + pattern.1 ? "" : $0.path }
    }
    values("providers", "provider", &writer, \.provider)
    values("phones", "phone", &writer, \.phone)
  }

  /// Writes `titles` and `summaries` as lines in document order.
  func writeSentences(to writer: inout JSONWriter) {
    lines("titles", &writer) { $0.offer.title }
    lines("summaries", &writer) { $0.offer.summary }
  }

  private func lines(
    _ key: String, _ writer: inout JSONWriter, _ line: (SearchDocument) -> String
  ) {
    writer.key(key)
    writer.string(
      documents.map { document in
        let line = line(document)
        return line.utf8.contains(0x0A) ? line.replacing("\n", with: " ") : line
      }.joined(separator: "\n"))
  }

  /// Writes the different values, those that occur most first because a low number is short, and each
  /// document's position among them, -1 for none.
  private func values(
    _ key: String, _ position: String, _ writer: inout JSONWriter,
    _ value: (SearchDocument) -> String?
  ) {
    let counts = Dictionary(documents.compactMap(value).map { ($0, 1) }, uniquingKeysWith: +)
    let values = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let numbers = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
    writer.key(key)
    writer.array(values) { $0.string($1) }
    writer.key(position)
    writer.array(documents) { $0.number(value($1).flatMap { numbers[$0] } ?? -1) }
  }
}
