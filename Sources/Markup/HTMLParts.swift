import SiteBase

/// A part of a text: one of its highest headings and what stands below it.
package struct MarkupPart: Sendable {
  /// The heading; nil for what stands before the first one.
  package let heading: MarkupHeading?
  /// The part as HTML, with its heading.
  package let html: [UInt8]
  /// Where the HTML of the heading ends: 0 in a part without one.
  package let contentStart: Int

  /// The part as HTML without its heading.
  package var content: ArraySlice<UInt8> { html[contentStart...] }
}

extension MarkupDocument {
  /// The document as HTML, cut at its highest headings, so that a page can put its parts in
  /// different places. Joined they are the whole; footnotes belong to the last part.
  ///
  /// - Parameters:
  ///   - texts: The words HTML needs beside the author's, in the page's language.
  ///   - href: Gives the address of a page of the site; see ``appendHTML(to:texts:href:)``.
  /// - Complexity: O(*n*).
  package func htmlParts(
    texts: MarkupTexts = .nb, href: (SiteLink) -> String?
  ) -> [MarkupPart] {
    guard !nodes.isEmpty else { return [] }
    return text.withUnsafeBufferPointer { text in
      nodes.withUnsafeBufferPointer { nodes in
        withoutActuallyEscaping(href) { href in
          var renderer = HTMLRenderer(
            document: self, nodes: nodes, text: text, texts: texts, href: href, output: [])
          return renderer.renderParts()
        }
      }
    }
  }
}
