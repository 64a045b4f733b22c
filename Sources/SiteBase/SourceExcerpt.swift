/// The line of a range as a terminal can show it, with a caret line to print below.
struct SourceExcerpt {
  /// The line, or a window of it around the range when it is long; `…` marks what is cut.
  let line: String
  /// Spaces, `^` and `~` under the range.
  let caret: String

  /// How much of a long line is shown before and after the range's start, in code points.
  private static let before = 60
  private static let after = 100

  /// - Complexity: O(1) in the length of the line: only the window is looked at.
  init(_ range: SourceRange) {
    let bytes = range.file.bytes
    let target = min(range.bytes.lowerBound, bytes.count)
    let textStart = range.file.textStart

    var start = target
    var counted = 0
    while start > textStart, bytes[start - 1] != 0x0A, counted < Self.before {
      start -= 1
      while start > textStart, bytes[start].isContinuation, bytes[start - 1] != 0x0A { start -= 1 }
      counted += 1
    }
    var end = target
    counted = 0
    while end < bytes.count, bytes[end] != 0x0A, counted < Self.after {
      end += 1
      while end < bytes.count, bytes[end].isContinuation { end += 1 }
      counted += 1
    }
    let isCutBefore = start > textStart && bytes[start - 1] != 0x0A
    let isCutAfter = end < bytes.count && bytes[end] != 0x0A
    if !isCutAfter, end > target, bytes[end - 1] == 0x0D { end -= 1 }

    let lead = Self.shown(bytes[min(start, target)..<target])
    let marked = Self.shown(bytes[target..<max(target, min(end, range.bytes.upperBound))])
    let rest = Self.shown(bytes[max(target, min(end, range.bytes.upperBound))..<max(target, end)])
    line =
      (isCutBefore ? "…" : "") + lead.text + marked.text + rest.text + (isCutAfter ? "…" : "")
    caret =
      (isCutBefore ? " " : "") + lead.blank + "^"
      + String(repeating: "~", count: max(0, marked.width - 1))
  }

  /// Text as it is shown, as blanks of the same width, and its width in columns. A tab stays a tab
  /// in both lines, so that both reach the same stop.
  private static func shown(
    _ bytes: ArraySlice<UInt8>
  ) -> (text: String, blank: String, width: Int) {
    var text = String.UnicodeScalarView()
    var blank = ""
    var width = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar == "\t" {
        text.append(scalar)
        blank += "\t"
        width += 1
        continue
      }
      let columns = isUnprintable(scalar) ? 1 : terminalWidth(scalar)
      text.append(isUnprintable(scalar) ? "\u{FFFD}" : scalar)
      blank += String(repeating: " ", count: columns)
      width += columns
    }
    return (String(text), blank, width)
  }
}

/// How many columns a terminal gives a character: 0 for marks that join the one before, 2 for East
/// Asian wide characters and emoji (Unicode Standard Annex 11, the blocks that matter).
private func terminalWidth(_ scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0xAD, 0x300...0x36F, 0x200B...0x200D, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF: 0
  case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
    0x1FA70...0x1FAFF, 0x20000...0x3FFFD:
    2
  default: 1
  }
}
