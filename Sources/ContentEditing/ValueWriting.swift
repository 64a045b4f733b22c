import YAML

/// Writes values that the file doesn't have yet, the way the file has others.
struct ValueWriting {
  /// How far the keys of a group are indented below its own key.
  var step = 2
  /// How far the dashes of a list are indented below its key.
  var listOffset = 2
  /// The style of texts in places like this one.
  var style = YAMLScalar.Style.plain

  /// The longest group, or list of words, that is written on one line, in characters.
  private static let lineLimit = 100
  /// The longest item of such a list that is more than a word.
  private static let itemLimit = 30

  /// A value behind a key that stands in a column.
  func value(_ value: ContentValue, keyColumn: Int, _ place: SchemaPlace) -> WrittenValue {
    switch value {
    case .nothing: return WrittenValue(head: "null")
    case .text(let text):
      return scalar(text, column: keyColumn + step, parentColumn: keyColumn, place)
    case .list(let items):
      if fitsOnLine(value, place) { return WrittenValue(head: flow(value, place)) }
      let column = keyColumn + listOffset
      let below = place.below(.item(0))
      return WrittenValue(
        below: items.flatMap { item in
          let lines = self.item(item, column: column + 2, below)
          return [spaces(column) + "- " + lines[0]] + lines.dropFirst()
        })
    case .group:
      if fitsOnLine(value, place) { return WrittenValue(head: flow(value, place)) }
      let column = keyColumn + step
      let lines = group(value, column: column, place)
      return WrittenValue(below: [spaces(column) + lines[0]] + lines.dropFirst())
    }
  }

  /// A key with its value; the first line is without its indentation.
  func entry(
    _ key: String, _ value: ContentValue, column: Int, _ place: SchemaPlace
  ) -> [String] {
    let written = self.value(value, keyColumn: column, place)
    return [writtenKey(key, inFlow: false) + ":" + (written.head.isEmpty ? "" : " " + written.head)]
      + written.below
  }

  /// An item of a list as its lines, of which the first is without what stands before it: it begins in
  /// this column.
  ///
  /// - Parameter inBlock: Whether a group stands in block style; nil where its length decides.
  func item(
    _ value: ContentValue, column: Int, _ place: SchemaPlace, inBlock: Bool? = nil
  ) -> [String] {
    switch value {
    case .text(let text):
      let written = scalar(text, column: column, parentColumn: column - 2, place)
      return [written.head] + written.below
    case .group(let entries) where !entries.isEmpty && (inBlock ?? !fitsOnLine(value, place)):
      return group(value, column: column, place)
    default: return [flow(value, place)]
    }
  }

  private func group(_ value: ContentValue, column: Int, _ place: SchemaPlace) -> [String] {
    guard case .group(let entries) = value else { return [] }
    var lines: [String] = []
    for entry in entries {
      var written = self.entry(
        entry.key, entry.value, column: column, place.below(.key(entry.key)))
      if !lines.isEmpty { written[0] = spaces(column) + written[0] }
      lines += written
    }
    return lines
  }

  private func scalar(
    _ text: String, column: Int, parentColumn: Int, _ place: SchemaPlace
  ) -> WrittenValue {
    let writing = ScalarWriting(text: text, preferred: style, place: place, inFlow: false)
    switch writing.styles[0] {
    case .literal, .folded:
      return BlockText(column: column, parentColumn: parentColumn).written(text, writing.styles[0])
    case let style: return WrittenValue(head: writing.inline(style))
    }
  }

  /// A value on one line, in brackets if it is a list or group.
  func flow(_ value: ContentValue, _ place: SchemaPlace) -> String {
    switch value {
    case .nothing: return "null"
    case .text(let text):
      let writing = ScalarWriting(text: text, preferred: style, place: place, inFlow: true)
      return writing.inline(writing.styles[0])
    case .list(let items):
      let below = place.below(.item(0))
      return "[" + items.map { flow($0, below) }.joined(separator: ", ") + "]"
    case .group(let entries):
      return "{"
        + entries.map { flowEntry($0.key, $0.value, place.below(.key($0.key))) }
        .joined(separator: ", ") + "}"
    }
  }

  /// A key with its value inside braces.
  func flowEntry(_ key: String, _ value: ContentValue, _ place: SchemaPlace) -> String {
    writtenKey(key, inFlow: true) + ": " + flow(value, place)
  }

  /// Whether a list or group is written on one line: no text in it has lines, and it is short, or a
  /// list of words that the program knows.
  private func fitsOnLine(_ value: ContentValue, _ place: SchemaPlace) -> Bool {
    switch value {
    case .nothing: return true
    case .text(let text): return !text.utf8.contains(0x0A)
    case .list(let items):
      let words = items.allSatisfy {
        guard case .text(let text) = $0 else { return false }
        return !text.utf8.contains(0x0A)
          && (place.isWord || text.unicodeScalars.count <= Self.itemLimit)
      }
      return words && (place.isWord || flow(value, place).unicodeScalars.count <= Self.lineLimit)
    case .group(let entries):
      return entries.allSatisfy { fitsOnLine($0.value, place.below(.key($0.key))) }
        && flow(value, place).unicodeScalars.count <= Self.lineLimit
    }
  }

  private func writtenKey(_ key: String, inFlow: Bool) -> String {
    let isPlain = isSafeWithoutQuotes(key, inFlow: inFlow) && PlainMeaning(key) == .text
    return isPlain ? key : doubleQuoted(key)
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
