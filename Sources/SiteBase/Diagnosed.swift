/// The result of a stage: a value, always, plus what was wrong with its input.
public struct Diagnosed<Value> {
  /// What the stage made, as complete as the input allowed.
  public var value: Value
  /// What was wrong, in no particular order; empty when all was well.
  public var diagnostics: [Diagnostic]

  /// Creates a result.
  public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Diagnosed: Sendable where Value: Sendable {}
