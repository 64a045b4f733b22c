import SiteModel

extension ContentValue {
  /// The value of a key of a group, in either spelling; nil for none.
  package subscript(key: String) -> ContentValue? {
    guard case .group(let entries) = self else { return nil }
    if let entry = entries.first(where: { $0.key == key }) { return entry.value }
    let ascii = FieldDescription.ascii(key)
    return entries.first { $0.key == ascii }?.value
  }

  /// The text; nil for anything else and for an empty one.
  package var text: String? {
    if case .text(let text) = self, !text.isEmpty { text } else { nil }
  }

  /// The texts of a list, or the one text.
  package var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let items): items.compactMap(\.text)
    case .nothing, .group: []
    }
  }

  /// The items of a list, or the one value; none for nothing.
  package var items: [ContentValue] {
    switch self {
    case .list(let items): items
    case .nothing: []
    case .text, .group: [self]
    }
  }
}
