import SiteBase

/// What an editor most likely did wrong on one line, when libyaml gave up on a later one or tells of
/// something else: a quote without its end, or a colon without its space.
struct LineMistake {
  /// The kind of mistake.
  let kind: DiagnosticKind
  /// Where it is, as a byte offset of the file.
  let offset: Int
  /// The line to write instead, without its indentation.
  let line: String
}

/// Finds the first quote without an end in the lines of a document up to a problem; nil if all end.
///
/// - Parameter problem: The offset at which reading ended. Only what is on its line or before is looked
///   at, since what comes after has not been read as YAML.
/// - Complexity: O(*n*) in the length of the document; runs once for a document that can't be read.
func openQuote(in bytes: [UInt8], from start: Int, problem: Int) -> LineMistake? {
  var scan = QuoteScan(bytes: bytes)
  var line = start
  while line < bytes.count, line <= problem {
    if let found = scan.readLine(at: line) { return found }
    line = scan.next
  }
  return nil
}

/// A key with its value right behind the colon, on the line of a problem or the one before; nil if there
/// is none.
func colonWithoutSpace(in bytes: [UInt8], from start: Int, problem: Int) -> LineMistake? {
  var line = Line(bytes, holding: min(problem, max(bytes.count - 1, 0)))
  for _ in 0..<2 {
    if let colon = line.colonWithoutSpace(bytes) {
      return LineMistake(
        kind: .yamlMissingSpace, offset: colon,
        line: text(bytes, line.content..<colon + 1) + " " + text(bytes, colon + 1..<line.end))
    }
    guard line.start > start else { return nil }
    line = Line(bytes, holding: line.start - 1)
  }
  return nil
}

/// The line to write for a quote that libyaml found no end of.
func closedLine(_ bytes: [UInt8], quote: Int) -> String {
  let line = Line(bytes, holding: quote)
  return text(bytes, line.content..<line.end) + String(UnicodeScalar(bytes[quote]))
}

private func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
  String(decoding: bytes[range], as: UTF8.self)
}

/// Where the parts of a line are.
private struct Line {
  /// Its first byte.
  let start: Int
  /// Its first byte that is no space.
  let content: Int
  /// One past its last byte that is no white space; not before ``content``.
  let end: Int
  /// Where the next line starts.
  let next: Int

  init(_ bytes: [UInt8], holding offset: Int) {
    var start = min(offset, bytes.count)
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    self.init(bytes, at: start)
  }

  init(_ bytes: [UInt8], at start: Int) {
    var content = start
    while content < bytes.count, bytes[content] == 0x20 { content += 1 }
    var stop = content
    while stop < bytes.count, bytes[stop] != 0x0A { stop += 1 }
    next = stop + 1
    while stop > content, bytes[stop - 1] <= 0x20 { stop -= 1 }
    self.start = start
    self.content = content
    end = stop
  }

  /// How far the line is indented.
  var indentation: Int { content - start }

  /// Whether it holds nothing but white space.
  var isBlank: Bool { content == end }

  /// Whether it starts as a key or an item of a list does.
  func startsEntry(_ bytes: [UInt8]) -> Bool {
    if content < end, bytes[content] == UInt8(ascii: "-") {
      return content + 1 == end || bytes[content + 1] == 0x20
    }
    guard let colon = keyEnd(bytes) else { return false }
    return colon + 1 == end || bytes[colon + 1] == 0x20
  }

  /// The colon behind a word at the line's start that could be a key, if something follows it right away.
  func colonWithoutSpace(_ bytes: [UInt8]) -> Int? {
    guard let colon = keyEnd(bytes), colon + 1 < end else { return nil }
    return bytes[colon + 1] > 0x20 && bytes[colon + 1] != UInt8(ascii: "/") ? colon : nil
  }

  /// The colon that ends the letters, digits, `_` and `-` at the line's start.
  private func keyEnd(_ bytes: [UInt8]) -> Int? {
    var index = content
    while index < end {
      let byte = bytes[index]
      guard byte.isLetter || byte.isDigit || byte >= 0x80 || byte == 0x5F || byte == 0x2D
      else { break }
      index += 1
    }
    return index > content && index < end && bytes[index] == UInt8(ascii: ":") ? index : nil
  }
}

