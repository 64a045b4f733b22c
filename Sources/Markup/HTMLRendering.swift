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
  public func appendHTML(
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
  public func html(texts: MarkupTexts = .nb, href: (SiteLink) -> String?) -> [UInt8] {
    var output: [UInt8] = []
    appendHTML(to: &output, texts: texts, href: href)
    return output
  }
}

/// The telephone numbers in a text that is no Markdown: digits alone, without `+47`, in order.
///
/// - Complexity: O(*n*).
public func phoneNumbers(in text: String) -> [String] {
  var numbers: [String] = []
  var text = text
  text.withUTF8 { bytes in findPhoneNumbers(in: bytes) { numbers.append($0.digits) } }
  return numbers
}

/// The address that calls a number given by its digits alone: eight digits get Norway's country
/// code, short numbers work only without.
public func telephoneAddress(_ digits: String) -> String {
  digits.utf8.count == 8 ? "tel:+47" + digits : "tel:" + digits
}

/// A number is read from left to right also where the text around it isn't, or «116 117» would be
/// dialled as 117 116.
func appendPhoneLinkStart(_ digits: String, to output: inout [UInt8]) {
  output.append(contentsOf: #"<a class="tlf" dir="ltr" href=""#.utf8)
  output.append(contentsOf: telephoneAddress(digits).utf8)
  output.append(contentsOf: "\">".utf8)
}
