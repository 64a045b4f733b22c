import SiteBase

/// How a text is read.
package struct MarkupOptions: Sendable {
  /// The level of the text's highest headings in HTML: 2 under a page's title.
  package var firstHeadingLevel: Int
  /// What ids in HTML start with, such as `om-`, when several texts share a page.
  package var idPrefix: String
  /// Ids that the page has beside the text's own headings, which links within it may go to.
  package var anchors: [String]
  /// Ids in HTML that the page uses itself, so that no heading may have them: one that would gets a number
  /// behind its id.
  package var reservedIDs: Set<String>

  /// Creates options.
  ///
  /// - Precondition: `firstHeadingLevel` is 2 to 6.
  package init(
    firstHeadingLevel: Int = 2, idPrefix: String = "", anchors: [String] = [],
    reservedIDs: Set<String> = []
  ) {
    precondition((2...6).contains(firstHeadingLevel), "a text's headings stand below the page's")
    self.firstHeadingLevel = firstHeadingLevel
    self.idPrefix = idPrefix
    self.anchors = anchors
    self.reservedIDs = reservedIDs
  }
}

/// Reads a Markdown text: CommonMark with GitHub's tables, strikethrough (`~~`), bare addresses,
/// task lists and footnotes.
///
/// HTML, images, links we can't stand for and texts beyond ``MarkupLimits`` are errors with a place.
/// A text beyond the limits, or that isn't UTF-8, gives an empty document.
///
/// - Parameter bodyStart: Where the text starts, as a byte offset of the file; it goes on to the
///   file's end. Positions are those of the whole file.
/// - Complexity: O(*n*). May be called on any thread.
package func parseMarkup(
  _ file: SourceFile, from bodyStart: Int = 0, options: MarkupOptions = MarkupOptions()
) -> Diagnosed<MarkupDocument> {
  let bodyStart = min(max(bodyStart, file.textStart), file.bytes.count)
  let limits = limitDiagnostics(file, bodyStart: bodyStart)
  guard limits.isEmpty else { return Diagnosed(.empty, limits) }
  let unreadable = file.encodingDiagnostics(in: bodyStart..<file.bytes.count)
  guard unreadable.isEmpty else { return Diagnosed(.empty, unreadable) }

  var builder = MarkupBuilder(file, bodyStart: bodyStart, options: options)
  file.bytes.withUnsafeBufferPointer { bytes in
    let body = UnsafeBufferPointer(rebasing: bytes[bodyStart...])
    readMarkdown(body, into: &builder)
    reportUnusedFootnotes(in: body, to: &builder)
  }
  return builder.finish()
}

/// Finds footnotes that cmark dropped because nothing refers to them: `[^name]:` at the start of
/// a line that is in no footnote and no code.
private func reportUnusedFootnotes(
  in body: UnsafeBufferPointer<UInt8>, to builder: inout MarkupBuilder
) {
  guard firstOffset(of: Array("[^".utf8), in: body) != nil else { return }
  var line = 1
  var index = 0
  while index < body.count {
    if body[index] == 0x0A { line += 1 }
    guard body[index] == UInt8(ascii: "["), index + 3 < body.count,
      body[index + 1] == UInt8(ascii: "^"), isFirstInLine(body, index),
      let close = body[(index + 2)...].firstIndex(where: { $0 == UInt8(ascii: "]") || $0 <= 0x20 }),
      body[close] == UInt8(ascii: "]"), close > index + 2, close + 1 < body.count,
      body[close + 1] == UInt8(ascii: ":")
    else {
      index += 1
      continue
    }
    if !builder.coveredLines.contains(where: { $0.contains(line) }) {
      let name = String(decoding: body[index + 2..<close], as: UTF8.self)
      builder.report(.markupUnusedFootnote, [name], atLine: line)
    }
    index = close
  }
}

private func isFirstInLine(_ body: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
  var before = index
  while before > 0, body[before - 1] == 0x20 { before -= 1 }
  return index - before <= 3 && (before == 0 || body[before - 1] == 0x0A)
}
