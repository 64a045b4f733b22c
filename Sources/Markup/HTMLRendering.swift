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

/// Appends a text to HTML with its telephone numbers as links, for texts that are no Markdown.
///
/// - Complexity: O(*n*).
public func appendTextWithPhoneLinks(_ text: String, to output: inout [UInt8]) {
  var text = text
  text.withUTF8 { bytes in
    var done = 0
    findPhoneNumbers(in: bytes) { number in
      output.appendEscaped(bytes[done..<number.range.lowerBound])
      appendPhoneLinkStart(number.digits, to: &output)
      output.appendEscaped(bytes[number.range])
      output.append(contentsOf: "</a>".utf8)
      done = number.range.upperBound
    }
    output.appendEscaped(bytes[done...])
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

/// The telephone numbers in a text that is no Markdown, each with the UTF-8 bytes it takes up and its
/// digits alone, without `+47`, in order.
///
/// - Complexity: O(*n*).
public func phoneNumberRanges(in text: String) -> [(range: Range<Int>, digits: String)] {
  var numbers: [(range: Range<Int>, digits: String)] = []
  var text = text
  text.withUTF8 { bytes in findPhoneNumbers(in: bytes) { numbers.append(($0.range, $0.digits)) } }
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
