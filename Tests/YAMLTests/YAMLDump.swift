import SiteBase
import YAML

/// The tree as text with positions, the form in which tests compare trees.
func dump(_ node: YAMLNode, in file: SourceFile, indent: String = "") -> String {
  let range = node.range(in: file)
  let start = file.lineAndColumn(of: range.bytes.lowerBound)
  let end = file.lineAndColumn(of: range.bytes.upperBound)
  let place = "@\(start.line):\(start.column)-\(end.line):\(end.column)"
  switch node.content {
  case .scalar(let scalar): return "\(indent)\(scalar.style) \"\(scalar.text)\" \(place)\n"
  case .sequence(let items):
    return "\(indent)sequence \(place)\n"
      + items.map { dump($0, in: file, indent: indent + "  ") }.joined()
  case .mapping(let entries):
    return "\(indent)mapping \(place)\n"
      + entries.map { entry in
        let key = file.lineAndColumn(of: entry.keyRange(in: file).bytes.lowerBound)
        return "\(indent)  \(entry.key): @\(key.line):\(key.column)\n"
          + dump(entry.value, in: file, indent: indent + "    ")
      }.joined()
  }
}

/// `id line:column` of each diagnostic, in report order.
func places(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.inReportOrder().map { diagnostic in
    guard let range = diagnostic.range else { return diagnostic.kind.id }
    let place = range.file.lineAndColumn(of: range.bytes.lowerBound)
    return "\(diagnostic.kind.id) \(place.line):\(place.column)"
  }
}

/// The first document's keys and texts, for values that are texts.
func texts(_ yaml: String) -> [String: String] {
  let root = parseYAML(SourceFile(path: "x.yaml", text: yaml)).value.first?.root
  var result: [String: String] = [:]
  for entry in root?.entries ?? [] { result[entry.key] = entry.value.text }
  return result
}
