import SiteBase

/// Writes HTML and SVG: elements are closed by themselves, and texts and attributes escaped.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes an element with what `body` writes in it.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    _ body: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    body(&self)
    bytes += "</\(name)>".utf8
  }

  /// Writes an element with a text in it.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes an element that has no end, such as `meta`, or in SVG an empty one.
  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    bytes += "<\(name)".utf8
    for (key, value) in attributes {
      bytes += " \(key)=\"".utf8
      bytes.appendEscaped(value)
      bytes += "\"".utf8
    }
    bytes += ">".utf8
  }

  mutating func text(_ text: String) { bytes.appendEscaped(text) }

  mutating func lineBreak() { bytes += "\n".utf8 }

  /// Writes text as it is, such as a style sheet of ours.
  mutating func raw(_ text: String) { bytes += text.utf8 }
}
