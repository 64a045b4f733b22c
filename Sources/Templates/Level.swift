/// One level of a template's scope while it renders: a record, or an item of a list. Used by one
/// renderer at a time.
@usableFromInline package class Level {
  /// The shape of the record.
  package final let shape: ViewShape
  /// How each field's value is read; the shape's.
  final let values: [FieldValue]

  @usableFromInline init(_ shape: ViewShape) {
    self.shape = shape
    values = shape.values
  }

  /// The level of the list's next item; nil after the last, and for a record.
  var next: Level? { nil }

  /// The level of the list's first item; the level itself for a record.
  var first: Level { self }
}

/// A level whose record has a type. The record never changes, so that a field is read where it is,
/// without copying the record.
@usableFromInline final class ModelLevel<Model>: Level {
  /// The record, or the item of the list.
  @usableFromInline let model: Model
  /// The items of a list; empty for a record.
  private let items: [Model]
  private let index: Int

  @usableFromInline init(_ shape: ViewShape, _ model: Model, items: [Model], index: Int = 0) {
    self.model = model
    self.items = items
    self.index = index
    super.init(shape)
  }

  override var next: Level? { index + 1 < items.count ? item(index + 1) : nil }

  override var first: Level { index == 0 ? self : item(0) }

  private func item(_ index: Int) -> Level {
    ModelLevel(shape, items[index], items: items, index: index)
  }

  /// What a field's closure makes of the record of a level.
  ///
  /// - Precondition: The level was made by a shape of this type; the compiler resolves a name only to
  ///   fields of the shape that a level is made by.
  @inlinable static func read<Value>(_ level: Level, _ value: (Model) -> Value) -> Value {
    guard let level = level as? ModelLevel<Model> else {
      preconditionFailure("A field is read from a level of another shape")
    }
    return value(level.model)
  }
}
