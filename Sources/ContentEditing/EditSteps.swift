import SiteModel
import YAML

extension EditableFile {
  /// A value given to a place.
  func setting(
    _ path: ContentPath, _ value: ContentValue, _ root: SchemaPlace
  ) throws(EditError) -> EditableFile {
    guard let place = find(path, root) else { throw .noSuchPlace(path) }
    guard let step = place.missing.first else { return try replacing(place, value, root) }
    var added = value
    for step in place.missing.dropFirst().reversed() {
      switch step {
      case .key(let key): added = .group([.init(key, added)])
      case .item(0): added = .list([added])
      case .item: throw .noSuchPlace(path)
      }
    }
    switch step {
    case .key(let key) where place.node.entries != nil:
      return try addingKey(key, added, to: place, root)
    case .key(let key) where place.node.isNull && place.schema.field(key) != nil:
      return try replacing(place, .group([.init(key, added)]), root)
    case .item(0) where place.node.isNull: return try replacing(place, .list([added]), root)
    default: throw .noSuchPlace(path)
    }
  }

  private func replacing(
    _ place: FoundPlace, _ wanted: ContentValue, _ root: SchemaPlace
  ) throws(EditError) -> EditableFile {
    let old = ContentValue(place.node)
    let value = inTheFormFound(wanted, old, place.schema)
    guard old != value else { return self }
    let path = place.path
    let spelled = spelled(value, in: path.document, place.schema, root: root)
    let change = ValueChange.value(path, spelled)
    switch (place.node.content, value) {
    case (.scalar, .text(let text)):
      let plans = textSplices(text, at: place).map { PlannedEdit(splices: $0, change: change) }
      return try firstProven(plans, path)
    case (.sequence(let items), .list(let new)) where !items.isEmpty && !new.isEmpty:
      return try changing(items.map { ContentValue($0) }, to: new, path, root)
    case (.mapping(let entries), .group(let new)) where !entries.isEmpty && !new.isEmpty:
      return try changing(entries, to: new, path, root)
    default:
      return try firstProven(change) { style throws(EditError) in
        try replacementSplices(spelled, at: place, style)
      }
    }
  }

  /// A list of one where the file has a single value, and the other way round: the schema takes both
  /// for the same, and the form of the file stays.
  private func inTheFormFound(
    _ wanted: ContentValue, _ old: ContentValue, _ schema: SchemaPlace
  ) -> ContentValue {
    guard schema.isList else { return wanted }
    switch (old, wanted) {
    case (.text, .list(let items)), (.group, .list(let items)):
      return items.count == 1 ? items[0] : wanted
    case (.list, .text), (.list, .group): return .list([wanted])
    default: return wanted
    }
  }

  /// A list made another, item by item, so that what is the same keeps its bytes.
  private func changing(
    _ old: [ContentValue], to new: [ContentValue], _ path: ContentPath, _ root: SchemaPlace
  ) throws(EditError) -> EditableFile {
    let before = zip(old, new).prefix { $0 == $1 }.count
    let shorter = min(old.count, new.count) - before
    let after = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.prefix(shorter).count
    let replaced = shorter - after
    var file = self
    for index in before..<before + replaced {
      file = try file.setting(path.appending(.item(index)), new[index], root)
    }
    for index in (before + replaced..<max(before + replaced, old.count - after)).reversed() {
      file = try file.removing(path.appending(.item(index)), root)
    }
    for index in before + replaced..<max(before + replaced, new.count - after) {
      file = try file.insertingItem(path, at: index, new[index], root)
    }
    return file
  }

  /// A group made another, key by key.
  private func changing(
    _ old: [YAMLEntry], to new: [ContentValue.Entry], _ path: ContentPath, _ root: SchemaPlace
  ) throws(EditError) -> EditableFile {
    var file = self
    for entry in new {
      file = try file.setting(path.appending(.key(entry.key)), entry.value, root)
    }
    let kept = Set(new.flatMap { [$0.key, FieldDescription.ascii($0.key)] })
    for entry in old where !kept.contains(entry.key) {
      let plain = FieldDescription.ascii(entry.key)
      if plain == entry.key || !kept.contains(plain) {
        file = try file.removing(path.appending(.key(entry.key)), root)
      }
    }
    return file
  }

