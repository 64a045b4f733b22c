import SiteBase

/// What a document says without markup, for search.
package struct MarkupPlainText: Sendable, Hashable {
  /// The headings, one a line.
  package let headings: String
  /// Everything else, one block a line: paragraphs, list items, table cells, code and footnotes.
  package let body: String
}

/// A block of a document without markup: a heading, a paragraph, a list's item or a table's cell.
package struct MarkupTextBlock: Sendable, Hashable {
  package let text: String
  package let isHeading: Bool
  /// Whether it is a paragraph whose readability is counted.
  package let isRunning: Bool
}

extension MarkupDocument {
  /// What the document says without markup, headings apart.
  ///
  /// - Complexity: O(*n*).
  package var plainText: MarkupPlainText {
    var headings: [UInt8] = []
    var body: [UInt8] = []
    body.reserveCapacity(text.count)
    for node in nodes {
      let stretch = text[Int(node.text.lowerBound)..<Int(node.text.upperBound)]
      switch node.kind {
      case .heading:
        if !headings.isEmpty { headings.append(0x0A) }
        headings.append(contentsOf: stretch)
      case .paragraph, .tableCell, .codeBlock:
        if !body.isEmpty, !stretch.isEmpty { body.append(0x0A) }
        body.append(contentsOf: stretch)
      default: break
      }
    }
    return MarkupPlainText(
      headings: String(decoding: headings, as: UTF8.self),
      body: String(decoding: body, as: UTF8.self))
  }

  /// What the document says without markup, block by block.
  ///
  /// - Complexity: O(*n*).
  package var textBlocks: [MarkupTextBlock] {
    var blocks: [MarkupTextBlock] = []
    // Where the innermost block ends that readability leaves out.
    var end = 0
    for (index, node) in nodes.enumerated() {
      switch node.kind {
      case .bulletList, .numberedList, .table, .quotation, .footnote: end = max(end, Int(node.end))
      case .heading, .paragraph, .tableCell, .codeBlock:
        let stretch = text[Int(node.text.lowerBound)..<Int(node.text.upperBound)]
        guard !stretch.isEmpty else { continue }
        blocks.append(
          MarkupTextBlock(
            text: String(decoding: stretch, as: UTF8.self), isHeading: node.kind == .heading,
            isRunning: node.kind == .paragraph && index >= end))
      default: break
      }
    }
    return blocks
  }

  /// How hard the running text is to read; lists, tables, quotations, headings, code and footnotes
  /// are left out.
  ///
  /// - Complexity: O(*n*).
  package var readability: Readability {
    var readability = Readability()
    var index = 0
    while index < nodes.count {
      let node = nodes[index]
      switch node.kind {
      case .bulletList, .numberedList, .table, .quotation, .footnote, .codeBlock, .heading:
        index = Int(node.end)
      case .paragraph:
        text.withUnsafeBufferPointer { text in
          readability.add(
            UnsafeBufferPointer(
              rebasing: text[Int(node.text.lowerBound)..<Int(node.text.upperBound)]))
        }
        index = Int(node.end)
      default: index += 1
      }
    }
    return readability
  }
}
