import SiteBase
import YAML

/// A content file that can be read, and so can be edited.
package struct EditableFile: Sendable {
  /// The file.
  package let source: SourceFile
  /// The roots of its documents; one in a file with front matter.
  let roots: [YAMLNode]
  /// Where the text below the front matter starts; nil in a YAML file.
  let bodyStart: Int?
  /// The lines of YAML.
  let lines: SourceLines

  /// Reads a file: Markdown with front matter by its ending `.md`, YAML otherwise.
  ///
  /// - Throws: ``EditError/unreadable(_:)`` if anything in it is wrong, since then nobody can tell what
  ///   an edit would change.
  /// - Complexity: O(*n*).
  package init(_ source: SourceFile) throws(EditError) {
    self.source = source
    if source.path.hasSuffix(".md") {
      let parsed = parseFrontMatter(source)
      guard !parsed.diagnostics.hasErrors, let matter = parsed.value, let root = matter.root,
        let split = splitFrontMatter(source).value
      else { throw .unreadable(parsed.diagnostics.first) }
      let unreadable = source.encodingDiagnostics(in: matter.bodyStart..<source.bytes.count)
      guard unreadable.isEmpty else { throw .unreadable(unreadable.first) }
      roots = [root]
      bodyStart = matter.bodyStart
      lines = SourceLines(bytes: source.bytes, bounds: split.yaml)
    } else {
      let parsed = parseYAML(source)
      guard !parsed.diagnostics.hasErrors else { throw .unreadable(parsed.diagnostics.first) }
      roots = parsed.value.map(\.root)
      bodyStart = nil
      lines = SourceLines(
        bytes: source.bytes, bounds: source.textStart..<source.bytes.count)
    }
  }

  /// The number of documents that aren't empty; 1 for a file with front matter.
  package var documentCount: Int { roots.count }

  /// The text below the front matter with `\n` as line break; nil in a YAML file.
  package var body: String? {
    bodyStart.map { start in
      let text = String(decoding: source.bytes[start...], as: UTF8.self)
      return text.utf8.contains(0x0D) ? withPlainBreaks(text) : text
    }
  }

  /// The value at a path; nil if there is none. Keys are found in either spelling.
  package func value(at path: ContentPath) -> ContentValue? {
    guard let found = find(path, SchemaPlace([])), found.missing.isEmpty else { return nil }
    return ContentValue(found.node)
  }

  /// Whether a group or list is written with brackets.
  func isFlow(_ node: YAMLNode) -> Bool {
    guard node.position.start < node.position.end else { return false }
    let first = source.bytes[Int(node.position.start)]
    switch node.content {
    case .scalar: return false
    case .sequence: return first == UInt8(ascii: "[")
    case .mapping: return first == UInt8(ascii: "{")
    }
  }
}

/// A text with `\n` for every CR LF.
func withPlainBreaks(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar == "\n", result.last == "\r" { result.removeLast() }
    result.append(scalar)
  }
  return String(result)
}
