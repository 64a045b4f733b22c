import YAML

/// A text after `|` or `>`.
struct BlockText {
  /// The column of the lines.
  let column: Int
  /// The column of the group or list the text belongs to, from which an indentation is counted that is
  /// given by number.
  let parentColumn: Int
  /// Where a folded line is broken, in characters from its own start.
  var width = 80
  /// The author's own lines, without their indentation; folded lines that still fit are kept.
  var formerLines: [Substring] = []
  /// The author's sign for the text's last line breaks; kept when the text ends that way.
  var formerSign: Character?

  /// The text as it is written.
  ///
  /// - Precondition: `style` is `literal` or `folded`, and the text has a line that isn't empty.
  func written(_ text: String, _ style: YAMLScalar.Style) -> WrittenValue {
    var content = Substring(text)
    var breaks = 0
    while content.utf8.last == 0x0A {
      content = content.dropLast()
      breaks += 1
    }
    var sign = breaks == 0 ? "-" : breaks == 1 ? "" : "+"
    if breaks == 1, formerSign == "+" { sign = "+" }
    var lines: [Substring] = []
    for line in content.split(separator: "\n", omittingEmptySubsequences: false) {
      if style == .folded, !lines.isEmpty, !line.isEmpty, lines.last?.isEmpty == false {
        lines.append("")
      } else if style == .folded, line.isEmpty, lines.last?.isEmpty == false {
        lines.append("")
      }
      lines += style == .folded ? folded(line) : [line]
    }
    lines += [Substring](repeating: "", count: max(0, breaks - 1))
    // A first character that would pass for indentation.
    let first = content.utf8.first { $0 != 0x0A }
    let number = first == 0x20 || first == 0x09 ? String(column - parentColumn) : ""
    let indentation = String(repeating: " ", count: column)
    return WrittenValue(
      head: (style == .folded ? ">" : "|") + number + sign,
      below: lines.map { $0.isEmpty ? "" : indentation + $0 })
  }

  /// The lines of one paragraph: those of the author as far as they still fit, then new ones.
  private func folded(_ paragraph: Substring) -> [Substring] {
    guard !paragraph.isEmpty else { return [""] }
    var lines: [Substring] = []
    var rest = paragraph
    var former = formerLines[...]
    if let start = former.firstIndex(where: {
      !$0.isEmpty && paragraph.utf8.starts(with: $0.utf8)
    }) {
      former = former[start...]
    }
    while let line = former.popFirst(), !line.isEmpty, rest.utf8.starts(with: line.utf8) {
      let after = Substring(rest.utf8.dropFirst(line.utf8.count))
      if after.isEmpty { return lines + [line] }
      guard after.utf8.first == 0x20, after.dropFirst().utf8.first.map({ $0 > 0x20 }) == true
      else { break }
      lines.append(line)
      rest = after.dropFirst()
    }
    while let space = breakingSpace(rest) {
      lines.append(rest[..<space])
      rest = rest[rest.index(after: space)...]
    }
    return lines + [rest]
  }

  /// The space to break a line at: the last within the width, or the first beyond; nil if the text fits.
  private func breakingSpace(_ text: Substring) -> Substring.Index? {
    var last: Substring.Index?
    var count = 0
    var before: Character = " "
    for index in text.indices {
      let character = text[index]
      if character == " ", before > " ", index > text.startIndex,
        text[text.index(after: index)...].utf8.first.map({ $0 > 0x20 }) == true
      {
        if count > width, last != nil { return last }
        last = index
      }
      if count > width, let last { return last }
      before = character
      count += 1
    }
    return nil
  }
}
