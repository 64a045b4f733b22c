import SiteBase
import YAML

/// One key of a group: its name, type and documentation, and the stored property of `Group` its
/// value is written to.
///
/// Reading, validation, the JSON Schema, the reference page, the rule about telephone numbers in
/// texts, translations and the staff's report are all derived from the declaration.
struct Field<Group: Sendable>: Sendable {
  let description: FieldDescription
  /// The stored property; nil for a value that is checked and then dropped.
  let path: (any PartialKeyPath<Group> & Sendable)?
  /// Whether a translated file may have the key.
  let isTranslatable: Bool
  /// The facts about the value that staff may ask for; empty for fields that need no answer.
  let asked: @Sendable (Group) -> [AskedFact]
  /// Reads the value into the group; false when it was wrong, which has been reported.
  let read: @Sendable (YAMLNode, inout FileReader, inout Group) -> Bool

  /// A field that always has a value: the property's own default when the key is absent.
  ///
  /// - Parameter asks: The name the staff's report uses when the value isn't stated; nil for fields
  ///   that need no answer.
  /// - Parameter isStated: Whether a group states it, where that takes more than the value.
  init<Value>(
    _ key: String, _ type: FieldType<Value>, _ path: any WritableKeyPath<Group, Value> & Sendable,
    _ documentation: String, required: Bool = false, example: String? = nil,
    translatable: Bool = false, asks: String? = nil,
    isStated: (@Sendable (Group) -> Bool)? = nil
  ) {
    self.init(
      FieldDescription(
        key: key, documentation: documentation, form: type.form, isRequired: required,
        example: example), path, translatable,
      { group in
        let value = group[keyPath: path]
        let isKnown = isStated?(group) ?? (value as? any Statable)?.isStated ?? true
        guard let asks else { return type.asked(value) }
        return [AskedFact(asks, isKnown)] + (isKnown ? type.asked(value) : [])
      }
    ) { node, reader, group in
      guard let value = type.read(node, key, &reader) else { return false }
      group[keyPath: path] = value
      return true
    }
  }

  /// A field whose property is nil when the key is absent.
  init<Value>(
    _ key: String, _ type: FieldType<Value>, _ path: any WritableKeyPath<Group, Value?> & Sendable,
    _ documentation: String, required: Bool = false, example: String? = nil,
    translatable: Bool = false, asks: String? = nil,
    isStated: (@Sendable (Group) -> Bool)? = nil
  ) {
    self.init(
      FieldDescription(
        key: key, documentation: documentation, form: type.form, isRequired: required,
        example: example), path, translatable,
      { group in
        let value = group[keyPath: path]
        guard let asks else { return value.map(type.asked) ?? [] }
        let isKnown = isStated?(group) ?? (value != nil)
        return [AskedFact(asks, isKnown)] + (isKnown ? value.map(type.asked) ?? [] : [])
      }
    ) { node, reader, group in
      guard let value = type.read(node, key, &reader) else { return false }
      group[keyPath: path] = value
      return true
    }
  }

  /// A field whose value is checked and never kept.
  init<Value>(dropped key: String, _ type: FieldType<Value>, _ documentation: String) {
    self.init(
      FieldDescription(
        key: key, documentation: documentation, form: type.form, isRequired: false, example: nil),
      nil, false, { _ in [] }
    ) { node, reader, _ in type.read(node, key, &reader) != nil }
  }

  /// A group whose keys are written to properties of this same group.
  init(_ key: String, part schema: Schema<Group>, _ documentation: String) {
    self.init(
      FieldDescription(
        key: key, documentation: documentation, form: .record(schema.description),
        isRequired: false, example: nil), nil, false, { schema.asked($0) }
    ) { node, reader, group in
      var outer = Record(schema, reader.file, node.position)
      outer.value = group
      guard let record = reader.record(node, schema, named: key, over: outer) else { return false }
      group = record.value
      return record.missingKeys.isEmpty
    }
  }

