import SiteModel

/// What the schema knows of a place: the forms its value may have; none where the schema has no such
/// place.
struct SchemaPlace {
  let forms: [ValueForm]

  init(_ forms: [ValueForm]) { self.forms = forms }

  /// The root of a file's document: a group, or a list of them; nil for a file without a schema.
  init(root schema: RecordSchema?) {
    forms = schema.map { [.record($0), .list(.record($0))] } ?? []
  }

  /// The place one step further down.
  func below(_ step: ContentPath.Step) -> SchemaPlace {
    switch step {
    case .item: SchemaPlace(forms.flatMap(\.elements))
    case .key(let key): SchemaPlace(field(key).map { [$0.form] } ?? [])
    }
  }

  /// The field with a key, in either spelling.
  func field(_ key: String) -> FieldDescription? {
    for group in forms.flatMap(\.groups) {
      if let index = group.index(of: key) { return group.fields[index] }
    }
    return nil
  }

  /// Whether a list may be written here.
  var isList: Bool { !forms.flatMap(\.elements).isEmpty }

  /// Whether a number or a day may be written here, which need no quotes then.
  var isNumber: Bool {
    forms.flatMap(\.leaves).contains {
      switch $0 {
      case .integer, .decimal, .numberOrNull: true
      default: false
      }
    }
  }

  /// Whether a day may be written here.
  var isDate: Bool {
    forms.flatMap(\.leaves).contains { if case .date = $0 { true } else { false } }
  }

  /// Whether the texts here are words for the program, which stand on one line as a list.
  var isWord: Bool {
    let leaves = forms.flatMap(\.leaves)
    return !leaves.isEmpty
      && leaves.allSatisfy {
        switch $0 {
        case .identifier, .reference, .choice, .fact, .yesNo, .date, .languageCode, .integer: true
        default: false
        }
      }
  }

  /// Where a new key goes among the keys of a group: after the last one that precedes it in the
  /// schema; before all of them if none does, and after all of them if the schema doesn't know it.
  ///
  /// - Returns: The number of keys before it.
  func position(of key: String, among keys: [String]) -> Int {
    guard let group = forms.flatMap(\.groups).first(where: { $0.index(of: key) != nil }),
      let wanted = group.index(of: key)
    else { return keys.count }
    let before = keys.lastIndex { group.index(of: $0).map { $0 < wanted } ?? false }
    return before.map { $0 + 1 } ?? 0
  }
}

extension RecordSchema {
  /// The position of the field with a key, in either spelling.
  fileprivate func index(of key: String) -> Int? {
    fields.firstIndex { $0.key == key || $0.asciiKey == key }
  }
}

extension ValueForm {
  /// The forms of a list's items.
  fileprivate var elements: [ValueForm] {
    switch self {
    case .list(let element): [element]
    case .either(let alternatives): alternatives.flatMap(\.elements)
    default: []
    }
  }

  /// The forms of a single text; a list's items count.
  fileprivate var leaves: [ValueForm] {
    switch self {
    case .list(let element): element.leaves
    case .either(let alternatives): alternatives.flatMap(\.leaves)
    case .record: []
    default: [self]
    }
  }
}
