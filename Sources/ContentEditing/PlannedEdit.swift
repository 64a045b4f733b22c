import YAML

/// What an edit does to the bytes of a file, and what it must do to its values.
struct PlannedEdit {
  let splices: [Splice]
  let change: ValueChange
}

/// One change of a file's values; paths are in the file's own spelling.
enum ValueChange {
  /// The value at a path becomes another.
  case value(ContentPath, ContentValue)
  /// The group at a path gets a key.
  case newKey(ContentPath, String, ContentValue)
  /// The list at a path gets an item at a position.
  case newItem(ContentPath, Int, ContentValue)
  /// The key or item at a path goes away.
  case removal(ContentPath)

  /// The path of what changes.
  var path: ContentPath {
    switch self {
    case .value(let path, _), .removal(let path): path
    case .newKey(let path, let key, _): path.appending(.key(key))
    case .newItem(let path, let index, _): path.appending(.item(index))
    }
  }
}

/// What a document must be after an edit.
indirect enum ExpectedValue {
  /// What it was, in the styles it had.
  case same(YAMLNode)
  /// A wanted value, in any style.
  case wanted(ContentValue)
  case list([ExpectedValue])
  /// Keys that were there, in their order, and new ones.
  case group([(key: String, value: ExpectedValue, isNew: Bool)])

  /// Notes a change; false if the place isn't there.
  mutating func apply(_ change: ValueChange) -> Bool {
    switch change {
    case .value(let path, let value):
      return at(path.steps[...]) { node in
        node = .wanted(value)
        return true
      }
    case .newKey(let path, let key, let value):
      return at(path.steps[...]) { node in
        guard case .group(let entries) = node else { return false }
        node = .group(entries + [(key, .wanted(value), true)])
        return true
      }
    case .newItem(let path, let index, let value):
      return at(path.steps[...]) { node in
        guard case .list(var items) = node, index <= items.count else { return false }
        items.insert(.wanted(value), at: index)
        node = .list(items)
        return true
      }
    case .removal(let path):
      return at(path.steps.dropLast()) { node in
        switch (node, path.steps.last) {
        case (.list(var items), .item(let index)) where items.indices.contains(index):
          items.remove(at: index)
          node = .list(items)
        case (.group(let entries), .key(let key)) where entries.contains { $0.key == key }:
          node = .group(entries.filter { $0.key != key })
        default: return false
        }
        return true
      }
    }
  }

  private mutating func at(
    _ steps: ArraySlice<ContentPath.Step>, _ change: (inout ExpectedValue) -> Bool
  ) -> Bool {
    if case .same(let node) = self {
      switch node.content {
      case .scalar: break
      case .sequence(let items): self = .list(items.map { .same($0) })
      case .mapping(let entries):
        self = .group(entries.map { ($0.key, .same($0.value), false) })
      }
    }
    guard let step = steps.first else { return change(&self) }
    switch (self, step) {
    case (.list(var items), .item(let index)) where items.indices.contains(index):
      guard items[index].at(steps.dropFirst(), change) else { return false }
      self = .list(items)
    case (.group(var entries), .key(let key)):
      guard let index = entries.firstIndex(where: { $0.key == key }),
        entries[index].value.at(steps.dropFirst(), change)
      else { return false }
      self = .group(entries)
    default: return false
    }
    return true
  }

  /// Whether a document that was read again is what it must be.
  func matches(_ node: YAMLNode) -> Bool {
    switch self {
    case .same(let old): return isSame(old, node)
    case .wanted(let value): return ContentValue(node) == value
    case .list(let items):
      guard let found = node.items, found.count == items.count else { return false }
      return zip(items, found).allSatisfy { $0.matches($1) }
    case .group(let entries):
      guard let found = node.entries, found.count == entries.count else { return false }
      let new = Set(entries.filter(\.isNew).map(\.key))
      guard
        found.map(\.key).filter({ !new.contains($0) })
          == entries.map(\.key).filter({ !new.contains($0) })
      else { return false }
      return entries.allSatisfy { entry in
        node[entry.key].map { entry.value.matches($0) } ?? false
      }
    }
  }
}

/// Whether two nodes have the same values in the same styles and the same order.
private func isSame(_ left: YAMLNode, _ right: YAMLNode) -> Bool {
  switch (left.content, right.content) {
  case (.scalar(let left), .scalar(let right)):
    left.style == right.style && left.text.utf8.elementsEqual(right.text.utf8)
  case (.sequence(let left), .sequence(let right)):
    left.count == right.count && zip(left, right).allSatisfy(isSame)
  case (.mapping(let left), .mapping(let right)):
    left.count == right.count
      && zip(left, right).allSatisfy { $0.key == $1.key && isSame($0.value, $1.value) }
  default: false
  }
}
