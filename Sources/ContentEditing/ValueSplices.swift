import YAML

extension EditableFile {
  /// Writes a value of another kind in the place of a value: a list for a text, `[]` for a list.
  func replacementSplices(
    _ value: ContentValue, at place: FoundPlace, _ style: YAMLScalar.Style
  ) throws(EditError) -> [Splice] {
    let writing = writing(for: place.path, style)
    let range = Int(place.node.position.start)..<Int(place.node.position.end)
    let isFlow = place.inFlow || isFlow(place.node)
    switch place.parent {
    case .none:
      guard isFlow else { throw .noSuchPlace(place.path) }
      return [Splice(range, writing.flow(value, place.schema))]
    case _ where place.inFlow:
      return [headSplice(writing.flow(value, place.schema), at: place)]
    case .item:
      let column = lines.column(of: range.lowerBound)
      let added = writing.item(
        value, column: range.isEmpty ? column + 1 : column, place.schema)
      let lineBreak = lines.lineBreak(at: range.lowerBound)
      let text = added.joined(separator: lineBreak)
      if place.node.text != nil || isFlow { return parts(WrittenValue(head: text), at: place, nil) }
      return [Splice(range.lowerBound..<contentEnd(of: place.node), text)]
    case .entry(let entry):
      let written = writing.value(value, keyColumn: place.parentColumn, place.schema)
      let colon = lines.skippingSpaces(Int(entry.keyPosition.end))
      guard lines.bytes[colon] == UInt8(ascii: ":") else { throw .notProven(place.path) }
      return parts(written, at: place, colon + 1)
    }
  }

  /// Writes a value behind a key or dash and on the lines below, in the place of what is there.
  private func parts(
    _ written: WrittenValue, at place: FoundPlace, _ afterColon: Int?
  ) -> [Splice] {
    let range = Int(place.node.position.start)..<Int(place.node.position.end)
    let lineBreak = lines.lineBreak(at: range.lowerBound)
    let below = written.below.map { lineBreak + $0 }.joined()
    var splices: [Splice] = []
    var old: Range<Int>?
    if case .scalar(let scalar) = place.node.content {
      let isBlock = scalar.style == .literal || scalar.style == .folded
      let ranges = isBlock ? BlockTextRanges(place.node, in: lines) : nil
      old = ranges?.lines
      splices.append(head(written, ranges?.header ?? range, at: place, afterColon))
    } else if isFlow(place.node) {
      splices.append(head(written, range, at: place, afterColon))
    } else {
      // Of a group or list below its key, whole lines go; comments above them stay.
      let start = lines.beforeBreak(lines.start(of: range.lowerBound))
      old = start..<lines.end(of: contentEnd(of: place.node))
      if !written.head.isEmpty, let afterColon {
        splices.append(Splice(afterColon..<afterColon, " " + written.head))
      }
    }
    let end = lines.end(of: range.upperBound)
    let target = old ?? end..<end
    if !target.isEmpty || !below.isEmpty { splices.append(Splice(target, below)) }
    return splices
  }

  private func head(
    _ written: WrittenValue, _ range: Range<Int>, at place: FoundPlace, _ afterColon: Int?
  ) -> Splice {
    if written.head.isEmpty {
      return Splice((afterColon ?? range.lowerBound)..<range.upperBound, "")
    }
    return range.isEmpty ? headSplice(written.head, at: place) : Splice(range, written.head)
  }
}
