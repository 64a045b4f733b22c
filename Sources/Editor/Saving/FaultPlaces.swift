import ContentEditing
import SiteBase
import SiteModel
import YAML

/// Where in the form of a thing a problem of its file belongs.
struct FaultPlaces {
  private let target: FormTarget
  private let file: SourceFile
  /// The group; nil for a file that can't be read.
  private let node: YAMLNode?
  /// Where the text below the front matter starts; nil in a YAML file.
  private let bodyStart: Int?

  /// Reads a version of the thing's file.
  init(_ target: FormTarget, _ file: SourceFile) {
    self.target = target
    self.file = file
    guard let read = try? EditableFile(file), let place = target.place(in: read) else {
      node = nil
      bodyStart = nil
      return
    }
    if file.path.hasSuffix(".md") {
      let matter = parseFrontMatter(file).value
      node = matter?.root
      bodyStart = matter?.bodyStart
    } else {
      var found = parseYAML(file).value[place.document].root
      for step in place.steps {
        switch step {
        case .item(let index): found = found.items?[index] ?? found
        case .key(let key):
          found = found.entries?.first { matches(key, $0.key) }?.value ?? found
        }
      }
      node = found
      bodyStart = nil
    }
  }

  /// The keys and list positions down to the control that a problem is about; empty for the whole
  /// thing, and nil for a problem of another thing or file.
  func path(of diagnostic: Diagnostic) -> [String]? {
    guard let range = diagnostic.range, range.file.path == file.path else { return nil }
    let offset = range.bytes.lowerBound
    guard let node else { return [] }
    if let bodyStart, offset >= bodyStart { return [bodyKey] }
    guard Int(node.position.start)...Int(node.position.end) ~= offset else {
      return bodyStart == nil ? nil : []
    }
    let missing =
      diagnostic.kind.id == "model/missing-key" ? diagnostic.arguments.first : nil
    return path(to: offset, in: node, .record(target.schema), missing: missing, [])
  }

  /// The line, from 1, of the value at a path; nil where the file has none, and for one that can't be read.
  func line(of path: [String]) -> Int? {
    guard var place = node else { return nil }
    var start = place.position.start
    for step in path {
      if let entry = place.entries?.first(where: { matches(step, $0.key) }) {
        (place, start) = (entry.value, entry.keyPosition.start)
      } else if let index = Int(step), let items = place.items, items.indices.contains(index) {
        place = items[index]
        start = place.position.start
      } else if step != "0" {
        // A single value is a list of one.
        return nil
      }
    }
    return file.lineAndColumn(of: Int(start)).line
  }

  private func path(
    to offset: Int, in node: YAMLNode, _ form: ValueForm, missing: String?, _ path: [String]
  ) -> [String] {
    switch form {
    case .record(let schema):
      if let missing, Int(node.position.start) == offset,
        let field = schema.fields.first(where: { $0.key == missing }),
        node.entries?.first(where: { matches(field.key, $0.key) })?.value.isNull ?? true
      {
        return path + [missing]
      }
      let entry = node.entries?.first {
        Int($0.keyPosition.start)...max(Int($0.keyPosition.end), Int($0.value.position.end))
          ~= offset
      }
      guard let entry else { return path }
      guard let field = schema.fields.first(where: { matches($0.key, entry.key) }) else {
        return path + [entry.key]
      }
      return self.path(
        to: offset, in: entry.value, field.form, missing: missing, path + [field.key])
    case .list(let element):
      guard let items = node.items else {
        return self.path(to: offset, in: node, element, missing: missing, path + ["0"])
      }
      let index = items.firstIndex {
        Int($0.position.start)...Int($0.position.end) ~= offset
      }
      guard let index else { return path }
      return self.path(
        to: offset, in: items[index], element, missing: missing, path + [String(index)])
    case .either(let forms):
      guard node.entries != nil, let group = forms.flatMap(\.groups).first else { return path }
      return self.path(to: offset, in: node, .record(group), missing: missing, path)
    default: return path
    }
  }
}
