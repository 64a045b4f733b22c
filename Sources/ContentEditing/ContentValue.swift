import SiteBase
import YAML

/// A value of a content file without how it is written.
package indirect enum ContentValue: Sendable {
  /// A key of a group and its value.
  package struct Entry: Sendable {
    /// The key.
    package let key: String
    /// The value.
    package let value: ContentValue

    /// Creates an entry.
    package init(_ key: String, _ value: ContentValue) {
      self.key = key
      self.value = value
    }
  }

  /// Nothing, as after a bare `key:`.
  case nothing
  /// A text; numbers, days and `ja` are texts too.
  case text(String)
  /// A list.
  case list([ContentValue])
  /// Keys with values, each key once. Their order counts when they are written, not when two groups are compared.
  case group([Entry])

  /// The value of a node.
  init(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let scalar): self = node.isNull ? .nothing : .text(scalar.text)
    case .sequence(let items): self = .list(items.map { ContentValue($0) })
    case .mapping(let entries):
      self = .group(entries.map { Entry($0.key, ContentValue($0.value)) })
    }
  }
}

extension ContentValue: Equatable {
  /// Whether two values are the same; texts are compared by their code points.
  package static func == (left: ContentValue, right: ContentValue) -> Bool {
    switch (left, right) {
    case (.nothing, .nothing): return true
    case (.text(let left), .text(let right)): return left.utf8.elementsEqual(right.utf8)
    case (.list(let left), .list(let right)): return left == right
    case (.group(let left), .group(let right)):
      guard left.count == right.count else { return false }
      let sorted = [left, right].map { entries in
        entries.sorted { $0.key.precedesByBytes($1.key) }
      }
      return zip(sorted[0], sorted[1]).allSatisfy {
        $0.key.utf8.elementsEqual($1.key.utf8) && $0.value == $1.value
      }
    default: return false
    }
  }
}
