import Templates

/// Lets a shape be written as a list of fields, where a list brings the flag that goes with it.
@resultBuilder
enum FieldList {
  static func buildExpression(_ field: ViewField) -> [ViewField] { [field] }
  static func buildExpression(_ fields: [ViewField]) -> [ViewField] { fields }
  static func buildBlock(_ fields: [ViewField]...) -> [ViewField] { fields.flatMap { $0 } }
  static func buildEither(first fields: [ViewField]) -> [ViewField] { fields }
  static func buildEither(second fields: [ViewField]) -> [ViewField] { fields }
}

extension ViewShape {
  /// Creates a shape from its fields in order.
  convenience init(_ name: String, _ doc: String, @FieldList _ fields: () -> [ViewField]) {
    self.init(name, doc, fields())
  }

  /// A record of this shape. A field that isn't named is absent; a list's flag is set by itself.
  ///
  /// Fields named in the shape's own order are found without a search.
  ///
  /// - Precondition: Each name is a field, with a value of its type.
  func record(_ named: KeyValuePairs<String, ViewValue>) -> ViewRecord {
    ViewRecord(self, slots: slots(named))
  }

  /// The values of a record, in slot order; see ``record(_:)``.
  func slots(_ named: KeyValuePairs<String, ViewValue>) -> [ViewValue] {
    var values = [ViewValue](repeating: .absent, count: fields.count)
    fill(&values, named)
    return values
  }

  /// Puts values into the slots of their fields.
  func fill(_ values: inout [ViewValue], _ named: KeyValuePairs<String, ViewValue>) {
    var next = 0
    for (name, value) in named {
      var slot = next
      if slot >= fields.count || fields[slot].name != name {
        guard let found = self.slot(of: name) else {
          preconditionFailure("The view shape '\(self.name)' has no field '\(name)'")
        }
        slot = found
      }
      values[slot] = value
      next = slot + 1
      if case .list(let items) = value {
        values[next] = .flag(!items.isEmpty)
        next += 1
      }
    }
  }
}

/// A field with plain text; a text that may be missing is absent.
func text(_ name: String, _ doc: String) -> ViewField { .field(name, .text, doc) }

/// A field with safe markup.
func html(_ name: String, _ doc: String) -> ViewField { .field(name, .html, doc) }

/// A field that is true or false.
func flag(_ name: String, _ doc: String) -> ViewField { .field(name, .flag, doc) }

/// A field with a record that is always there.
func record(
  _ name: String, _ shape: @escaping @autoclosure @Sendable () -> ViewShape, _ doc: String
) -> ViewField {
  .field(name, .record(shape()), doc)
}

/// A field with a record that may be missing.
func optional(
  _ name: String, _ shape: @escaping @autoclosure @Sendable () -> ViewShape, _ doc: String
) -> ViewField {
  .field(name, .optional(shape()), doc)
}

/// A list of records, and the flag `har_<name>` that is true when the list isn't empty, so that a
/// template can open a wrapper once.
func list(
  _ name: String, of shape: @escaping @autoclosure @Sendable () -> ViewShape, _ doc: String
) -> [ViewField] {
  [
    .field(name, .list(of: .record(shape())), doc),
    .field("har_" + name, .flag, "`\(name)` is not empty."),
  ]
}
