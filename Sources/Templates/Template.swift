/// A layout, ready to render. It has no state of its own, so any number of threads may render with
/// it at a time.
package struct Template: Sendable {
  let program: Program
  /// The shapes of the records to render, from the outermost in.
  let shapes: [ViewShape]
  /// The first register of those records: 1 once the outermost record is written out.
  private let base: Int

  init(program: Program, shapes: [ViewShape]) {
    self.init(program: program, shapes: shapes, base: 0)
  }

  private init(program: Program, shapes: [ViewShape], base: Int) {
    self.program = program
    self.shapes = shapes
    self.base = base
  }

  /// The template with the outermost record written out, which is the same on every page: it renders
  /// the same from the other records alone, and faster.
  ///
  /// - Precondition: The record has the outermost shape that the layout was compiled for, and isn't
  ///   the only one. No record is written out yet.
  package func knowing(_ outermost: Level) -> Template {
    precondition(
      base == 0 && shapes.count > 1 && outermost.shape === shapes[0],
      "The layout wasn't compiled for this record")
    return Template(
      program: ConstantFolding.fold(program, outermost), shapes: Array(shapes.dropFirst()),
      base: 1)
  }

  /// Appends a page to `output`, in UTF-8.
  ///
  /// - Parameter levels: The records whose fields the layout sees, from the outermost in, without one
  ///   that is written out.
  /// - Precondition: They have the shapes that the layout was compiled for.
  package func render(_ levels: [Level], into output: inout [UInt8]) {
    precondition(
      levels.count == shapes.count && zip(levels, shapes).allSatisfy { $0.shape === $1 },
      "The layout wasn't compiled for these records")
    var renderer = Renderer(program: program, levels: levels, base: base)
    renderer.run(into: &output)
  }
}
