import SiteModel
import YAML

/// A place of a file on the way to a path, as deep as the file has it.
struct FoundPlace {
  /// What the value belongs to.
  enum Parent {
    /// Nothing: it is a document.
    case none
    /// An entry of a group.
    case entry(YAMLEntry)
    /// An item of a list.
    case item(YAMLNode, Int)
  }

  /// The value.
  var node: YAMLNode
  var parent = Parent.none
  /// The path in the file's own spelling.
  var path: ContentPath
  /// The steps the file doesn't have.
  var missing: ArraySlice<ContentPath.Step> = []
  /// What the schema knows of the place.
  var schema: SchemaPlace
  /// Whether a list or group around the value is in brackets.
  var inFlow = false
  /// The column of the group or list around the value; 0 for none.
  var parentColumn = 0
}

extension EditableFile {
  /// Follows a path as far as the file has it; nil if there is no such document.
  func find(_ path: ContentPath, _ schema: SchemaPlace) -> FoundPlace? {
    guard roots.indices.contains(path.document) else { return nil }
    var place = FoundPlace(
      node: roots[path.document], path: ContentPath(document: path.document, []), schema: schema)
    for (index, step) in path.steps.enumerated() {
      let next: (node: YAMLNode, parent: FoundPlace.Parent, step: ContentPath.Step)
      switch step {
      case .key(let key):
        guard let entry = entry(key, of: place.node) else {
          place.missing = path.steps[index...]
          return place
        }
        next = (entry.value, .entry(entry), .key(entry.key))
      case .item(let item):
        guard let items = place.node.items, items.indices.contains(item) else {
          place.missing = path.steps[index...]
          return place
        }
        next = (items[item], .item(place.node, item), step)
      }
      place = FoundPlace(
        node: next.node, parent: next.parent, path: place.path.appending(next.step),
        schema: place.schema.below(step),
        inFlow: place.inFlow || isFlow(place.node),
        parentColumn: lines.column(of: Int(place.node.position.start)))
    }
    return place
  }

  /// The entry of a group by its key, or by the key's other spelling.
  private func entry(_ key: String, of node: YAMLNode) -> YAMLEntry? {
    if let entry = node.entry(key) { return entry }
    let plain = FieldDescription.ascii(key)
    return node.entries?.first { $0.key == plain || FieldDescription.ascii($0.key) == key }
  }

  /// How the document of a place indents lists and groups, with a style for texts.
  func writing(for path: ContentPath, _ style: YAMLScalar.Style) -> ValueWriting {
    var writing = ValueWriting(style: style)
    var hasStep = false
    var hasOffset = false
    func look(_ node: YAMLNode) {
      guard !(hasStep && hasOffset), !isFlow(node) else { return }
      for item in node.items ?? [] { look(item) }
      let column = lines.column(of: Int(node.position.start))
      for entry in node.entries ?? [] {
        let value = entry.value
        let isBlock = value.text == nil && !isFlow(value)
        let offset = lines.column(of: Int(value.position.start)) - column
        if isBlock, value.items != nil, !hasOffset, offset >= 0 {
          writing.listOffset = offset
          hasOffset = true
        } else if isBlock, value.entries != nil, !hasStep, offset > 0 {
          writing.step = offset
          hasStep = true
        }
        look(value)
      }
    }
    look(roots[path.document])
    return writing
  }

  /// A key as it is to be spelled in a document: as the schema has it, or in plain ASCII where the
  /// document spells so.
  ///
  /// - Parameter root: What the schema knows of the document; `place` is the group the key goes to.
  func spelling(
    of key: String, in document: Int, _ place: SchemaPlace, root: SchemaPlace
  ) -> String {
    guard let field = place.field(key), field.key != field.asciiKey else { return key }
    var usesPlain = false
    var usesLetters = false
    func look(_ node: YAMLNode, _ place: SchemaPlace) {
      for item in node.items ?? [] { look(item, place.below(.item(0))) }
      for entry in node.entries ?? [] {
        if let field = place.field(entry.key), field.key != field.asciiKey {
          if entry.key == field.key { usesLetters = true } else { usesPlain = true }
        }
        look(entry.value, place.below(.key(entry.key)))
      }
    }
    look(roots[document], root)
    return usesPlain && !usesLetters ? field.asciiKey : field.key
  }
}
