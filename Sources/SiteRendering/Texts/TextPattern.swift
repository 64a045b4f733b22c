/// An interface text in one language, cut at its placeholders once so that filling it in is cheap.
struct TextPattern: Sendable {
  enum Piece: Sendable {
    case literal(String)
    /// `{name}`, the name without braces.
    case placeholder(String)
  }

  /// The text as written.
  let text: String
  /// The pieces in order; empty for a text without placeholders.
  let pieces: [Piece]

  /// Cuts a text. A placeholder is `{name}` with lower-case letters, digits and `_`; any other brace
  /// is itself.
  init(_ text: String) {
    self.text = text
    let bytes = Array(text.utf8)
    var pieces: [Piece] = []
    var start = 0
    var index = 0
    func literal(_ range: Range<Int>) {
      guard !range.isEmpty else { return }
      pieces.append(.literal(String(decoding: bytes[range], as: UTF8.self)))
    }
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "{") else {
        index += 1
        continue
      }
      var end = index + 1
      while end < bytes.count, Self.isNameByte(bytes[end]) { end += 1 }
      guard end < bytes.count, end > index + 1, bytes[end] == UInt8(ascii: "}") else {
        index += 1
        continue
      }
      literal(start..<index)
      pieces.append(.placeholder(String(decoding: bytes[(index + 1)..<end], as: UTF8.self)))
      index = end + 1
      start = index
    }
    if !pieces.isEmpty { literal(start..<bytes.count) }
    self.pieces = pieces
  }

  /// The names of the placeholders, sorted, each once.
  var placeholders: [String] {
    var names: Set<String> = []
    for case .placeholder(let name) in pieces { names.insert(name) }
    return names.sorted()
  }

  /// The text with its placeholders filled in.
  ///
  /// A placeholder without a value stays as it is written: it has been reported as an error when the
  /// texts were read, so that nothing is written of the site.
  func filled(_ values: KeyValuePairs<String, String>) -> String {
    guard !pieces.isEmpty else { return text }
    var result = ""
    for piece in pieces {
      switch piece {
      case .literal(let literal): result += literal
      case .placeholder(let name):
        result += values.first { $0.key == name }?.value ?? "{\(name)}"
      }
    }
    return result
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
