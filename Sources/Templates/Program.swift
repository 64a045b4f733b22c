/// A template compiled for its shapes: flat instructions over typed values.
struct Program: Sendable {
  var instructions: [Instruction] = []
  var literals: [UInt8] = []
  /// The slots of the records that a dotted name goes through before its last part.
  var paths: [[Int]] = []
  /// How many registers it needs.
  var registers = 1
}
