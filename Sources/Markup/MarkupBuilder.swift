import SiteBase

/// Takes a tree's nodes in reading order and makes the flat document, with what is wrong in it.
struct MarkupBuilder {
  private(set) var diagnostics: [Diagnostic] = []
  private var locator: SourceLocator
  private let options: MarkupOptions
  private let file: SourceFile

  private var nodes: [MarkupNode] = []
  private var text: [UInt8] = []
  private var open: [Int] = []
  private var links: [MarkupLink] = []
  private var phoneNumbers: [MarkupPhoneNumber] = []
  private var footnoteReferences: [Int] = []
  private var headings = HeadingList()
  /// The lines of the innermost block, counted from the body's first.
  private var blockLines = 1...1
  /// Where the innermost block's text starts.
  private var blockTextStart = 0
  /// How many links or code spans are open: no telephone links inside them.
  private var linkDepth = 0
  /// The lines that the text's footnotes and code blocks take up.
  private(set) var coveredLines: [ClosedRange<Int>] = []
  /// Links to headings of the text itself, checked when all headings are known.
  private var anchors: [(id: String, range: SourceRange)] = []

  init(_ file: SourceFile, bodyStart: Int, options: MarkupOptions) {
    locator = SourceLocator(file, bodyStart: bodyStart)
    self.options = options
    self.file = file
    text.reserveCapacity(file.bytes.count - bodyStart)
    nodes.reserveCapacity((file.bytes.count - bodyStart) / 32 + 4)
  }

  // MARK: Structure

  /// How many nodes are open.
  var depth: Int { open.count }

  /// Says which lines the next nodes belong to; lines cmark doesn't know are given as 0.
  mutating func enterBlock(lines start: Int, _ end: Int) {
    guard start > 0 else { return }
    blockLines = start...max(start, end)
    blockTextStart = text.count
  }

  /// Opens a node.
  mutating func enter(_ kind: MarkupNode.Kind, detail: UInt8 = 0, index: Int = 0) {
    open.append(nodes.count)
    let here = UInt32(text.count)
    nodes.append(
      MarkupNode(kind: kind, detail: detail, index: UInt32(index), text: here..<here))
  }

  /// Closes the innermost open node.
  mutating func leave() {
    guard let index = open.popLast() else { return }
    nodes[index].end = UInt32(nodes.count)
    nodes[index].text = nodes[index].text.lowerBound..<UInt32(text.count)
    switch nodes[index].kind {
    case .heading: finishHeading(index)
    case .link: finishLink(index)
    case .paragraph, .tableCell, .codeBlock: text.append(0x0A)
    default: break
    }
  }

  /// Adds a node without children that says `literal`.
  mutating func leaf(_ kind: MarkupNode.Kind, _ literal: some Collection<UInt8>) {
    enter(kind)
    text.append(contentsOf: literal)
    leave()
  }

  // MARK: Text

  /// Adds a text and makes the telephone numbers in it nodes of their own.
  mutating func addText(_ literal: UnsafeBufferPointer<UInt8>) {
    checkFootnoteReferences(in: literal)
    guard linkDepth == 0, literal.contains(where: { $0 &- 0x30 < 10 }) else {
      leaf(.text, literal)
      return
    }
    // The block's text so far is the context in which a number is judged.
    let context = Array(text[blockTextStart...]) + literal
    let start = text.count - blockTextStart
    var done = start
    context.withUnsafeBufferPointer { context in
      findPhoneNumbers(in: context, from: start) { found in
        let written = Array(context[found.range])
        guard let number = found.number else {
          report(
            .markupPhoneNumberLength, [String(decoding: written, as: UTF8.self)], at: written)
          return
        }
        if found.range.lowerBound > done {
          leaf(.text, context[done..<found.range.lowerBound])
        }
        enter(.phoneNumber, index: phoneNumbers.count)
        text.append(contentsOf: written)
        leave()
        phoneNumbers.append(
          MarkupPhoneNumber(
            number: number, range: locator.locate(written, inLines: blockLines)))
        done = found.range.upperBound
      }
      if done < context.count { leaf(.text, context[done...]) }
    }
  }

  /// cmark leaves a reference without its footnote as text.
  private mutating func checkFootnoteReferences(in literal: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index + 3 < literal.count {
      if literal[index] == UInt8(ascii: "["), literal[index + 1] == UInt8(ascii: "^"),
        let close = literal[(index + 2)...].firstIndex(of: UInt8(ascii: "]")), close > index + 2
      {
        let name = String(decoding: literal[index + 2..<close], as: UTF8.self)
        if !name.contains(" ") {
          report(.markupUnknownFootnote, [name], at: Array(literal[index...close]))
        }
        index = close
      }
      index += 1
    }
  }

  /// Adds a reference to a footnote, counted from 1.
  mutating func addFootnoteReference(_ number: Int) {
    while footnoteReferences.count < number { footnoteReferences.append(0) }
    footnoteReferences[number - 1] += 1
    enter(.footnoteReference, index: number)
    nodes[nodes.count - 1].occurrence = UInt32(footnoteReferences[number - 1])
    leave()
  }

  /// Remembers lines in which `[^name]:` is no unused footnote.
  mutating func cover(lines start: Int, _ end: Int) {
    if start > 0 { coveredLines.append(start...max(start, end)) }
  }

  // MARK: Headings

