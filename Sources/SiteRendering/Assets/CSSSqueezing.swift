import SiteBase

/// What makes a style sheet impossible to join with others, with the offset of the place.
struct CSSProblem: Error {
  let kind: DiagnosticKind
  let offset: Int
  var arguments: [String] = []
}

/// A style sheet without comments and without white space that means nothing. Strings and addresses
/// stay as they are.
///
/// White space goes at the ends, around `{`, `}`, `;` and `,`, after `:` and `(`, and before `)`, and
/// is one space elsewhere: a space before `:` or around `+` may mean something. The last `;` of a
/// block goes too.
///
/// - Throws: For an unclosed comment, string, bracket or brace, and for anything that would fetch
///   something: `@import` and addresses other than `url(#…)`.
func squeezedCSS(_ bytes: [UInt8], from start: Int = 0) throws(CSSProblem) -> [UInt8] {
  var squeezer = CSSSqueezer(bytes, position: start)
  return try squeezer.run()
}

private struct CSSSqueezer {
  private let bytes: [UInt8]
  private var position: Int
  private var output: [UInt8] = []
  /// White space was passed and not yet written.
  private var hasPendingSpace = false
  /// A comment was passed right after the last byte written.
  private var hasPendingComment = false
  /// Offsets of the brackets and braces that are open.
  private var open: [Int] = []

  init(_ bytes: [UInt8], position: Int) {
    self.bytes = bytes
    self.position = position
    output.reserveCapacity(bytes.count)
  }

  mutating func run() throws(CSSProblem) -> [UInt8] {
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case _ where isSpace(byte):
        hasPendingSpace = true
        position += 1
      case UInt8(ascii: "/") where next == UInt8(ascii: "*"): try skipComment()
      case UInt8(ascii: "\""), UInt8(ascii: "'"): try copyString()
      case UInt8(ascii: "\\"):
        write(byte)
        position += 1
        if position < bytes.count { copyByte() }
      case UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "["):
        try refuseAddress()
        open.append(position)
        write(byte)
        position += 1
      case UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "]"): try close(byte)
      case UInt8(ascii: "@"):
        if startsWord("@import") { throw CSSProblem(kind: .cssImport, offset: position) }
        write(byte)
        position += 1
      default:
        write(byte)
        position += 1
      }
    }
    if let offset = open.last { throw CSSProblem(kind: .cssUnclosed, offset: offset) }
    return output
  }

  private var next: UInt8? { position + 1 < bytes.count ? bytes[position + 1] : nil }

  private mutating func skipComment() throws(CSSProblem) {
    let start = position
    position += 2
    while position + 1 < bytes.count {
      if bytes[position] == UInt8(ascii: "*"), bytes[position + 1] == UInt8(ascii: "/") {
        position += 2
        hasPendingComment = true
        return
      }
      position += 1
    }
    throw CSSProblem(kind: .cssUnclosed, offset: start)
  }

  private mutating func copyString() throws(CSSProblem) {
    let start = position
    let quote = bytes[position]
    write(quote)
    position += 1
    while position < bytes.count, bytes[position] != quote {
      if bytes[position] == UInt8(ascii: "\n") { break }
      if bytes[position] == UInt8(ascii: "\\"), position + 1 < bytes.count { copyByte() }
      copyByte()
    }
    guard position < bytes.count, bytes[position] == quote else {
      throw CSSProblem(kind: .cssUnclosed, offset: start)
    }
    copyByte()
  }

  private mutating func close(_ byte: UInt8) throws(CSSProblem) {
    let opening: UInt8 =
      switch byte {
      case UInt8(ascii: "}"): UInt8(ascii: "{")
      case UInt8(ascii: ")"): UInt8(ascii: "(")
      default: UInt8(ascii: "[")
      }
    guard let last = open.popLast(), bytes[last] == opening else {
      throw CSSProblem(kind: .cssUnclosed, offset: position)
    }
    if byte == UInt8(ascii: "}"), output.last == UInt8(ascii: ";") { output.removeLast() }
    write(byte)
    position += 1
  }

  /// A function that fetches, or `url(` with anything but a place in the same document.
  private func refuseAddress() throws(CSSProblem) {
    guard bytes[position] == UInt8(ascii: "(") else { return }
    var start = position
    while start > 0, isNameByte(bytes[start - 1]) { start -= 1 }
    let name = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    let fetching = ["url", "src", "image", "image-set", "-webkit-image-set", "cross-fade"]
    guard fetching.contains(name) else { return }
    var inside = position + 1
    while inside < bytes.count, isSpace(bytes[inside]) { inside += 1 }
    if inside < bytes.count, bytes[inside] == UInt8(ascii: "\"") || bytes[inside] == 0x27 {
      inside += 1
    }
    if name == "url", inside < bytes.count, bytes[inside] == UInt8(ascii: "#") { return }
    throw CSSProblem(kind: .cssAddress, offset: start)
  }

  private func startsWord(_ word: String) -> Bool {
    let wanted = Array(word.utf8)
    guard position + wanted.count <= bytes.count else { return false }
    return String(decoding: bytes[position..<(position + wanted.count)], as: UTF8.self)
      .lowercased() == word
  }

  private mutating func copyByte() {
    output.append(bytes[position])
    position += 1
  }

  /// Writes a byte with the space that must stand before it.
  private mutating func write(_ byte: UInt8) {
    defer {
      hasPendingSpace = false
      hasPendingComment = false
    }
    guard let last = output.last else { return output.append(byte) }
    if hasPendingSpace, !"{};,:(".utf8.contains(last), !"{};,)".utf8.contains(byte) {
      output.append(UInt8(ascii: " "))
    } else if hasPendingComment, !hasPendingSpace, isNameByte(last), isNameByte(byte) {
      output += "/**/".utf8
    }
    output.append(byte)
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...0xFF:
      true
    default: false
    }
  }
}
