import Dispatch
import Synchronization

/// A value that a thread of its own makes while others work, or that is made when it is asked for.
package final class Later<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let done = DispatchSemaphore(value: 0)
  /// Makes the value when it is asked for; nil when it is made without being asked for.
  private let makeWhenAsked: (@Sendable () -> Value)?

  /// Makes the value when it is asked for the first time, on the thread that asks.
  package init(whenAsked make: @escaping @Sendable () -> Value) { makeWhenAsked = make }

  /// Begins to make the value.
  ///
  /// - Parameter jobs: The number of threads the work may use; with 1 the value is made here and now.
  package init(jobs: Int, _ make: @escaping @Sendable () -> Value) {
    makeWhenAsked = nil
    guard jobs > 1 else {
      made.withLock { $0 = make() }
      done.signal()
      return
    }
    // A queue of its own has a thread of its own, whatever the shared ones wait for.
    DispatchQueue(label: "later").async {
      let value = make()
      self.made.withLock { $0 = value }
      self.done.signal()
    }
  }

  /// The value; waits until it is made. Any number of threads may ask.
  package var value: Value {
    if let makeWhenAsked {
      return made.withLock { value in
        if let value { return value }
        let new = makeWhenAsked()
        value = new
        return new
      }
    }
    done.wait()
    defer { done.signal() }
    guard let value = made.withLock({ $0 }) else {
      preconditionFailure("The value is set before anyone is let through")
    }
    return value
  }
}