/// Reads lines one after the other as far as quotes go.
private struct QuoteScan {
  let bytes: [UInt8]
  /// Where the line after the one just read starts.
  private(set) var next = 0
  /// How many `[` and `{` are open: only inside them a comma ends a value.
  private var depth = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Reads a line; its first quote without an end is returned.
  mutating func readLine(at start: Int) -> LineMistake? {
    let line = Line(bytes, at: start)
    next = line.next
    var index = line.content
    // An item of a list, perhaps in an item of a list.
    while index + 1 < line.end, bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == 0x20 {
      index += 2
      while index < line.end, bytes[index] == 0x20 { index += 1 }
    }
    var isValueStart = true
    while index < line.end {
      let byte = bytes[index]
      let isLast = index + 1 == line.end
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard isValueStart else { break }
        guard let close = closing(index, before: line.end) else {
          return openEnded(index, line)
        }
        if let mistake = endsTooLate(index, close, line) { return mistake }
        index = close
        isValueStart = false
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if isValueStart || depth > 0 { depth += 1 }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth = max(0, depth - 1)
        isValueStart = false
      case UInt8(ascii: ","): isValueStart = depth > 0
      case UInt8(ascii: ":"): isValueStart = isLast || bytes[index + 1] == 0x20
      case UInt8(ascii: "|"), UInt8(ascii: ">"):
        if isValueStart, depth == 0 {
          skipBlock(below: line)
          return nil
        }
        isValueStart = false
      case UInt8(ascii: "#"):
        if index == line.content || bytes[index - 1] == 0x20 { return nil }
        isValueStart = false
      case 0x20: break
      default: isValueStart = false
      }
      index += 1
    }
    return nil
  }

  /// The quote that ends the one at `open`, on the same line.
  private func closing(_ open: Int, before end: Int) -> Int? {
    let quote = bytes[open]
    var index = open + 1
    while index < end {
      if bytes[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        index += 1
      } else if bytes[index] == quote {
        guard quote == UInt8(ascii: "'"), index + 1 < end, bytes[index + 1] == quote else {
          return index
        }
        index += 1
      }
      index += 1
    }
    return nil
  }

  /// A quote without an end on its line. Text may go on over further lines, which are indented; a line
  /// that starts as a key or an item does tells that this one should have ended.
  private mutating func openEnded(_ quote: Int, _ line: Line) -> LineMistake? {
    var following = line.next
    while following < bytes.count {
      let line = Line(bytes, at: following)
      if !line.isBlank { break }
      following = line.next
    }
    let goesOn =
      following < bytes.count
      && {
        let next = Line(bytes, at: following)
        return next.indentation > line.indentation && !next.startsEntry(bytes)
      }()
    guard goesOn else {
      return LineMistake(
        kind: .yamlUnclosedQuote, offset: quote, line: closedLine(bytes, quote: quote))
    }
    while following < bytes.count {
      let line = Line(bytes, at: following)
      following = line.next
      if bytes[line.start..<line.end].contains(bytes[quote]) { break }
    }
    next = following
    return nil
  }

  /// A quote that ends only where the next one of the line should begin: `fra: "11.00, til: "14.00"`.
  private func endsTooLate(_ open: Int, _ close: Int, _ line: Line) -> LineMistake? {
    guard close + 1 < line.end, !" ,}]:#".utf8.contains(bytes[close + 1]),
      close - 2 > open, bytes[close - 1] == 0x20, bytes[close - 2] == UInt8(ascii: ":"),
      let comma = bytes[open..<close].firstIndex(of: UInt8(ascii: ","))
    else { return nil }
    let quote = String(UnicodeScalar(bytes[open]))
    return LineMistake(
      kind: .yamlUnclosedQuote, offset: open,
      line: text(bytes, line.content..<comma) + quote + text(bytes, comma..<line.end))
  }

  /// Skips the text after `|` or `>`, which is indented deeper than its key.
  private mutating func skipBlock(below line: Line) {
    while next < bytes.count {
      let following = Line(bytes, at: next)
      if !following.isBlank, following.indentation <= line.indentation { return }
      next = following.next
    }
  }
}
