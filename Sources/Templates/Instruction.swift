/// One step of a compiled template. Jumps are indices into the program's instructions.
enum Instruction: Sendable {
  /// Appends literal text.
  case literal(start: Int32, count: Int32)
  /// Appends the indentation the running procedure was called with.
  case indentation
  /// Appends a value: text escaped, markup as it is, a number in digits.
  case show(Place)
  /// Appends a value without escaping; for the lenient mode.
  case showRaw(Place)
  /// Jumps if the value isn't shown.
  case when(Place, otherwise: Int32)
  /// Jumps if the value is shown.
  case unless(Place, otherwise: Int32)
  /// Puts the value in a register, or jumps if it isn't shown.
  case with(Place, register: Int32, otherwise: Int32)
  /// Starts a loop that puts each item in a register, or jumps if there is none. A value that is no
  /// list counts as a list of itself.
  case each(Place, register: Int32, otherwise: Int32)
  /// Goes on with the next item of the innermost loop at `body`, or falls out of it.
  case next(body: Int32)
  /// Calls a procedure as a call site says.
  case call(procedure: Int32, site: Int32)
  /// Calls the procedure that a name chooses, or nothing if the call site's table lacks the name.
  case callNamed(Place, site: Int32)
  /// Goes back to the caller, or ends the program.
  case exit
}

/// Where a value is found. Registers are counted from the running procedure's first.
enum Place: Sendable {
  /// The value in a register.
  case register(Int32)
  /// A field of the record in a register.
  case field(register: Int32, slot: Int32)
  /// A field of a field …: an index into the program's paths.
  case path(Int32)
  /// A name looked up at run time in the registers below `depth`, from the innermost out; an index
  /// into the program's names. Lenient mode only.
  case named(Int32, depth: Int32)
}
