/// A layout, ready to render. It has no state of its own, so any number of threads may render with
/// it at a time.
public struct Template: Sendable {
  let program: Program
  let shape: ViewShape?

  /// The template with fields of its record that are the same on every page written out: it renders
  /// the same and faster.
  ///
  /// - Precondition: Each name is a field of the shape. Every record rendered has these values there.
  public func knowing(_ fields: [(name: String, value: ViewValue)]) -> Template {
    guard let shape else { return self }
    var slots: [Int: ViewValue] = [:]
    for (name, value) in fields {
      guard let slot = shape.slot(of: name) else {
        preconditionFailure("The view shape '\(shape.name)' has no field '\(name)'")
      }
      slots[slot] = value
    }
    return Template(program: ConstantFolding.fold(program, slots), shape: shape)
  }

  /// Appends the page of a record to `output`, in UTF-8.
  ///
  /// - Precondition: The record has the shape that the layout was compiled for.
  public func render(_ record: ViewRecord, into output: inout [UInt8]) {
    precondition(shape === record.shape, "The layout wasn't compiled for '\(record.shape.name)'")
    var renderer = Renderer(program: program, root: .record(record))
    renderer.run(into: &output)
  }

  /// Appends the page of a record with optional lenient values, for the specification's own cases.
  package func renderLeniently(_ value: ViewValue, into output: inout [UInt8]) {
    var renderer = Renderer(program: program, root: value)
    renderer.run(into: &output)
  }
}
