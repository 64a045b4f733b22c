import SiteBase

extension MarkupDocument {
  /// Appends the document as HTML.
  ///
  /// - Parameters:
  ///   - output: UTF-8 bytes; the HTML goes at their end.
  ///   - texts: The words HTML needs beside the author's, in the page's language.
  ///   - href: Gives the address of a page of the site as seen from the page being written, not
  ///     escaped; nil when there is none, and the link's text is shown without a link.
  /// - Complexity: O(*n*).
  package func appendHTML(
    to output: inout [UInt8], texts: MarkupTexts = .nb, href: (SiteLink) -> String?
  ) {
    guard !nodes.isEmpty else { return }
    output.reserveCapacity(output.count + text.count + nodes.count * 12)
    text.withUnsafeBufferPointer { text in
      nodes.withUnsafeBufferPointer { nodes in
        withoutActuallyEscaping(href) { href in
          var renderer = HTMLRenderer(
            document: self, nodes: nodes, text: text, texts: texts, href: href, output: output)
          output = []
          renderer.renderAll()
          output = renderer.output
        }
      }
    }
  }

  /// The document as HTML; see ``appendHTML(to:texts:href:)``.
  package func html(texts: MarkupTexts = .nb, href: (SiteLink) -> String?) -> [UInt8] {
    var output: [UInt8] = []
    appendHTML(to: &output, texts: texts, href: href)
    return output
  }
}

/// Appends a text to HTML with its telephone numbers as links, for texts that are no Markdown.
///
/// - Complexity: O(*n*).
package func appendTextWithPhoneLinks(_ text: String, to output: inout [UInt8]) {
  var text = text
  text.withUTF8 { bytes in
    var done = 0
    findPhoneNumbers(in: bytes) { found in
      guard let number = found.number else { return }
      output.appendEscaped(bytes[done..<found.range.lowerBound])
      appendPhoneLinkStart(number, to: &output)
      output.appendEscaped(bytes[found.range])
      output.append(contentsOf: "</a>".utf8)
      done = found.range.upperBound
    }
    output.appendEscaped(bytes[done...])
  }
}

/// A number is read from left to right also where the text around it isn't, or «116 117» would be
/// dialled as 117 116.
func appendPhoneLinkStart(_ number: PhoneNumber, to output: inout [UInt8]) {
  output.append(contentsOf: #"<a class="tlf" dir="ltr" href="tel:"#.utf8)
  output.append(contentsOf: number.diallable.utf8)
  output.append(contentsOf: "\">".utf8)
}
