import Dispatch
import Synchronization

/// Applies `transform` to every index of `0..<count` on at most `jobs` threads and returns the
/// results in index order, so that the order of work never shows.
///
/// - Parameter jobs: The number of threads, at least 1; 1 runs on the caller's thread.
/// - Parameter chunk: How many neighbouring indices one thread takes at a time.
package func parallelMap<Result: Sendable>(
  count: Int, jobs: Int, chunk: Int = 64, _ transform: @Sendable (Int) -> Result
) -> [Result] {
  let chunks = (count + chunk - 1) / chunk
  guard jobs > 1, chunks > 1 else { return (0..<count).map(transform) }
  return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
    // Each index is taken by one thread, which fills its place; nobody reads a place before all are
    // filled, which `concurrentPerform` waits for.
    nonisolated(unsafe) let results = buffer
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: min(jobs, chunks)) { _ in
      while true {
        let part = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard part < chunks else { return }
        for index in part * chunk..<min(count, (part + 1) * chunk) {
          results.initializeElement(at: index, to: transform(index))
        }
      }
    }
    initialized = count
  }
}

/// The values of two functions, which work at the same time.
///
/// - Parameter jobs: The number of threads; 1 runs both on the caller's thread.
package func inParallel<First: Sendable, Second: Sendable>(
  jobs: Int, _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  guard jobs > 1 else { return (first(), second()) }
  let made: [OneOfTwo<First, Second>] = parallelMap(count: 2, jobs: 2, chunk: 1) { index in
    index == 0 ? .first(first()) : .second(second())
  }
  guard case .first(let first) = made[0], case .second(let second) = made[1] else {
    preconditionFailure("Each index makes its own value")
  }
  return (first, second)
}

private enum OneOfTwo<First: Sendable, Second: Sendable>: Sendable {
  case first(First)
  case second(Second)
}
