import ContentEditing

/// The fields of a form that was sent, with `\n` as the line break.
struct Submission {
  private let values: [String: [String]]

  init(_ fields: [EditorRequest.Field]) {
    var values: [String: [String]] = [:]
    for field in fields { values[field.name, default: []].append(plainBreaks(field.value)) }
    self.values = values
  }

  /// The value of a field; nil if the form didn't have it.
  subscript(name: String) -> String? { values[name]?.first }

  /// The names of the boxes that were ticked to remove rows.
  var removals: Set<String> { Set(values.keys.filter { $0.hasSuffix("." + removeKey) }) }

  /// All values of a field, such as of boxes that were ticked.
  func all(_ name: String) -> [String] { values[name] ?? [] }
}

/// A text with `\n` for every CR LF.
func plainBreaks(_ text: String) -> String {
  guard text.utf8.contains(0x0D) else { return text }
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    if byte == 0x0A, bytes.last == 0x0D { bytes.removeLast() }
    bytes.append(byte)
  }
  return String(decoding: bytes, as: UTF8.self)
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    let scalars = unicodeScalars
    let start = scalars.firstIndex { !isSpace($0) } ?? scalars.endIndex
    let end = scalars.lastIndex { !isSpace($0) }.map { scalars.index(after: $0) } ?? start
    return String(scalars[start..<end])
  }

  /// The lines without white space at their ends; empty ones are left out.
  var filledLines: [String] {
    split { $0 == "\n" }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}
