import SiteBase
import Templates

/// What keeps a language's texts from being the same set as bokmål's.
func differences(of tree: TextTree, from model: TextTree) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  let name = fileName(tree.file)
  let modelName = fileName(model.file)
  func compare(
    _ nodes: [TextNode], _ models: [TextNode], prefix: String, group: SourceRange
  ) {
    let byKey = Dictionary(nodes.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    for wanted in models {
      let key = prefix + wanted.key
      let note = Diagnostic.Note(.textModelNote, at: model.range(wanted.position))
      guard let node = byKey[wanted.key] else {
        diagnostics.append(Diagnostic(.textMissing, [key, name], at: group, notes: [note]))
        continue
      }
      let place = tree.range(node.position)
      switch (node.content, wanted.content) {
      case (.group(let children), .group(let wantedChildren)):
        compare(children, wantedChildren, prefix: key + ".", group: place)
      case (.text(let text, let position), .text(let wantedText, _)):
        let expected = TextPattern(wantedText).placeholders
        guard TextPattern(text).placeholders != expected else { continue }
        diagnostics.append(
          Diagnostic(
            .textPlaceholders, [key, modelName, placeholderList(expected)],
            at: tree.range(position), notes: [note]))
      default:
        diagnostics.append(
          Diagnostic(.textGroupMismatch, [key, modelName], at: place, notes: [note]))
      }
    }
    let known = Set(models.map(\.key))
    for node in nodes where !known.contains(node.key) {
      diagnostics.append(
        Diagnostic(
          .textExtra, [prefix + node.key, modelName], at: tree.range(node.position),
          nearMiss: nearMiss(to: node.key, among: known.subtracting(byKey.keys))))
    }
  }
  let start = SourceRange(file: tree.file, start: 0, end: 0)
  compare(tree.roots, model.roots, prefix: "", group: start)
  return diagnostics
}

/// Texts the program needs and the theme lacks, and placeholders the program has no value for.
func declarationProblems(_ model: TextTree, _ declarations: [TextDeclaration]) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  let texts = model.texts()
  let keys = Set(texts.map(\.key))
  let start = SourceRange(file: model.file, start: 0, end: 0)
  for declaration in declarations {
    let isThere =
      declaration.groupPrefix.map { prefix in texts.contains { $0.key.hasPrefix(prefix) } }
      ?? keys.contains(declaration.key)
    guard !isThere else { continue }
    diagnostics.append(Diagnostic(.textNeeded, [declaration.key], at: start))
  }
  for text in texts {
    let used = TextPattern(text.text).placeholders
    let group = text.key.prefix { $0 != "." }
    guard !used.isEmpty, !scriptTextGroups.contains(String(group)) else { continue }
    let known = Set(declarations.filter { $0.covers(text.key) }.flatMap(\.placeholders))
    for name in used where !known.contains(name) {
      diagnostics.append(
        Diagnostic(
          .textUnknownPlaceholder, [name, text.key, placeholderList(known.sorted())],
          at: model.range(text.position), nearMiss: nearMiss(to: name, among: known)))
    }
  }
  return diagnostics
}

/// Texts of the program with a form for one and none for several, or the other way round.
func pluralProblems(_ model: TextTree) -> [Diagnostic] {
  let texts = model.texts().filter { $0.key.hasPrefix("tall_og_ord.") }
  let keys = Set(texts.map(\.key))
  return texts.compactMap { text in
    for (ending, other) in [("_en", "_flere"), ("_flere", "_en")] where text.key.hasSuffix(ending) {
      let partner = text.key.dropLast(ending.count) + other
      guard !keys.contains(String(partner)) else { continue }
      return Diagnostic(
        .textPluralMissing, [text.key, String(partner)], at: model.range(text.node.position))
    }
    return nil
  }
}

/// Texts nobody reads: no template, no script, not the program.
func unusedTexts(
  _ model: TextTree, _ declarations: [TextDeclaration], templates: [TemplateSource]
) -> [Diagnostic] {
  let read = Set(templates.flatMap { textKeysRead(by: $0.file) })
  return model.texts().compactMap { text in
    let parts = text.key.split(separator: ".").map(String.init)
    if let group = parts.first, scriptTextGroups.contains(group) { return nil }
    // A section over a group reads whatever stands in it.
    let isRead = parts.indices.contains { read.contains(parts[...$0].joined(separator: ".")) }
    guard !isRead, !declarations.contains(where: { $0.covers(text.key) }) else { return nil }
    return Diagnostic(.textUnused, [text.key], at: model.range(text.node.position))
  }
}

/// The keys of texts that a template's tags name, as `tekst.<key>`.
func textKeysRead(by file: SourceFile) -> [String] {
  let prefix = Array("tekst.".utf8)
  let bytes = file.bytes
  var keys: [String] = []
  var index = 0
  while index + 1 < bytes.count {
    guard bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") else {
      index += 1
      continue
    }
    index += 2
    while index < bytes.count, "{#^/&$<> \t\n".utf8.contains(bytes[index]) { index += 1 }
    guard bytes[index...].starts(with: prefix) else { continue }
    let start = index + prefix.count
    index = start
    while index < bytes.count, !"} \t\n".utf8.contains(bytes[index]) { index += 1 }
    keys.append(String(decoding: bytes[start..<index], as: UTF8.self))
  }
  return keys
}

private func placeholderList(_ names: [String]) -> String {
  names.isEmpty ? "–" : names.map { "{\($0)}" }.joined(separator: " ")
}

private func fileName(_ file: SourceFile) -> String {
  file.path.split(separator: "/").last.map(String.init) ?? file.path
}
