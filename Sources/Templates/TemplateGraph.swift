/// Which templates include which, by name alone.
struct TemplateGraph {
  let templates: [String: ParsedTemplate]
  /// The templates that can come to include themselves.
  let recursive: Set<String>

  init(_ templates: [ParsedTemplate]) {
    let byName = Dictionary(
      templates.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.templates = byName
    recursive = Set(
      byName.keys.filter { name in
        TemplateGraph.reachable(from: name, in: byName, includesStart: false).contains(name)
      })
  }

  /// The names of the templates that a template leads to, itself included.
  func reachable(from name: String) -> Set<String> {
    TemplateGraph.reachable(from: name, in: templates, includesStart: true)
  }

  /// Whether a template and all it leads to exist and have no syntax errors.
  func isSound(from name: String) -> Bool {
    reachable(from: name).allSatisfy { templates[$0].map { !$0.isBroken } ?? false }
  }

  /// The names of every block that can be filled when a template is a parent; nil if that can't be
  /// told because a template is missing, broken or chosen by a dynamic name.
  func blockNames(of name: String) -> Set<String>? {
    var names: Set<String> = []
    for part in reachable(from: name) {
      guard let template = templates[part], !template.isBroken else { return nil }
      if template.inclusions.contains(where: { $0.isDynamic }) { return nil }
      names.formUnion(template.blockNames)
    }
    return names
  }

  /// The names of the templates that a template leads to without dynamic names.
  func reachable(fixedFrom name: String) -> Set<String> {
    TemplateGraph.reachable(from: name, in: templates, includesStart: true, followsDynamic: false)
  }

  /// A dynamic name may lead anywhere, so it does if it is followed at all.
  private static func reachable(
    from start: String, in templates: [String: ParsedTemplate], includesStart: Bool,
    followsDynamic: Bool = true
  ) -> Set<String> {
    var seen: Set<String> = includesStart ? [start] : []
    var open = [start]
    while let name = open.popLast() {
      for inclusion in templates[name]?.inclusions ?? [] {
        let targets: [String] =
          switch inclusion.target {
          case .fixed(let target): [target]
          case .unusable: []
          case .dynamic: followsDynamic ? Array(templates.keys) : []
          }
        for target in targets where seen.insert(target).inserted { open.append(target) }
      }
    }
    return seen
  }
}

extension Inclusion {
  var isDynamic: Bool { if case .dynamic = target { true } else { false } }
}
