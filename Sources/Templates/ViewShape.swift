/// What a field holds, and so what a template may do with it.
///
/// | type | `{{x}}` | `{{#x}}` | value when unknown |
/// |---|---|---|---|
/// | text | escaped | if not empty; `{{.}}` is the text | absent |
/// | html | as it is | if not empty; `{{.}}` is the markup | absent |
/// | flag | refused | if true; `{{.}}` is unchanged | never absent |
/// | record | refused | its fields become visible | never absent |
/// | optional | refused | if present; its fields become visible | absent |
/// | list | refused | once for each item, whose fields become visible | empty |
@usableFromInline package enum FieldType: Sendable {
  /// Plain text, escaped wherever it is shown.
  case text
  /// Markup that is already safe. It can't be shown in an attribute.
  case html
  /// True or false.
  case flag
  /// A record that is always there.
  case record(ViewShape)
  /// A record that may be absent.
  case optional(ViewShape)
  /// A list of records of one shape.
  case list(ViewShape)

  /// The shape of the record, or of the list's items; nil for values without fields.
  package var shape: ViewShape? {
    switch self {
    case .record(let shape), .optional(let shape), .list(let shape): shape
    case .text, .html, .flag: nil
    }
  }

  /// The shape of a record; nil for lists and values without fields.
  var recordShape: ViewShape? {
    if case .list = self { nil } else { shape }
  }

  /// The type's word in messages and in the reference of templates.
  package var word: String {
    switch self {
    case .text: "text"
    case .html: "html"
    case .flag: "flag"
    case .record: "record"
    case .optional: "optional"
    case .list: "list"
    }
  }
}

/// How the value of a field is read from the level that holds its record.
@usableFromInline package enum FieldValue: Sendable {
  /// The text; nil when it is unknown.
  case text(@Sendable (Level) -> String?)
  /// Safe markup in UTF-8; nil when there is none.
  case html(@Sendable (Level) -> [UInt8]?)
  /// True or false.
  case flag(@Sendable (Level) -> Bool)
  /// The level of the record, or of the list's first item; nil when it is absent or empty.
  case level(@Sendable (Level) -> Level?)
}

/// One field of a shape.
@usableFromInline package struct ViewField: Sendable {
  /// The name as templates write it.
  package let name: String
  /// What the field holds.
  package let type: FieldType
  /// What the field means, one English line.
  package let doc: String
  /// The slot of the list that the flag belongs to; nil for every other field.
  package let listSlot: Int?
}

/// The fields of a record that a template may see: names, types and how values are read. Made by
/// ``Shape``, which knows the type of the record.
///
/// A shape is known by its identity. Templates are compiled against shapes, so that a template that
/// compiles shows only what exists.
@usableFromInline package final class ViewShape: Sendable {
  /// The shape's name in messages and in the reference of templates.
  package let name: String
  /// What the record is, one English sentence.
  package let doc: String
  /// The fields, in slot order.
  package let fields: [ViewField]
  /// How each field's value is read, in slot order.
  @usableFromInline let values: [FieldValue]

  private let slots: [String: Int]

  /// Creates a shape.
  ///
  /// - Precondition: Field names differ, and are words without white space and periods.
  init(_ name: String, _ doc: String, _ fields: [ViewField], _ values: [FieldValue]) {
    self.name = name
    self.doc = doc
    self.fields = fields
    self.values = values
    var slots: [String: Int] = [:]
    for (slot, field) in fields.enumerated() {
      precondition(
        !field.name.isEmpty && !field.name.utf8.contains { $0 <= 0x20 || $0 == UInt8(ascii: ".") },
        "\(name): '\(field.name)' can't be written in a template")
      precondition(
        slots.updateValue(slot, forKey: field.name) == nil, "\(name).\(field.name) twice")
    }
    self.slots = slots
  }

  /// The slot of a field, or nil if there is no such field.
  package func slot(of name: String) -> Int? { slots[name] }

  /// This shape and every shape its fields lead to, each once, in the order of the fields.
  package func reachableShapes() -> [ViewShape] {
    var found = [self]
    var next = 0
    while next < found.count {
      for field in found[next].fields {
        guard let shape = field.type.shape, !found.contains(where: { $0 === shape }) else {
          continue
        }
        found.append(shape)
      }
      next += 1
    }
    return found
  }
}