  private init(
    _ description: FieldDescription, _ path: (any PartialKeyPath<Group> & Sendable)?,
    _ isTranslatable: Bool, _ asked: @escaping @Sendable (Group) -> [AskedFact],
    _ read: @escaping @Sendable (YAMLNode, inout FileReader, inout Group) -> Bool
  ) {
    self.description = description
    self.path = path
    self.isTranslatable = isTranslatable
    self.asked = asked
    self.read = read
  }

  /// The same field of a group that is a part of `Outer`.
  func inside<Outer>(_ part: any WritableKeyPath<Outer, Group> & Sendable) -> Field<Outer> {
    Field<Outer>(
      description, nil, isTranslatable, { asked($0[keyPath: part]) },
      { node, reader, outer in read(node, &reader, &outer[keyPath: part]) })
  }
}

/// A fact that staff may be asked for, and whether it is stated.
package struct AskedFact: Sendable, Hashable {
  /// The name staff know it by.
  package let name: String
  package let isStated: Bool

  init(_ name: String, _ isStated: Bool) {
    self.name = name
    self.isStated = isStated
  }
}

/// A value that may mean that nothing is known.
protocol Statable {
  /// Whether something is known.
  var isStated: Bool { get }
}

extension Array: Statable { var isStated: Bool { !isEmpty } }

/// A group of fields that is read into a `Group`.
final class Schema<Group: Sendable>: Sendable {
  /// Name, documentation and fields without the Swift side.
  let description: RecordSchema
  let fields: [Field<Group>]
  /// The group in which nothing is written.
  let empty: Group
  /// The index of a field by key and by plain-ASCII alias.
  let indexByKey: [String: Int]
  /// The indices of the required fields.
  let requiredIndices: [Int]
  /// Reports values of one group that contradict each other.
  let rule: @Sendable (inout Record<Group>, inout FileReader) -> Void
  /// The group as it should have been written when someone wrote a text; nil when it is unclear.
  let meant: @Sendable (String) -> String?

  /// - Precondition: No two fields share a key or alias.
  init(
    _ name: String, _ documentation: String, empty: Group, fields: [Field<Group>],
    rule: @escaping @Sendable (inout Record<Group>, inout FileReader) -> Void = { _, _ in },
    meant: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    description = RecordSchema(name, documentation, fields.map(\.description))
    self.fields = fields
    self.empty = empty
    var index: [String: Int] = [:]
    for (position, field) in description.fields.enumerated() {
      for key in Set([field.key, field.asciiKey]) {
        let earlier = index.updateValue(position, forKey: key)
        precondition(earlier == nil, "the schema '\(name)' has the key '\(key)' twice")
      }
    }
    indexByKey = index
    requiredIndices = fields.indices.filter { fields[$0].description.isRequired }
    self.rule = rule
    self.meant = meant
  }

  convenience init(
    _ name: String, _ documentation: String, empty: Group,
    rule: @escaping @Sendable (inout Record<Group>, inout FileReader) -> Void = { _, _ in },
    meant: @escaping @Sendable (String) -> String? = { _ in nil },
    @FieldsBuilder<Group> fields: () -> [Field<Group>]
  ) {
    self.init(
      name, documentation, empty: empty, fields: fields(), rule: rule, meant: meant)
  }

  var name: String { description.name }

  /// The facts of a group that staff may ask for, in field order.
  func asked(_ group: Group) -> [AskedFact] { fields.flatMap { $0.asked(group) } }
}

/// Collects the fields of a schema; each is type-checked by itself.
@resultBuilder
enum FieldsBuilder<Group: Sendable> {
  static func buildExpression(_ field: Field<Group>) -> [Field<Group>] { [field] }
  static func buildExpression(_ fields: [Field<Group>]) -> [Field<Group>] { fields }
  static func buildBlock(_ parts: [Field<Group>]...) -> [Field<Group>] { parts.flatMap(\.self) }
}
