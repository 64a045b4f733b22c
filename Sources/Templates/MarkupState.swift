/// Where in the markup a template's output is, as far as it matters for what may be put there: a
/// small part of the HTML standard's tokeniser, which also serves XML.
struct MarkupState: Hashable, Sendable {
  enum Position: Hashable, Sendable {
    /// Between tags, or in a title or textarea: escaped text is safe.
    case text
    /// After `<`.
    case tagOpen
    /// In a tag's name.
    case tagName
    /// In a tag, outside attribute values.
    case tag
    /// After an attribute's `=`.
    case valueStart
    case doubleQuoted
    case singleQuoted
    case unquoted
    /// In `<!doctype`, `<?xml` and the like, up to `>`.
    case declaration
    /// In `<!-- -->`.
    case comment
    /// In a script or style, up to its end tag.
    case script
  }

  private(set) var position = Position.text
  /// The tag name or the last bytes seen, as far as they decide what comes next; at most 8 bytes.
  private var recent: [UInt8] = []

  /// Whether two states allow the same things now and later.
  func isSamePlace(as other: MarkupState) -> Bool {
    guard position == other.position else { return false }
    switch position {
    case .tagName, .tag: return recent == other.recent
    default: return true
    }
  }

  /// Moves over literal output.
  mutating func advance(over bytes: some Collection<UInt8>) {
    for byte in bytes { advance(over: byte) }
  }

  /// Moves over a value that was allowed where it stands.
  mutating func advanceOverValue() {
    if position == .valueStart { position = .unquoted }
    if position == .tagOpen { position = .text }
  }

  private mutating func advance(over byte: UInt8) {
    switch position {
    case .text:
      if byte == UInt8(ascii: "<") { position = .tagOpen }
    case .tagOpen:
      recent = [byte | 0x20]
      switch byte {
      case UInt8(ascii: "!"), UInt8(ascii: "?"):
        position = .declaration
        recent = []
      case UInt8(ascii: "/"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"):
        position = .tagName
      case UInt8(ascii: "<"): break
      default: leave()
      }
    case .tagName:
      if byte == UInt8(ascii: ">") {
        endTag()
      } else if ByteText.isSpace(byte) {
        position = .tag
      } else if recent.count < 8 {
        recent.append(byte | 0x20)
      }
    case .tag:
      if byte == UInt8(ascii: ">") {
        endTag()
      } else if byte == UInt8(ascii: "=") {
        position = .valueStart
      }
    case .valueStart:
      if byte == UInt8(ascii: "\"") {
        position = .doubleQuoted
      } else if byte == UInt8(ascii: "'") {
        position = .singleQuoted
      } else if byte == UInt8(ascii: ">") {
        endTag()
      } else if !ByteText.isSpace(byte) {
        position = .unquoted
      }
    case .doubleQuoted:
      if byte == UInt8(ascii: "\"") { position = .tag }
    case .singleQuoted:
      if byte == UInt8(ascii: "'") { position = .tag }
    case .unquoted:
      if byte == UInt8(ascii: ">") {
        endTag()
      } else if ByteText.isSpace(byte) {
        position = .tag
      }
    case .declaration:
      if byte == UInt8(ascii: ">") { leave() }
      if byte == UInt8(ascii: "-") { recent.append(byte) } else { recent = [] }
      if recent.count == 2 { position = .comment }
    case .comment:
      if byte == UInt8(ascii: ">"), recent.suffix(2) == Array("--".utf8)[...] {
        leave()
      } else {
        remember(byte, 2)
      }
    case .script:
      remember(byte | 0x20, 8)
      if recent == Array("</script".utf8) || recent.suffix(7) == Array("</style".utf8)[...] {
        position = .tag
        recent = []
      }
    }
  }

  private mutating func endTag() {
    let opensScript = recent == Array("script".utf8) || recent == Array("style".utf8)
    leave()
    if opensScript { position = .script }
  }

  private mutating func leave() {
    position = .text
    recent = []
  }

  private mutating func remember(_ byte: UInt8, _ count: Int) {
    if recent.count >= count { recent.removeFirst() }
    recent.append(byte)
  }
}
