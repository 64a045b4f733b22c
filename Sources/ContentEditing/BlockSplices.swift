import SiteModel
import YAML

extension EditableFile {
  /// Where a value in block style ends on its last line, before any comment there.
  func contentEnd(of node: YAMLNode) -> Int {
    switch node.content {
    case .scalar(let scalar) where scalar.style == .literal || scalar.style == .folded:
      return BlockTextRanges(node, in: lines).lines.upperBound
    case .sequence(let items) where !isFlow(node):
      return items.last.map(contentEnd) ?? Int(node.position.end)
    case .mapping(let entries) where !isFlow(node):
      return entries.last.map { contentEnd(of: $0.value) } ?? Int(node.position.end)
    default: return Int(node.position.end)
    }
  }

  /// The end, before its line break, of the last line that belongs to an entry or item: that of its value,
  /// or of a comment below that is indented deeper than `column`, where the entry or item begins.
  func extentEnd(of node: YAMLNode, column: Int) -> Int {
    var end = lines.end(of: contentEnd(of: node))
    var line = end
    while let next = lines.next(after: line) {
      line = next
      if lines.isBlank(next) { continue }
      guard lines.isComment(next), lines.indentation(next) > column else { break }
      end = lines.end(of: next)
    }
    return end
  }

  /// Adds a key to a group in block style.
  func newKeySplices(
    _ key: String, _ value: ContentValue, in place: FoundPlace, _ style: YAMLScalar.Style
  ) throws(EditError) -> [Splice] {
    guard let entries = place.node.entries, !place.inFlow else { throw .notProven(place.path) }
    let start = Int(place.node.position.start)
    let column = lines.column(of: start)
    let below = place.schema.below(.key(key))
    let added = writing(for: place.path, style).entry(key, value, column: column, below)
    let lineBreak = lines.lineBreak(at: start)
    let position = place.schema.position(of: key, among: entries.map(\.key))
    if entries.isEmpty {
      let end = lines.bounds.upperBound
      return [Splice(end..<end, added.map { $0 + lineBreak }.joined())]
    }
    return [
      insertion(
        added, lineBreak, column: column, first: start,
        after: position == 0 ? nil : entries[position - 1].value)
    ]
  }

  /// Adds an item to a list in block style that has others.
  func newItemSplices(
    _ value: ContentValue, at index: Int, in place: FoundPlace, _ style: YAMLScalar.Style
  ) throws(EditError) -> [Splice] {
    guard let items = place.node.items, !items.isEmpty, !place.inFlow else {
      throw .notProven(place.path)
    }
    let start = Int(place.node.position.start)
    let column = lines.column(of: start)
    let neighbour = min(index, items.count - 1)
    let itemStart = Int(items[neighbour].position.start)
    let dash = try dash(of: neighbour, in: place)
    let isOnLine = lines.start(of: dash) == lines.start(of: itemStart) && itemStart > dash + 1
    let gap = isOnLine ? itemStart - dash - 1 : 1
    let quotes = style == .plain ? commonQuotes(items) : style
    let writing = writing(for: place.path, quotes)
    let isGroup = items[neighbour].entries != nil
    let added = writing.item(
      value, column: column + 1 + gap, place.schema.below(.item(index)),
      inBlock: isGroup ? !isFlow(items[neighbour]) : nil)
    let first = "-" + String(repeating: " ", count: gap) + added[0]
    return [
      insertion(
        [first] + added.dropFirst(), lines.lineBreak(at: start), column: column, first: start,
        after: index == 0 ? nil : items[index - 1])
    ]
  }

  /// Adds lines, of which the first has no indentation yet, after an entry or item or before the first.
  private func insertion(
    _ added: [String], _ lineBreak: String, column: Int, first: Int, after node: YAMLNode?
  ) -> Splice {
    let indentation = String(repeating: " ", count: column)
    guard let node else {
      return Splice(first..<first, added.joined(separator: lineBreak) + lineBreak + indentation)
    }
    let end = extentEnd(of: node, column: column)
    return Splice(
      end..<end, lineBreak + indentation + added.joined(separator: lineBreak))
  }

  /// Removes an entry of a group, or an item of a list, in block style that has others.
  func removalSplices(_ index: Int, in place: FoundPlace) throws(EditError) -> [Splice] {
    guard !place.inFlow else { throw .notProven(place.path) }
    let nodes = place.node.items ?? place.node.entries?.map(\.value) ?? []
    func start(_ index: Int) throws(EditError) -> Int {
      guard let entries = place.node.entries else { return try dash(of: index, in: place) }
      return Int(entries[index].keyPosition.start)
    }
    let first = try start(index)
    let end = extentEnd(of: nodes[index], column: lines.column(of: first))
    if lines.isFirst(first) { return [lines.removal(lines.start(of: first)..<end)] }
    // Behind the dash of a list: the next one takes its place, unless a comment is between.
    guard index == 0, index + 1 < nodes.count else { throw .notProven(place.path) }
    let next = try start(index + 1)
    guard lines.bytes[end..<next].allSatisfy({ $0 <= 0x20 }) else { throw .notProven(place.path) }
    return [Splice(first..<next, "")]
  }

  /// Where the dash of an item in block style is.
  private func dash(of index: Int, in place: FoundPlace) throws(EditError) -> Int {
    let start = Int(place.node.position.start)
    guard index > 0, let items = place.node.items else { return start }
    var line = contentEnd(of: items[index - 1])
    while let next = lines.next(after: line) {
      line = next
      if lines.isBlank(next) || lines.isComment(next) { continue }
      let dash = next + lines.indentation(next)
      guard lines.bytes[dash] == UInt8(ascii: "-"), dash - next == lines.column(of: start) else {
        break
      }
      return dash
    }
    throw .notProven(place.path)
  }

  /// The quotes that all texts of a list have; plain when they differ or have none.
  func commonQuotes(_ items: [YAMLNode]) -> YAMLScalar.Style {
    var common: YAMLScalar.Style?
    for item in items {
      guard case .scalar(let scalar) = item.content,
        scalar.style == .singleQuoted || scalar.style == .doubleQuoted,
        common == nil || common == scalar.style
      else { return .plain }
      common = scalar.style
    }
    return common ?? .plain
  }
}
