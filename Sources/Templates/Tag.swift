/// One tag as the lexer found it. Ranges are byte offsets in the file.
struct Tag: Sendable {
  enum Kind: Sendable {
    case variable
    /// `{{{name}}}` and `{{&name}}`.
    case rawVariable
    case section
    case inverted
    case close
    case partial
    case parent
    case block
    case comment
    case delimiters
  }

  let kind: Kind
  /// The whole tag, delimiters included.
  let range: Range<Int>
  /// The name without sigil and white space; empty for comments and delimiters.
  let name: Range<Int>
}
