/// The sizes past which a theme is refused, far above any theme made by people, so that a broken or
/// hostile one gives a diagnostic and not a build that never ends.
enum Limits {
  /// The longest template file, in bytes.
  static let templateBytes = 1 << 20
  /// How many problems of one file's syntax are reported before the rest of it is given up.
  static let diagnosticsInFile = 100
  /// How deep sections and blocks may be nested in one file.
  static let nestingInFile = 100
  /// How deep they may be nested once partials and parents are in place; the compiler calls itself
  /// once or twice a level, and a worker thread's stack is 512 KB.
  static let nesting = 250
  /// How many pieces one layout may have once its partials are in place.
  static let nodes = 200_000
  /// How many problems of one layout are reported before the rest of it is given up.
  static let diagnosticsInLayout = 1_000
  /// How much literal text one layout may have once its partials are in place, in bytes.
  static let literalBytes = 16 << 20
}