  /// Opens a heading of a level, 1 to 6.
  mutating func enterHeading(_ level: Int) {
    if level == 1 {
      add(Diagnostic(.markupTopHeading, at: locator.line(blockLines.lowerBound)))
    }
    if let before = headings.lastLevel, level > before + 1 {
      let signs = [before, level].map { String(repeating: "#", count: $0) }
      add(
        Diagnostic(.markupSkippedHeadingLevel, signs, at: locator.line(blockLines.lowerBound)))
    }
    enter(.heading, detail: UInt8(level), index: headings.count)
  }

  private mutating func finishHeading(_ index: Int) {
    let range = Int(nodes[index].text.lowerBound)..<Int(nodes[index].text.upperBound)
    // The slices end with their lines: one that lived on would make the text below a copy of itself.
    if text[range].allSatisfy({ $0 <= 0x20 }) {
      add(Diagnostic(.markupEmptyHeading, at: locator.line(blockLines.lowerBound)))
    }
    headings.append(level: Int(nodes[index].detail), words: text[range])
    text.append(0x0A)
  }

  // MARK: Links

  /// Opens a link; a refused one is reported and shows just its text.
  mutating func enterLink(_ target: String, title: String) {
    linkDepth += 1
    // cmark puts a scheme before addresses it found bare, which the file doesn't have.
    let bare = ["http://", "mailto:"].first { target.hasPrefix($0) }
    let written = bare.map { target.contains("www.") || $0 == "mailto:" ? $0.count : 0 } ?? 0
    var range = locator.locate(Array(target.utf8), inLines: blockLines)
    if range.bytes.count != target.utf8.count, written > 0 {
      range = locator.locate(Array(target.utf8.dropFirst(written)), inLines: blockLines)
    }
    switch LinkReading(target) {
    case .refused(let kind, let arguments, let nearMiss):
      add(Diagnostic(kind, arguments, at: range, nearMiss: nearMiss))
      enter(.transparent)
    case .destination(let destination):
      if case .heading(let id) = destination { anchors.append((id, range)) }
      if case .contact = destination, let colon = target.firstIndex(of: ":"),
        let number = PhoneNumber(target[target.index(after: colon)...])
      {
        phoneNumbers.append(MarkupPhoneNumber(number: number, range: range))
      }
      enter(.link, index: links.count)
      links.append(
        MarkupLink(target: target, destination: destination, title: title, range: range))
    }
  }

  /// Closes a link that ``enterLink(_:title:)`` opened.
  mutating func leaveLink() {
    linkDepth -= 1
    leave()
  }

  private mutating func finishLink(_ index: Int) {
    let link = links[Int(nodes[index].index)]
    let range = nodes[index].text
    if text[Int(range.lowerBound)..<Int(range.upperBound)].allSatisfy({ $0 <= 0x20 }) {
      add(Diagnostic(.markupLinkWithoutText, [link.target], at: link.range))
    }
  }

  // MARK: What is refused

  /// Notes a problem at something written in the current block.
  mutating func report(_ kind: DiagnosticKind, _ arguments: [String], at written: [UInt8]) {
    // Enough to find it: HTML blocks run over many lines, and cmark strips indentation.
    let line = Array(written.drop { $0 <= 0x20 }.prefix { $0 != 0x0A && $0 != 0x0D })
    add(
      Diagnostic(kind, arguments, at: locator.locate(line, inLines: blockLines)))
  }

  /// Notes a problem at the current block's first line.
  mutating func reportAtBlock(_ kind: DiagnosticKind, _ arguments: [String] = []) {
    add(Diagnostic(kind, arguments, at: locator.line(blockLines.lowerBound)))
  }

  /// Notes a problem at a line of the body, counted from 1.
  mutating func report(_ kind: DiagnosticKind, _ arguments: [String], atLine line: Int) {
    add(Diagnostic(kind, arguments, at: locator.line(line)))
  }

  /// Notes a problem; after the limit only once that there are more.
  private mutating func add(_ diagnostic: Diagnostic) {
    if diagnostics.count < MarkupLimits.problems {
      diagnostics.append(diagnostic)
    } else if diagnostics.count == MarkupLimits.problems {
      diagnostics.append(
        Diagnostic(
          .markupTooManyProblems, [String(MarkupLimits.problems)], at: diagnostic.range))
    }
  }

  // MARK: The end

  /// The frozen document.
  mutating func finish() -> Diagnosed<MarkupDocument> {
    while !open.isEmpty { leave() }
    let finished = headings.finished(options)
    if !anchors.isEmpty {
      let ids = Set(finished.map { String($0.id.dropFirst(options.idPrefix.count)) })
        .union(options.anchors)
      for anchor in anchors where !ids.contains(anchor.id) {
        add(
          Diagnostic(
            .markupUnknownAnchor, [anchor.id], at: anchor.range,
            nearMiss: nearMiss(to: anchor.id, among: ids)))
      }
    }
    return Diagnosed(
      MarkupDocument(
        headings: finished, links: links, phoneNumbers: phoneNumbers, nodes: nodes.exact,
        text: text.exact,
        idPrefix: options.idPrefix, footnoteReferences: footnoteReferences),
      diagnostics)
  }
}

extension Array {
  /// The array in no more room than it needs: documents stay for the whole build, and what an array
  /// grew by while it was filled is half of it.
  fileprivate var exact: [Element] {
    guard capacity > count + count / 8 else { return self }
    return withUnsafeBufferPointer { Array($0) }
  }
}
