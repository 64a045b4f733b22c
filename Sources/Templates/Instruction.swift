/// One step of a compiled template. Jumps are indices into the program's instructions.
enum Instruction: Sendable {
  /// Appends literal text.
  case literal(start: Int32, count: Int32)
  /// Appends the value of a field: text escaped, markup as it is.
  case show(Source)
  /// Appends the text or markup that a register keeps.
  case showKept(register: Int32)
  /// Jumps if the flag, text or markup isn't shown, or the record or list is absent or empty.
  case when(Source, otherwise: Int32)
  /// Jumps if it is.
  case unless(Source, otherwise: Int32)
  /// Keeps text or markup in a register, or jumps if it isn't shown.
  case keep(Source, register: Int32, otherwise: Int32)
  /// Puts a record, or the first item of a list, in a register, or jumps if there is none.
  case enter(Source, register: Int32, otherwise: Int32)
  /// Starts a loop over the list in a register at its first item; its `next` is at `end`.
  case loop(register: Int32, end: Int32)
  /// Goes on with the next item of the list in a register at `body`, or continues after the last.
  case next(register: Int32, body: Int32)
  /// Ends the program.
  case exit
}

/// The field of the record in a register that a value is read from.
struct Source: Sendable, Hashable {
  /// The register of the record.
  let register: Int32
  /// The slot in that record, or in the record that `path` leads to.
  let slot: Int32
  /// The index of the path to a record inside the register's; -1 for the register's own.
  let path: Int32
}
