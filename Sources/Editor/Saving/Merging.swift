import ContentEditing

/// A value that two people changed, each in another way.
struct MergeConflict {
  /// The keys and list positions down to it.
  let path: [String]
  /// What this person wants; nil for nothing.
  let mine: ContentValue?
  /// What the file has now; nil for nothing.
  let theirs: ContentValue?
}

/// Two versions of a value that come from one, made into one field by field.
struct Merging {
  /// What both changed; the value then is this person's.
  private(set) var conflicts: [MergeConflict] = []

  /// The value with the changes of both.
  mutating func merged(
    _ base: FormValue, _ mine: FormValue, _ theirs: FormValue
  ) -> FormValue {
    var result = theirs
    result.group = merged(base.group, mine.group, theirs.group, [])
    let body = merged(
      base.body.map { .text($0) }, mine.body.map { .text($0) }, theirs.body.map { .text($0) },
      [bodyKey])
    if theirs.body != nil { result.body = body?.scalar ?? "" }
    return result
  }

  private mutating func merged(
    _ base: ContentValue?, _ mine: ContentValue?, _ theirs: ContentValue?, _ path: [String]
  ) -> ContentValue? {
    if mine == base || mine == theirs { return theirs }
    if theirs == base { return mine }
    switch (base, mine, theirs) {
    case (.group(let base), .group(let mine), .group(let theirs)):
      return merged(base, mine, theirs, path)
    case (.list(let base), .list(let mine), .list(let theirs))
    where base.count == mine.count && base.count == theirs.count:
      let items = base.indices.map {
        merged(base[$0], mine[$0], theirs[$0], path + [String($0)])
      }
      return .list(items.compactMap(\.self))
    default:
      conflicts.append(MergeConflict(path: path, mine: mine, theirs: theirs))
      return mine
    }
  }

  private mutating func merged(
    _ base: [ContentValue.Entry], _ mine: [ContentValue.Entry], _ theirs: [ContentValue.Entry],
    _ path: [String]
  ) -> ContentValue? {
    func value(_ key: String, _ entries: [ContentValue.Entry]) -> ContentValue? {
      entries.first { $0.key == key }?.value
    }
    var entries: [ContentValue.Entry] = []
    let keys = theirs.map(\.key) + mine.map(\.key).filter { value($0, theirs) == nil }
    for key in keys {
      let result = merged(
        value(key, base), value(key, mine), value(key, theirs), path + [key])
      if let result { entries.append(.init(key, result)) }
    }
    return entries.isEmpty ? nil : .group(entries)
  }
}

extension ContentValue {
  /// The value with another one, or none, at a path of keys and list positions; unchanged where the
  /// path leads nowhere.
  func replacing(_ path: ArraySlice<String>, with new: ContentValue?) -> ContentValue? {
    guard let step = path.first else { return new }
    switch self {
    case .group(let entries):
      var result = entries
      if let index = entries.firstIndex(where: { $0.key == step }) {
        let value = entries[index].value.replacing(path.dropFirst(), with: new)
        if let value {
          result[index] = .init(step, value)
        } else {
          result.remove(at: index)
        }
      } else if path.count == 1, let new {
        result.append(.init(step, new))
      }
      return .group(result)
    case .list(let items):
      guard let index = Int(step), items.indices.contains(index) else { return self }
      var result = items
      if let value = items[index].replacing(path.dropFirst(), with: new) {
        result[index] = value
      } else {
        result.remove(at: index)
      }
      return .list(result)
    case .nothing, .text: return self
    }
  }
}
