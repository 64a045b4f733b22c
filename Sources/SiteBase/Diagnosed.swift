/// The result of a stage: a value, always, plus what was wrong with its input.
package struct Diagnosed<Value> {
  /// What the stage made, as complete as the input allowed.
  package var value: Value
  /// What was wrong, in no particular order; empty when all was well.
  package var diagnostics: [Diagnostic]

  /// Creates a result.
  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// The result with its value transformed and the same diagnostics.
  package func map<Other>(_ transform: (Value) -> Other) -> Diagnosed<Other> {
    Diagnosed<Other>(transform(value), diagnostics)
  }

  /// The result of the next stage, with the diagnostics of both.
  package func then<Other>(_ next: (Value) -> Diagnosed<Other>) -> Diagnosed<Other> {
    let result = next(value)
    return Diagnosed<Other>(result.value, diagnostics + result.diagnostics)
  }
}

extension Diagnosed: Sendable where Value: Sendable {}
