/// A template compiled for one shape: flat instructions over typed values. The first instruction is
/// the template's own; procedures follow it.
struct Program: Sendable {
  /// A dotted name whose first part was found in a register's record.
  struct Path: Sendable {
    let register: Int32
    /// The slot of each part, the first in the register's record.
    let slots: [Int]
  }

  /// How a procedure is called.
  struct CallSite: Sendable {
    /// The caller's registers that the procedure sees as its own first ones.
    let arguments: [Int32]
    /// How many registers the caller holds on to.
    let base: Int32
    /// What is put before each line of what the procedure shows, after the caller's own.
    let indentation: [UInt8]
    /// Whether the caller's own indentation holds for the procedure too.
    let keepsIndentation: Bool
    /// For a dynamic name: the procedure for each name.
    var procedures: [String: Int32] = [:]
  }

  var instructions: [Instruction] = []
  var literals: [UInt8] = []
  var paths: [Path] = []
  var names: [[String]] = []
  var callSites: [CallSite] = []
  /// Where each procedure starts.
  var procedures: [Int32] = []
  /// How many registers the largest procedure needs.
  var registers = 1
  /// Whether calls are counted and cut off at the lenient limit.
  var limitsCalls = false
}
