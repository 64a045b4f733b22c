import SiteBase

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

  /// Writes `providers` and `cards`, one card per document: `[id, title, summary, provider, places]`.
  ///
  /// `provider` is a position in `providers` or -1, `places` positions of municipalities. A path
  /// that does not follow the pattern is a sixth member.
  func write(to writer: inout JSONWriter, pattern: (String, String)) {
    let providers = Set(documents.compactMap(\.provider)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: providers.enumerated().map { ($1, $0) })
    writer.object { writer in
      writer.key("providers")
      writer.array(providers) { $0.string($1) }
      writer.key("cards")
      writer.array(documents) { writer, document in
        writer.array { writer in
          writer.string(document.id)
          writer.string(document.title)
          writer.string(document.summary)
          writer.number(document.provider.flatMap { numbers[$0] } ?? -1)
          writer.array(document.municipalities) { $0.number($1) }
          if document.path != pattern.0 + document.id + pattern.1 { writer.string(document.path) }
        }
      }
    }
  }
}
