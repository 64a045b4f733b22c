import SiteBase

/// One value of a YAML document with where it stands. Text stays text: `no`, `0123`, `1.10` and
/// `2026-13-45` are what the author wrote, and the schema decides what they mean.
package struct YAMLNode: Sendable {
  /// What kind of value it is, and the value.
  package enum Content: Sendable {
    /// A text.
    case scalar(YAMLScalar)
    /// A list, in order.
    case sequence([YAMLNode])
    /// Keys with values, in the order of the file, each key once.
    case mapping([YAMLEntry])
  }

  /// The value.
  package let content: Content
  /// Where the node stands.
  package let position: YAMLPosition

  /// Creates a node.
  package init(_ content: Content, at position: YAMLPosition) {
    self.content = content
    self.position = position
  }

  /// The node's stretch of the file it was read from: for a text the word itself with its quotes,
  /// for a list or mapping everything from the first item to the last.
  package func range(in file: SourceFile) -> SourceRange { position.range(in: file) }

  /// The text of a scalar, or nil for lists and mappings. Empty for `key:` without a value.
  package var text: String? {
    if case .scalar(let scalar) = content { scalar.text } else { nil }
  }

  /// The items of a list, or nil for anything else.
  package var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The keys and values of a mapping, or nil for anything else.
  package var entries: [YAMLEntry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The entry with a key; nil if there is none or the node is no mapping.
  ///
  /// - Complexity: O(*k*) in the number of keys.
  package func entry(_ key: String) -> YAMLEntry? { entries?.first { $0.key == key } }

  /// The value of a key; nil if there is none or the node is no mapping.
  ///
  /// - Complexity: O(*k*) in the number of keys.
  package subscript(key: String) -> YAMLNode? { entry(key)?.value }

  /// Whether the author wrote no value: nothing, `~` or `null` without quotes.
  package var isNull: Bool {
    guard case .scalar(let scalar) = content, scalar.style == .plain else { return false }
    switch scalar.text {
    case "", "~", "null", "Null", "NULL": return true
    default: return false
    }
  }
}

/// A text as it was written.
package struct YAMLScalar: Sendable, Hashable {
  /// How a text was written.
  package enum Style: UInt8, Sendable {
    /// Without quotes; only here can `no`, `12` or nothing mean something else than text.
    case plain
    /// In `'…'`.
    case singleQuoted
    /// In `"…"`.
    case doubleQuoted
    /// After `|`.
    case literal
    /// After `>`.
    case folded
  }

  /// The text with quotes, escapes and folded lines resolved.
  package let text: String
  /// How it was written.
  package let style: Style

  /// Creates a scalar.
  package init(_ text: String, _ style: Style) {
    self.text = text
    self.style = style
  }
}

/// A key of a mapping and its value.
package struct YAMLEntry: Sendable {
  /// The key.
  package let key: String
  /// Where the key stands.
  package let keyPosition: YAMLPosition
  /// The value.
  package let value: YAMLNode

  /// Creates an entry.
  package init(key: String, at keyPosition: YAMLPosition, value: YAMLNode) {
    self.key = key
    self.keyPosition = keyPosition
    self.value = value
  }

  /// The key's stretch of the file it was read from.
  package func keyRange(in file: SourceFile) -> SourceRange { keyPosition.range(in: file) }
}

/// A stretch of a file in 8 bytes: byte offsets from the start of the whole file.
///
/// Line and column are worked out from it when a message is printed, never before.
package struct YAMLPosition: Sendable, Hashable {
  /// The first byte.
  package let start: UInt32
  /// One past the last byte; never before `start`.
  package let end: UInt32

  /// Creates a position from byte offsets, empty if `end` lies before `start`.
  ///
  /// - Precondition: The offsets lie below 4 GiB; ``YAMLLimits`` refuses far smaller texts.
  package init(start: Int, end: Int) {
    self.start = UInt32(start)
    self.end = UInt32(max(start, end))
  }

  /// The same stretch as a range of its file.
  package func range(in file: SourceFile) -> SourceRange {
    SourceRange(file: file, start: Int(start), end: Int(end))
  }
}

/// What we refuse to read, so that no file can take all memory or time.
package enum YAMLLimits {
  /// The deepest nesting of lists and mappings. Our content uses 6 levels.
  package static let depth = 32
  /// The largest YAML text, in bytes. Our largest file of several documents is below 0.2 MB.
  package static let bytes = 4_000_000
  /// The number of problems reported for one text.
  package static let problems = 100
}
