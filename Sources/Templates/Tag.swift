/// One tag as the lexer found it. Ranges are byte offsets in the file.
struct Tag: Sendable {
  enum Kind: Sendable {
    case variable
    case section
    case inverted
    case close
    case partial
    case parent
    case block
    case comment
  }

  let kind: Kind
  /// The whole tag, delimiters included.
  let range: Range<Int>
  /// The name without sigil and white space; empty for comments.
  let name: Range<Int>
}
