/// The typed description of a record that templates may show: each field with its name, its type,
/// what it means and the closure that gives its value. A value is made only when a template shows it.
///
/// ```swift
/// static let shape = Shape<Contact>("contact", "Who to call.") { f in
///   f.text("name", "The person or desk.") { $0.name }
///   f.list("phones", Phone.shape, "Numbers in order of use.") { $0.phones }
/// }
/// ```
@usableFromInline package struct Shape<Model>: Sendable {
  /// The fields without the record's type.
  @usableFromInline package let view: ViewShape

  /// Creates a shape. Make each once, as a `static let`: a shape is known by its identity.
  package init(_ name: String, _ doc: String, _ declare: (inout Fields<Model>) -> Void) {
    var fields = Fields<Model>()
    declare(&fields)
    view = ViewShape(name, doc, fields.fields, fields.values)
  }

  /// A record as the templates' scope holds it.
  @inlinable package func level(_ model: Model) -> Level {
    ModelLevel(view, model, items: [])
  }

  /// A list as the templates' scope holds it, at its first item; nil for an empty list.
  @inlinable func level(_ items: [Model]) -> Level? {
    guard let first = items.first else { return nil }
    return ModelLevel(view, first, items: items)
  }
}

/// Collects the fields of a shape in slot order.
@usableFromInline package struct Fields<Model> {
  var fields: [ViewField] = []
  var values: [FieldValue] = []

  init() {}

  @usableFromInline mutating func add(
    _ name: String, _ type: FieldType, _ doc: String, _ value: FieldValue, listSlot: Int? = nil
  ) {
    fields.append(ViewField(name: name, type: type, doc: doc, listSlot: listSlot))
    values.append(value)
  }

  /// A field with plain text; nil is unknown.
  @inlinable package mutating func text(
    _ name: String, _ doc: String, _ value: @escaping @Sendable (Model) -> String?
  ) {
    add(name, .text, doc, .text { ModelLevel<Model>.read($0, value) })
  }

  /// A field with safe markup; nil is none.
  @inlinable package mutating func html(
    _ name: String, _ doc: String, _ value: @escaping @Sendable (Model) -> [UInt8]?
  ) {
    add(name, .html, doc, .html { ModelLevel<Model>.read($0, value) })
  }

  /// A field that is true or false.
  @inlinable package mutating func flag(
    _ name: String, _ doc: String, _ value: @escaping @Sendable (Model) -> Bool
  ) {
    add(name, .flag, doc, .flag { ModelLevel<Model>.read($0, value) })
  }

  /// A field with a record that is always there.
  @inlinable package mutating func record<Child>(
    _ name: String, _ shape: Shape<Child>, _ doc: String,
    _ value: @escaping @Sendable (Model) -> Child
  ) {
    add(name, .record(shape.view), doc, .level { shape.level(ModelLevel<Model>.read($0, value)) })
  }

  /// A field with a record that may be absent.
  @inlinable package mutating func optional<Child>(
    _ name: String, _ shape: Shape<Child>, _ doc: String,
    _ value: @escaping @Sendable (Model) -> Child?
  ) {
    add(
      name, .optional(shape.view), doc,
      .level { ModelLevel<Model>.read($0, value).map { shape.level($0) } })
  }

  /// A list of records, and the flag `har_<name>` that is true when the list isn't empty, so that a
  /// template can open a wrapper once.
  @inlinable package mutating func list<Child>(
    _ name: String, _ shape: Shape<Child>, _ doc: String,
    _ value: @escaping @Sendable (Model) -> [Child]
  ) {
    add(name, .list(shape.view), doc, .level { shape.level(ModelLevel<Model>.read($0, value)) })
    addFlagOfList(name, .flag { !ModelLevel<Model>.read($0, value).isEmpty })
  }

  @usableFromInline mutating func addFlagOfList(_ name: String, _ value: FieldValue) {
    add("har_" + name, .flag, "`\(name)` is not empty.", value, listSlot: fields.count - 1)
  }
}
