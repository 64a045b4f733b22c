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
    /// In a script, up to its end tag.
    case script
    /// In a style, up to its end tag.
    case style
  }

  private(set) var position = Position.text
  /// The tag's name, as far as it decides what comes next; at most 8 bytes, in lower case.
  private var tagName: [UInt8] = []
  /// The last bytes of a declaration, comment, script or style, at most 8; the name of an attribute in
  /// a tag, at most 12.
  private var recent: [UInt8] = []
  /// The first letters of an attribute's value without white space, in lower case, at most 16.
  private var valueStart: [UInt8] = []

  /// Whether the attribute's name in `recent` is followed by white space.
  private var isNameEnded = false

  /// Whether two states allow the same things now and later.
  func isSamePlace(as other: MarkupState) -> Bool {
    guard position == other.position else { return false }
    switch position {
    case .tagName, .tag: return tagName == other.tagName
    case .doubleQuoted, .singleQuoted: return tagName == other.tagName && recent == other.recent
    default: return true
    }
  }

  /// Whether the attribute that the output is in runs its value as code, as a style or as a page: no
  /// escaping makes a text safe there.
  var isInUnsafeAttribute: Bool {
    if recent.starts(with: "on".utf8) || recent == Array("style".utf8)
      || recent == Array("srcdoc".utf8)
    {
      return true
    }
    return ["javascript:", "vbscript:", "data:"].contains { valueStart.starts(with: $0.utf8) }
  }

  /// Moves over literal output.
  mutating func advance(over bytes: some Collection<UInt8>) {
    for byte in bytes { advance(over: byte) }
  }

  /// Moves over a value that was allowed where it is.
  mutating func advanceOverValue() {
    if position == .valueStart { position = .unquoted }
    if position == .tagOpen { position = .text }
  }

  private mutating func advance(over byte: UInt8) {
    switch position {
    case .text:
      if byte == UInt8(ascii: "<") { position = .tagOpen }
    case .tagOpen:
      switch byte {
      case UInt8(ascii: "!"), UInt8(ascii: "?"):
        position = .declaration
        recent = []
      case UInt8(ascii: "/"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"):
        tagName = [lowercased(byte)]
        position = .tagName
      case UInt8(ascii: "<"): break
      default: leave()
      }
    case .tagName:
      if byte == UInt8(ascii: ">") {
        endTag()
      } else if ByteText.isSpace(byte) || byte == UInt8(ascii: "/") {
        position = .tag
        recent = []
      } else if tagName.count < 8 {
        tagName.append(lowercased(byte))
      }
    case .tag:
      switch byte {
      case UInt8(ascii: ">"): endTag()
      case UInt8(ascii: "="):
        position = .valueStart
        valueStart = []
      case _ where ByteText.isSpace(byte) || byte == UInt8(ascii: "/"):
        // White space may be between a name and its `=`; the next name begins with another byte.
        isNameEnded = true
      default:
        if isNameEnded { recent = [] }
        isNameEnded = false
        if recent.count < 12 { recent.append(lowercased(byte)) }
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
      if byte == UInt8(ascii: "\"") { endValue() } else { noteValue(byte) }
    case .singleQuoted:
      if byte == UInt8(ascii: "'") { endValue() } else { noteValue(byte) }
    case .unquoted:
      if byte == UInt8(ascii: ">") {
        endTag()
      } else if ByteText.isSpace(byte) {
        endValue()
      }
    case .declaration:
      if byte == UInt8(ascii: ">") { leave() }
      if byte == UInt8(ascii: "-") { recent.append(byte) } else { recent = [] }
      if recent.count == 2 { position = .comment }
    case .comment:
      if byte == UInt8(ascii: ">"),
        recent.suffix(2) == Array("--".utf8)[...] || recent == Array("--!".utf8)
      {
        leave()
      } else {
        remember(byte, 3)
      }
    case .script, .style:
      remember(lowercased(byte), 8)
      let end = position == .script ? "</script" : "</style"
      if recent.suffix(end.utf8.count).elementsEqual(end.utf8) {
        position = .tag
        tagName = []
        recent = []
      }
    }
  }

  private mutating func endTag() {
    let name = tagName
    leave()
    if name == Array("script".utf8) { position = .script }
    if name == Array("style".utf8) { position = .style }
  }

  private mutating func endValue() {
    position = .tag
    recent = []
    valueStart = []
  }

  private mutating func leave() {
    position = .text
    tagName = []
    recent = []
    valueStart = []
    isNameEnded = false
  }

  private mutating func noteValue(_ byte: UInt8) {
    if byte > 0x20, valueStart.count < 16 { valueStart.append(lowercased(byte)) }
  }

  private mutating func remember(_ byte: UInt8, _ count: Int) {
    if recent.count >= count { recent.removeFirst() }
    recent.append(byte)
  }

  private func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
  }
}
