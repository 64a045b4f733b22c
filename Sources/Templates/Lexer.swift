import SiteBase

/// Finds the tags of a template; the text between them is left where it is.
struct Lexer {
  private let file: SourceFile
  private let bytes: [UInt8]
  private let open = Array("{{".utf8)
  private let close = Array("}}".utf8)
  private var position: Int
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether the rest of the file was given up, so that what seems missing there may not be.
  private(set) var hasGivenUp = false

  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
    position = Lexer.textStart(of: bytes)
  }

  /// Where the text begins: after a byte order mark.
  static func textStart(of bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next tag, or nil at the end of the file.
  mutating func next() -> Tag? {
    while let start = ByteText.find(open, in: bytes, position..<bytes.count) {
      if let tag = tag(at: start) { return tag }
    }
    return nil
  }

  /// Reads the tag at `start` and moves past it; a bad tag is reported and passed over.
  private mutating func tag(at start: Int) -> Tag? {
    let inside = start + open.count
    let sigil = inside < bytes.count ? bytes[inside] : 0
    let kind: Tag.Kind
    switch sigil {
    case UInt8(ascii: "{"), UInt8(ascii: "&"), UInt8(ascii: "="):
      report(.templateUnsupportedTag, [text(start..<(inside + 1))], start..<(inside + 1))
      position = inside + 1
      return nil
    case UInt8(ascii: "#"): kind = .section
    case UInt8(ascii: "^"): kind = .inverted
    case UInt8(ascii: "/"): kind = .close
    case UInt8(ascii: ">"): kind = .partial
    case UInt8(ascii: "<"): kind = .parent
    case UInt8(ascii: "$"): kind = .block
    case UInt8(ascii: "!"): kind = .comment
    default: kind = .variable
    }
    let content = kind == .variable ? inside : inside + 1
    let end = ByteText.find(close, in: bytes, min(content, bytes.count)..<bytes.count)
    // Giving up keeps the work linear when every tag's end would be sought through the whole file.
    if end == nil || diagnostics.count >= Limits.diagnosticsInFile {
      hasGivenUp = true
    }
    guard let end, kind == .comment || isOneTag(content..<end) else {
      report(
        .templateUnclosedTag, [text(start..<min(content, bytes.count)), text(of: close)],
        start..<min(content, bytes.count))
      position = hasGivenUp ? bytes.count : inside
      return nil
    }
    let range = start..<(end + close.count)
    position = range.upperBound
    if kind == .comment { return Tag(kind: kind, range: range, name: end..<end) }
    let name = ByteText.trimmed(content..<end, in: bytes)
    guard name.isEmpty else { return Tag(kind: kind, range: range, name: name) }
    report(.templateEmptyTag, [], range)
    return nil
  }

  /// Whether a tag's content is no more than a tag holds: a forgotten end shows by the start of
  /// another tag, or by a second line of text.
  private func isOneTag(_ content: Range<Int>) -> Bool {
    let name = ByteText.trimmed(content, in: bytes)
    return !bytes[name].contains(ByteText.newline)
      && ByteText.find(open, in: bytes, name) == nil
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func text(of bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private mutating func report(_ kind: DiagnosticKind, _ arguments: [String], _ range: Range<Int>) {
    diagnostics.append(
      Diagnostic(
        kind, arguments,
        at: SourceRange(file: file, start: range.lowerBound, end: range.upperBound)))
  }
}
