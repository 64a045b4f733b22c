/// One level of a template's scope while it renders: a record, or a list at one of its items. Used
/// by one renderer at a time.
@usableFromInline package class Level {
  /// The shape of the record or of the items.
  package final let shape: ViewShape
  /// How each field's value is read; the shape's.
  final let values: [FieldValue]

  @usableFromInline init(_ shape: ViewShape) {
    self.shape = shape
    values = shape.values
  }

  /// Goes on to the next item of a list; false after the last, and for a record.
  func advance() -> Bool { false }

  /// Goes back to the first item of a list.
  func rewind() {}
}

/// A level whose records have a type.
@usableFromInline final class ModelLevel<Model>: Level {
  /// The record, or the list's current item.
  @usableFromInline var model: Model
  /// The items of a list; empty for a record.
  private let items: [Model]
  private var index = 0

  @usableFromInline init(_ shape: ViewShape, _ model: Model, items: [Model]) {
    self.model = model
    self.items = items
    super.init(shape)
  }

  override func advance() -> Bool {
    guard index + 1 < items.count else { return false }
    index += 1
    model = items[index]
    return true
  }

  override func rewind() {
    guard index > 0 else { return }
    index = 0
    model = items[0]
  }

  /// The record of a level.
  ///
  /// - Precondition: The level was made by a shape of this type; the compiler resolves a name only to
  ///   fields of the shape that a level is made by.
  @inlinable static func model(of level: Level) -> Model {
    guard let level = level as? ModelLevel<Model> else {
      preconditionFailure("A field is read from a level of another shape")
    }
    return level.model
  }
}
