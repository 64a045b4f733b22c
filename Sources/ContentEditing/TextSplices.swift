import YAML

/// Where the parts of a text after `|` or `>` are.
struct BlockTextRanges {
  /// The sign with what follows it directly: `|`, `>-`, `|2+`.
  let header: Range<Int>
  /// From the end of the header's line to the end of the last line with text, both before their line
  /// breaks.
  let lines: Range<Int>
  /// The same to the end of the blank lines that follow, which are text after `+`.
  let linesWithBlanks: Range<Int>

  init(_ node: YAMLNode, in source: SourceLines) {
    let start = Int(node.position.start)
    let end = Int(node.position.end)
    var headerEnd = start
    while headerEnd < end, source.bytes[headerEnd] > 0x20 { headerEnd += 1 }
    header = start..<headerEnd
    let lineEnd = source.end(of: headerEnd)
    var last = end
    while last > lineEnd, source.bytes[last - 1] <= 0x20 { last -= 1 }
    let textEnd = max(lineEnd, last > lineEnd ? source.end(of: last) : lineEnd)
    let blankEnd = max(textEnd, source.beforeBreak(end))
    let keepsBlanks = source.bytes[header].contains(UInt8(ascii: "+"))
    lines = lineEnd..<(keepsBlanks ? blankEnd : textEnd)
    linesWithBlanks = lineEnd..<blankEnd
  }
}

extension EditableFile {
  /// The ways to write a text in the place of another, or of nothing, best first.
  func textSplices(_ text: String, at place: FoundPlace) -> [[Splice]] {
    guard case .scalar(let old) = place.node.content else { return [] }
    let isNothing = place.node.isNull
    let writing = ScalarWriting(
      text: text, preferred: isNothing ? .plain : old.style,
      former: old.style == .plain && !isNothing ? PlainMeaning(old.text) : nil,
      place: place.schema, inFlow: place.inFlow)
    return writing.styles.map { style in
      style == .literal || style == .folded
        ? blockSplices(text, style, at: place, isNow: old.style)
        : inlineSplices(writing.inline(style), at: place, isNow: old.style)
    }
  }

  private func inlineSplices(
    _ written: String, at place: FoundPlace, isNow style: YAMLScalar.Style
  ) -> [Splice] {
    if style == .literal || style == .folded {
      let ranges = BlockTextRanges(place.node, in: lines)
      return [Splice(ranges.header, written), Splice(ranges.lines, "")]
    }
    return [headSplice(written, at: place)]
  }

  /// Puts something in the place of a text on its own line, also of one that isn't there.
  func headSplice(_ written: String, at place: FoundPlace) -> Splice {
    let range = Int(place.node.position.start)..<Int(place.node.position.end)
    guard range.isEmpty else { return Splice(range, written) }
    if place.inFlow, case .entry(let entry) = place.parent {
      return Splice(Int(entry.keyPosition.end)..<range.upperBound, ": " + written)
    }
    // Spaces at the line's end go; those before a comment stay.
    let spaces = lines.skippingSpaces(range.upperBound)
    let end = spaces == lines.end(of: range.upperBound) ? spaces : range.upperBound
    return Splice(range.lowerBound..<end, " " + written)
  }

  private func blockSplices(
    _ text: String, _ style: YAMLScalar.Style, at place: FoundPlace,
    isNow oldStyle: YAMLScalar.Style
  ) -> [Splice] {
    let lineBreak = lines.lineBreak(at: Int(place.node.position.start))
    let isBlock = oldStyle == .literal || oldStyle == .folded
    guard isBlock else {
      let head = headSplice("", at: place).range
      let block = BlockText(
        column: place.parentColumn + writing(for: place.path, .plain).step,
        parentColumn: place.parentColumn)
      let written = block.written(text, style)
      let end = lines.end(of: head.upperBound)
      return [
        headSplice(written.head, at: place),
        Splice(end..<end, belowText(written, lineBreak, text: text, end: end)),
      ]
    }
    let ranges = BlockTextRanges(place.node, in: lines)
    let formerLines = formerLines(ranges)
    var block = BlockText(
      column: formerLines.column ?? place.parentColumn + 2, parentColumn: place.parentColumn)
    block.formerLines = formerLines.lines
    block.width = max(40, formerLines.lines.map { $0.unicodeScalars.count }.max() ?? 80)
    let keeps = lines.bytes[ranges.header].contains(UInt8(ascii: "+"))
    if keeps { block.formerSign = "+" }
    let written = block.written(text, style)
    let range = written.head.hasSuffix("+") ? ranges.linesWithBlanks : ranges.lines
    return [
      Splice(ranges.header, written.head),
      Splice(range, belowText(written, lineBreak, text: text, end: range.upperBound)),
    ]
  }

  /// The lines below a header, and the last line break where the text has one and the file doesn't.
  private func belowText(
    _ written: WrittenValue, _ lineBreak: String, text: String, end: Int
  ) -> String {
    let needsBreak = text.utf8.last == 0x0A && end == lines.bytes.count
    return written.below.map { lineBreak + $0 }.joined() + (needsBreak ? lineBreak : "")
  }

  /// The lines of a text after `|` or `>` without their indentation, and that indentation; nil if it
  /// has no line.
  private func formerLines(_ ranges: BlockTextRanges) -> (lines: [Substring], column: Int?) {
    let text = String(decoding: lines.bytes[ranges.lines], as: UTF8.self)
    let all = withPlainBreaks(text).split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst()
    guard let first = all.first(where: { $0.utf8.contains { $0 != 0x20 } }) else {
      return ([], nil)
    }
    let column = first.utf8.prefix { $0 == 0x20 }.count
    return (all.map { Substring($0.utf8.dropFirst(column)) }, column)
  }
}
