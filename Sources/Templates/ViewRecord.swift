/// A record of values in a shape: what a layout receives.
///
/// Copying one is cheap; the values are shared.
public struct ViewRecord: Sendable {
  /// The shape.
  public let shape: ViewShape
  /// The values, one for each of the shape's fields, in slot order.
  public let values: [ViewValue]

  /// Creates a record from values by field name; a field that isn't named is absent.
  ///
  /// - Precondition: Each name is a field of the shape, named once, with a value of its type; a
  ///   field of the type record is there.
  public init(_ shape: ViewShape, _ named: KeyValuePairs<String, ViewValue>) {
    var values = [ViewValue](repeating: .absent, count: shape.fields.count)
    for (name, value) in named {
      guard let slot = shape.slot(of: name) else {
        preconditionFailure("The view shape '\(shape.name)' has no field '\(name)'")
      }
      if case .absent = values[slot] {
        values[slot] = value
      } else {
        preconditionFailure("The field '\(shape.name).\(name)' is given twice")
      }
    }
    self.init(shape, slots: values)
  }

  /// Creates a record from values in slot order, the fast way.
  ///
  /// - Precondition: There is one value for each field, of its type; a field of the type record is
  ///   not absent. The renderer relies on this.
  public init(_ shape: ViewShape, slots values: [ViewValue]) {
    precondition(
      values.count == shape.fields.count,
      "\(shape.name): \(values.count) values for \(shape.fields.count) fields")
    for slot in values.indices where !shape.fields[slot].type.admits(values[slot]) {
      let field = shape.fields[slot]
      preconditionFailure(
        "\(shape.name).\(field.name) is \(field.type.word) and can't hold \(values[slot].word)")
    }
    self.shape = shape
    self.values = values
  }

  /// A record whose values follow no types, for the lenient mode.
  package init(lenient named: [(String, ViewValue)]) {
    shape = ViewShape(lenientFields: named.map(\.0))
    values = named.map(\.1)
  }

  /// The value of a field.
  ///
  /// - Precondition: The shape has the field.
  public subscript(name: String) -> ViewValue {
    guard let slot = shape.slot(of: name) else {
      preconditionFailure("The view shape '\(shape.name)' has no field '\(name)'")
    }
    return values[slot]
  }
}
