import SiteBase

/// Builds a template's syntax tree: nests what the tags open and close, takes standalone tags' lines
/// out of the text, and notes where lines start.
struct Parser {
  let file: SourceFile
  let bytes: [UInt8]
  var lexer: Lexer
  var template: ParsedTemplate
  var diagnostics: [Diagnostic] = []
  var open: [OpenElement]
  /// Where the text that has not been put anywhere yet begins.
  var cursor: Int
  /// Whether the next text or inline tag is the first of its line.
  var isAtLineStart = true

  /// Parses one file. With errors the tree is as complete as the file allowed.
  static func parse(_ source: TemplateSource) -> Diagnosed<ParsedTemplate> {
    var parser = Parser(source)
    let range = SourceRange(file: source.file, start: 0, end: 0)
    if source.file.bytes.count > Limits.templateBytes {
      parser.diagnostics = [
        Diagnostic(.templateTooLong, ["\(Limits.templateBytes)"], at: range)
      ]
    } else if !source.file.bytes.isUTF8 {
      parser.diagnostics = [Diagnostic(.templateNotUTF8, at: range)]
    } else if let control = parser.bytes.firstIndex(where: isUnusable) {
      parser.diagnostics = [
        Diagnostic(
          .templateControlCharacter,
          at: SourceRange(file: source.file, start: control, end: control + 1))
      ]
    } else {
      parser.run()
    }
    let diagnostics = parser.diagnostics + parser.lexer.diagnostics
    parser.template.isBroken = diagnostics.hasErrors
    return Diagnosed(parser.template, diagnostics)
  }

  /// Whether a byte can't be in a page: the control characters that the HTML standard refuses.
  private static func isUnusable(_ byte: UInt8) -> Bool {
    byte < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains(byte) || byte == 0x7F
  }

  private init(_ source: TemplateSource) {
    file = source.file
    bytes = source.file.bytes
    lexer = Lexer(source.file)
    template = ParsedTemplate(name: source.name, file: source.file)
    open = [OpenElement(kind: .file, name: "", tag: 0..<0)]
    cursor = Lexer.textStart(of: bytes)
  }

  private mutating func run() {
    while let tag = lexer.next() {
      switch tag.kind {
      case .comment: passOver(tag)
      case .variable: addVariable(tag)
      case .section, .inverted: openSection(tag)
      case .partial: addPartial(tag)
      case .parent: openParent(tag)
      case .block: openBlock(tag)
      case .close: closeElement(tag)
      }
      if open.count > Limits.nestingInFile + 1 {
        report(.templateTooDeep, ["\(Limits.nestingInFile)"], tag.range)
        return
      }
      if diagnostics.count >= Limits.diagnosticsInFile { return }
    }
    addText(cursor..<bytes.count)
    while open.count > 1 {
      let element = open.removeLast()
      if !lexer.hasGivenUp {
        report(.templateUnclosedSection, [element.name], element.tag)
      }
      keep(element)
    }
    template.body = open[0].body
  }

  // MARK: Text and lines

  /// Puts the text before a tag in place, then moves past the tag; the whole line goes when the tag
  /// is alone on it. Returns the spaces before such a standalone tag, nil for another one.
  @discardableResult
  mutating func takeLine(of tag: Tag, before first: Int) -> Range<Int>? {
    guard let start = ByteText.lineStart(before: tag.range.lowerBound, in: bytes, from: first),
      start > first || isAtLineStart,
      let next = ByteText.nextLine(after: tag.range.upperBound, in: bytes)
    else {
      addText(cursor..<tag.range.lowerBound)
      cursor = tag.range.upperBound
      return nil
    }
    addText(cursor..<start)
    cursor = next
    isAtLineStart = true
    return start..<tag.range.lowerBound
  }

  /// Adds text line by line.
  mutating func addText(_ range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      if isAtLineStart {
        var end = position
        while end < range.upperBound, ByteText.isBlank(bytes[end]) { end += 1 }
        addLineStart(position..<end)
        position = end
      }
      var end = position
      while end < range.upperBound, bytes[end] != ByteText.newline { end += 1 }
      if end < range.upperBound {
        end += 1
        isAtLineStart = true
      }
      if end > position { add(.text(position..<end)) }
      position = end
    }
  }

  /// Notes that a line begins, before an inline tag that is the first on it.
  mutating func startLine(at offset: Int) {
    if isAtLineStart { addLineStart(offset..<offset) }
  }

  private mutating func addLineStart(_ blanks: Range<Int>) {
    isAtLineStart = false
    let next = blanks.upperBound
    let isBlank =
      next < bytes.count
      && (bytes[next] == ByteText.newline || bytes[next] == ByteText.carriageReturn)
    add(.lineStart(blanks, isBlank: isBlank))
    if !isBlank { noteIndentation(blanks) }
  }

  /// Keeps the least indentation of the lines in the innermost open element.
  mutating func noteIndentation(_ blanks: Range<Int>) {
    let last = open.count - 1
    if let least = open[last].leastIndentation, least.count <= blanks.count { return }
    open[last].leastIndentation = blanks
  }

  mutating func add(_ node: Node) { open[open.count - 1].body.append(node) }

  mutating func report(
    _ kind: DiagnosticKind, _ arguments: [String], _ bytes: Range<Int>,
    notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(Diagnostic(kind, arguments, at: range(bytes), notes: notes))
  }

  func range(_ bytes: Range<Int>) -> SourceRange {
    SourceRange(file: file, start: bytes.lowerBound, end: bytes.upperBound)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension [UInt8] {
  /// Whether the bytes are well-formed UTF-8.
  fileprivate var isUTF8: Bool { String(validating: self, as: UTF8.self) != nil }
}
