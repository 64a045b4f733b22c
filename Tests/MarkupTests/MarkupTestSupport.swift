import Markup
import SiteBase

/// The HTML of a text, with links to the site's pages as `/kind/id/#fragment`.
func html(_ markdown: String, _ options: MarkupOptions = MarkupOptions()) -> String {
  let document = parseMarkup(SourceFile(path: "x.md", text: markdown), options: options).value
  return String(decoding: document.html(href: address), as: UTF8.self)
}

/// A made-up address of a page of the site.
func address(_ link: SiteLink) -> String {
  "/\(link.kind.rawValue)/\(link.id)/" + (link.fragment.map { "#" + $0 } ?? "")
}

/// `id line:column` of each diagnostic, in report order.
func places(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.inReportOrder().map { diagnostic in
    guard let range = diagnostic.range else { return diagnostic.kind.id }
    let place = range.file.lineAndColumn(of: range.bytes.lowerBound)
    return "\(diagnostic.kind.id) \(place.line):\(place.column)"
  }
}

/// The places of what is wrong with a text.
func problems(_ markdown: String) -> [String] {
  places(parseMarkup(SourceFile(path: "x.md", text: markdown)).diagnostics)
}

/// What stands in the file at a range.
func written(_ range: SourceRange) -> String {
  String(decoding: range.file.bytes[range.bytes], as: UTF8.self)
}
