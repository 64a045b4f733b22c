import SiteBase
import YAML

/// One key of a text file: a text, or a group of further keys.
struct TextNode {
  enum Content {
    case text(String, YAMLPosition)
    case group([TextNode])
  }

  /// The key alone, such as `fra_til`.
  let key: String
  /// Where the key stands.
  let position: YAMLPosition
  let content: Content

  /// The keys of a group; nil for a text.
  var children: [TextNode]? {
    if case .group(let children) = content { children } else { nil }
  }
}

/// A text file of a theme: the interface in one language.
struct TextTree {
  let file: SourceFile
  let roots: [TextNode]

  func range(_ position: YAMLPosition) -> SourceRange { position.range(in: file) }

  /// Every text with its whole key, in the file's order.
  func texts() -> [(key: String, node: TextNode, text: String, position: YAMLPosition)] {
    var found: [(key: String, node: TextNode, text: String, position: YAMLPosition)] = []
    func walk(_ nodes: [TextNode], _ prefix: String) {
      for node in nodes {
        switch node.content {
        case .text(let text, let position): found.append((prefix + node.key, node, text, position))
        case .group(let children): walk(children, prefix + node.key + ".")
        }
      }
    }
    walk(roots, "")
    return found
  }
}

/// Reads a text file: groups of texts, as deep as they like. What is neither is reported and left
/// out.
func readTextTree(_ file: SourceFile) -> Diagnosed<TextTree> {
  let parsed = parseYAML(file)
  var diagnostics = parsed.diagnostics
  guard let root = parsed.value.first?.root else {
    return Diagnosed(TextTree(file: file, roots: []), diagnostics)
  }
  func nodes(_ entries: [YAMLEntry]) -> [TextNode] {
    entries.compactMap { entry in
      let content: TextNode.Content
      if let children = entry.value.entries {
        content = .group(nodes(children))
      } else if let text = entry.value.text, !entry.value.isNull, !text.isEmpty {
        content = .text(text, entry.value.position)
      } else {
        diagnostics.append(Diagnostic(.textNotText, [entry.key], at: entry.keyRange(in: file)))
        return nil
      }
      if entry.key.utf8.contains(UInt8(ascii: ".")) || entry.key.isEmpty {
        diagnostics.append(Diagnostic(.textBadKey, [entry.key], at: entry.keyRange(in: file)))
        return nil
      }
      return TextNode(key: entry.key, position: entry.keyPosition, content: content)
    }
  }
  guard let entries = root.entries else {
    diagnostics.append(Diagnostic(.themeNotMapping, at: root.range(in: file)))
    return Diagnosed(TextTree(file: file, roots: []), diagnostics)
  }
  let roots = nodes(entries)
  return Diagnosed(TextTree(file: file, roots: roots), diagnostics)
}