  private func addingKey(
    _ name: String, _ value: ContentValue, to place: FoundPlace, _ root: SchemaPlace
  ) throws(EditError) -> EditableFile {
    let document = place.path.document
    let key = spelling(of: name, in: document, place.schema, root: root)
    let below = place.schema.below(.key(key))
    let added = spelled(value, in: document, below, root: root)
    let change = ValueChange.newKey(place.path, key, added)
    let entries = place.node.entries ?? []
    return try firstProven(change) { style throws(EditError) in
      guard isFlow(place.node) else { return try newKeySplices(key, added, in: place, style) }
      if entries.isEmpty {
        return try replacementSplices(.group([.init(key, added)]), at: place, style)
      }
      let position = place.schema.position(of: key, among: entries.map(\.key))
      let written = writing(for: place.path, style).flowEntry(key, added, below)
      return [flowInsertion(written, at: position, in: place.node)]
    }
  }

  /// An item added to a list.
  func insertingItem(
    _ path: ContentPath, at index: Int, _ value: ContentValue, _ root: SchemaPlace
  ) throws(EditError) -> EditableFile {
    guard let place = find(path, root), index >= 0 else { throw .noSuchPlace(path) }
    guard place.missing.isEmpty, !place.node.isNull else {
      guard index == 0 else { throw .noSuchPlace(path) }
      return try setting(path, .list([value]), root)
    }
    guard let items = place.node.items else {
      guard place.schema.isList, index <= 1 else { throw .noSuchPlace(path) }
      let old = ContentValue(place.node)
      return try setting(path, .list(index == 0 ? [value, old] : [old, value]), root)
    }
    guard index <= items.count else { throw .noSuchPlace(path) }
    let below = place.schema.below(.item(index))
    let added = spelled(value, in: path.document, below, root: root)
    let change = ValueChange.newItem(place.path, index, added)
    return try firstProven(change) { style throws(EditError) in
      if items.isEmpty { return try replacementSplices(.list([added]), at: place, style) }
      guard isFlow(place.node) else {
        return try newItemSplices(added, at: index, in: place, style)
      }
      let quotes = style == .plain ? commonQuotes(items) : style
      let written = writing(for: path, quotes).flow(added, below)
      return [flowInsertion(written, at: index, in: place.node)]
    }
  }

  /// A key or item removed; nothing if the key isn't there.
  func removing(_ path: ContentPath, _ root: SchemaPlace) throws(EditError) -> EditableFile {
    guard let place = find(path, root), let step = path.steps.last else { throw .noSuchPlace(path) }
    guard place.missing.isEmpty else {
      if case .key = step, place.missing.count == 1 { return self }
      throw .noSuchPlace(path)
    }
    let outer = ContentPath(document: path.document, Array(place.path.steps.dropLast()))
    guard let parent = find(outer, root), let last = place.path.steps.last else {
      throw .noSuchPlace(path)
    }
    let count = parent.node.items?.count ?? parent.node.entries?.count ?? 0
    let index: Int
    switch last {
    case .item(let item): index = item
    case .key(let key): index = parent.node.entries?.firstIndex { $0.key == key } ?? 0
    }
    let splices: [Splice]
    if count == 1, !(outer.steps.isEmpty && bodyStart != nil && !isFlow(parent.node)) {
      let empty: ContentValue = parent.node.items == nil ? .group([]) : .list([])
      splices = try replacementSplices(empty, at: parent, .plain)
    } else if isFlow(parent.node) {
      splices = try flowRemoval(index, in: parent)
    } else {
      splices = try removalSplices(index, in: parent)
    }
    return try firstProven(
      [PlannedEdit(splices: splices, change: .removal(place.path))], place.path)
  }

  /// A new value with its keys in the spelling of the document.
  private func spelled(
    _ value: ContentValue, in document: Int, _ place: SchemaPlace, root: SchemaPlace
  ) -> ContentValue {
    switch value {
    case .nothing, .text: return value
    case .list(let items):
      let below = place.below(.item(0))
      return .list(items.map { spelled($0, in: document, below, root: root) })
    case .group(let entries):
      return .group(
        entries.map { entry in
          let key = spelling(of: entry.key, in: document, place, root: root)
          let below = place.below(.key(entry.key))
          return .init(key, spelled(entry.value, in: document, below, root: root))
        })
    }
  }
}
