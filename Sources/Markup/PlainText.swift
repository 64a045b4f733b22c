import SiteBase

/// What a document says without markup, for search.
package struct MarkupPlainText: Sendable, Hashable {
  /// The headings, one a line.
  package let headings: String
  /// Everything else, one block a line: paragraphs, list items, table cells, code and footnotes.
  package let body: String
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
