/// Which templates include which, by name alone.
struct TemplateGraph {
  let templates: [String: ParsedTemplate]
  /// The templates that can come to include themselves.
  private(set) var recursive: Set<String> = []

  init(_ templates: [ParsedTemplate]) {
    self.templates = Dictionary(
      templates.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    recursive = Set(
      self.templates.values.filter { template in
        template.inclusions.contains { inclusion in
          inclusion.name.map { reachable(from: $0).contains(template.name) } ?? false
        }
      }.map(\.name))
  }

  /// The names of the templates that a template leads to, itself included.
  func reachable(from start: String) -> Set<String> {
    var seen: Set<String> = [start]
    var open = [start]
    while let name = open.popLast() {
      for target in templates[name]?.inclusions.compactMap(\.name) ?? []
      where seen.insert(target).inserted {
        open.append(target)
      }
    }
    return seen
  }

  /// Whether a template and all it leads to exist and have no syntax errors.
  func isWhole(from name: String) -> Bool {
    reachable(from: name).allSatisfy { templates[$0].map { !$0.isBroken } ?? false }
  }

  /// The names of every block that can be filled when a template is a parent; nil if that can't be
  /// found because a template is missing or broken.
  func blockNames(of name: String) -> Set<String>? {
    var names: Set<String> = []
    for part in reachable(from: name) {
      guard let template = templates[part], !template.isBroken else { return nil }
      names.formUnion(template.blockNames)
    }
    return names
  }
}
