/// The typed description of a record that a template may see: the contract between the program and
/// a theme.
///
/// A shape is known by its identity: make each once, as a `static let`, and let shapes refer to each
/// other freely, in circles too (shapes in a circle need the type written out, as below). Templates are checked against shapes when they are compiled, so a
/// template that compiles shows only what exists.
///
/// ```swift
/// static let contact: ViewShape = ViewShape("contact", "Who to call.", [
///   .field("name", .text, "The person or desk."),
///   .field("phones", .list(of: .record(phone)), "Numbers in order of use."),
/// ])
/// ```
public final class ViewShape: Sendable {
  /// The shape's name in messages and in the theme reference.
  public let name: String
  /// What the record is, one English sentence.
  public let doc: String
  /// The fields, in slot order.
  public let fields: [ViewField]

  private let slots: [String: Int]

  /// Creates a shape.
  ///
  /// - Precondition: Field names differ, and are words without white space and periods.
  public init(_ name: String, _ doc: String, _ fields: [ViewField]) {
    self.name = name
    self.doc = doc
    self.fields = fields
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

  /// A shape with any field names, for values that come from elsewhere in the lenient mode.
  package init(lenientFields names: [String]) {
    name = "lenient"
    doc = ""
    fields = names.map { ViewField(name: $0, type: .text, doc: "") }
    slots = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { $1 })
  }

  /// The place of a field in a record's values, or nil if there is no such field.
  public func slot(of name: String) -> Int? { slots[name] }

  /// This shape and every shape it leads to, each once, in the order fields mention them: what a
  /// theme reference lists.
  public func reachableShapes() -> [ViewShape] {
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

/// One field of a shape.
public struct ViewField: Sendable {
  /// The name as templates write it.
  public let name: String
  /// What the field holds.
  public let type: ViewType
  /// What the field means, one English line.
  public let doc: String

  /// Creates a field, written `.field("name", .text, "The person's name.")`.
  public static func field(_ name: String, _ type: ViewType, _ doc: String) -> ViewField {
    ViewField(name: name, type: type, doc: doc)
  }
}
