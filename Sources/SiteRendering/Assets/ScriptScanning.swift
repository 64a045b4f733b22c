import SiteBase

/// A stretch of a script, as far as one must know it to take comments away and to find what it
/// imports.
struct ScriptToken {
  enum Kind {
    /// A name, keyword or number.
    case word
    /// A text in single or double quotes.
    case string
    /// A piece of a template literal, backquotes and `${` `}` included.
    case template
    case regularExpression
    /// Any other single byte that is no white space.
    case punctuation
    case comment
  }

  let kind: Kind
  let range: Range<Int>
}

/// Why a script can't be read, with the offset of the place.
struct ScriptProblem: Error {
  let kind: DiagnosticKind
  let offset: Int
}

/// The tokens of an ECMAScript module, in order; white space is what lies between them.
///
/// Whether `/` starts a regular expression or divides is told by what stands before it, as in all
/// scanners that don't parse: after a value it divides. After `)` and `}` it is taken to divide, so
/// a regular expression must not start a statement there.
///
/// - Throws: For a string, template, comment or regular expression that doesn't end.
/// - Complexity: O(*n*).
func scriptTokens(_ bytes: [UInt8], from start: Int = 0) throws(ScriptProblem) -> [ScriptToken] {
  var scanner = ScriptScanner(bytes, position: start)
  return try scanner.run()
}

private struct ScriptScanner {
  private let bytes: [UInt8]
  private var position: Int
  private var tokens: [ScriptToken] = []
  /// For each brace that is open: whether it is the `${` of a template.
  private var braces: [Bool] = []
  /// The last token that is no comment.
  private var last: ScriptToken?

  init(_ bytes: [UInt8], position: Int) {
    self.bytes = bytes
    self.position = position
  }

  mutating func run() throws(ScriptProblem) -> [ScriptToken] {
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case 0x20, 0x09...0x0D: position += 1
      case UInt8(ascii: "/") where peek == UInt8(ascii: "/"): add(.comment, end: lineEnd)
      case UInt8(ascii: "/") where peek == UInt8(ascii: "*"): try blockComment()
      case UInt8(ascii: "/") where startsExpression: try regularExpression()
      case UInt8(ascii: "\""), UInt8(ascii: "'"): try string(byte)
      case UInt8(ascii: "`"): try template(from: position + 1)
      case UInt8(ascii: "}") where braces.last == true:
        braces.removeLast()
        try template(from: position + 1)
      case UInt8(ascii: "{"), UInt8(ascii: "}"):
        if byte == UInt8(ascii: "{") { braces.append(false) } else { _ = braces.popLast() }
        add(.punctuation, end: position + 1)
      case _ where isWordByte(byte):
        var end = position
        while end < bytes.count, isWordByte(bytes[end]) { end += 1 }
        add(.word, end: end)
      default: add(.punctuation, end: position + 1)
      }
    }
    if braces.contains(true) {
      throw ScriptProblem(kind: .scriptUnclosed, offset: bytes.count)
    }
    return tokens
  }

  private var peek: UInt8? { position + 1 < bytes.count ? bytes[position + 1] : nil }

  private var lineEnd: Int {
    bytes[position...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
  }

  private mutating func add(_ kind: ScriptToken.Kind, end: Int) {
    let token = ScriptToken(kind: kind, range: position..<end)
    tokens.append(token)
    if kind != .comment { last = token }
    position = end
  }

  /// Whether a value may start here, so that `/` is no division.
  private var startsExpression: Bool {
    guard let last else { return true }
    switch last.kind {
    case .string, .regularExpression: return false
    // Only the last piece of a template ends a value.
    case .template: return bytes[last.range.upperBound - 1] != UInt8(ascii: "`")
    case .punctuation:
      return !")]}".utf8.contains(bytes[last.range.lowerBound])
    case .word:
      let word = String(decoding: bytes[last.range], as: UTF8.self)
      return [
        "return", "typeof", "case", "in", "of", "new", "delete", "void", "throw", "do", "else",
        "await", "yield", "instanceof",
      ].contains(word)
    case .comment: return true
    }
  }

  private mutating func blockComment() throws(ScriptProblem) {
    var end = position + 2
    while end + 1 < bytes.count {
      if bytes[end] == UInt8(ascii: "*"), bytes[end + 1] == UInt8(ascii: "/") {
        return add(.comment, end: end + 2)
      }
      end += 1
    }
    throw ScriptProblem(kind: .scriptUnclosed, offset: position)
  }

  private mutating func string(_ quote: UInt8) throws(ScriptProblem) {
    var end = position + 1
    while end < bytes.count, bytes[end] != quote, bytes[end] != 0x0A {
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard end < bytes.count, bytes[end] == quote else {
      throw ScriptProblem(kind: .scriptUnclosed, offset: position)
    }
    add(.string, end: end + 1)
  }

  /// Reads on in a template to its end or to the next `${`.
  private mutating func template(from start: Int) throws(ScriptProblem) {
    var end = start
    while end < bytes.count {
      if bytes[end] == UInt8(ascii: "`") { return add(.template, end: end + 1) }
      if bytes[end] == UInt8(ascii: "$"), end + 1 < bytes.count,
        bytes[end + 1] == UInt8(ascii: "{")
      {
        braces.append(true)
        return add(.template, end: end + 2)
      }
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    throw ScriptProblem(kind: .scriptUnclosed, offset: position)
  }

  private mutating func regularExpression() throws(ScriptProblem) {
    var end = position + 1
    var isInClass = false
    while end < bytes.count, bytes[end] != 0x0A {
      switch bytes[end] {
      case UInt8(ascii: "\\"): end += 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "/") where !isInClass:
        end += 1
        while end < bytes.count, isWordByte(bytes[end]) { end += 1 }
        return add(.regularExpression, end: end)
      default: break
      }
      end += 1
    }
    throw ScriptProblem(kind: .scriptUnclosed, offset: position)
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...0xFF:
      true
    default: false
    }
  }
}
