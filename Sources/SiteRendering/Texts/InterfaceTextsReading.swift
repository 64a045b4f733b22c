import SiteBase
import SiteModel
import Templates

/// The groups that go to scripts.
let scriptTextGroups = ["skript", "sok"]
/// The groups that templates don't see.
let hiddenTextGroups = ["tall_og_ord"] + scriptTextGroups

/// Reads and checks the interface texts of a theme.
///
/// - Parameters:
///   - files: The theme's files.
///   - declarations: The texts the program formats itself.
/// - Returns: The texts, or nil when a language has no file at all.
package func readInterfaceTexts(
  _ files: ThemeFiles, declarations: [TextDeclaration]
) -> Diagnosed<InterfaceTexts?> {
  var diagnostics: [Diagnostic] = []
  var trees: [TextTree] = []
  for language in SiteLanguage.allCases {
    let path = "tekster/\(language.rawValue).yaml"
    guard let file = files[path] else {
      diagnostics.append(Diagnostic(.themeFileMissing, [path, files.name]))
      continue
    }
    let tree = readTextTree(file)
    diagnostics += tree.diagnostics
    trees.append(tree.value)
  }
  guard trees.count == SiteLanguage.allCases.count else { return Diagnosed(nil, diagnostics) }
  let model = trees[0]
  for tree in trees.dropFirst() { diagnostics += differences(of: tree, from: model) }
  diagnostics += declarationProblems(model, declarations)
  diagnostics += pluralProblems(model)
  diagnostics += unusedTexts(model, declarations, templates: files.templates)

  let shape = textShape("tekst", model.roots.filter { !hiddenTextGroups.contains($0.key) })
  let languages = zip(SiteLanguage.allCases, trees).map { language, tree in
    var patterns: [String: TextPattern] = [:]
    for text in tree.texts() { patterns[text.key] = TextPattern(text.text) }
    var scriptTexts: [String: [UInt8]] = [:]
    for group in tree.roots where scriptTextGroups.contains(group.key) {
      scriptTexts[group.key] = textJSON(group)
    }
    return LanguageTexts(
      language: language, groups: textGroup(tree.roots), patterns: patterns,
      declarations: declarations, scriptTexts: scriptTexts)
  }
  return Diagnosed(InterfaceTexts(shape: shape, languages: languages), diagnostics)
}

/// The shape of a group of texts: a text for each text, a record for each group.
func textShape(_ name: String, _ nodes: [TextNode]) -> Shape<TextGroup> {
  Shape(name, "Texts of the interface in the page's language.") { f in
    for node in nodes {
      let key = node.key
      switch node.content {
      case .text(let text, _): f.text(key, "In bokmål: \(text)") { $0.texts[key] }
      case .group(let children):
        f.record(key, textShape(name + "." + key, children), "A group of texts.") {
          $0.groups[key] ?? .empty
        }
      }
    }
  }
}

/// The values of a group; a text that a language lacks, which has been reported, is absent.
func textGroup(_ nodes: [TextNode]) -> TextGroup {
  var texts: [String: String] = [:]
  var groups: [String: TextGroup] = [:]
  for node in nodes {
    switch node.content {
    case .text(let text, _): texts[node.key] = text
    case .group(let children): groups[node.key] = textGroup(children)
    }
  }
  return TextGroup(texts: texts, groups: groups)
}

private func textJSON(_ group: TextNode) -> [UInt8] {
  func write(_ node: TextNode, _ writer: inout JSONWriter) {
    switch node.content {
    case .text(let text, _): writer.string(text)
    case .group(let children):
      writer.object { writer in
        for child in children {
          writer.key(child.key)
          write(child, &writer)
        }
      }
    }
  }
  var writer = JSONWriter()
  write(group, &writer)
  return writer.bytes
}
