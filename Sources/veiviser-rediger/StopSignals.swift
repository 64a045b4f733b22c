import Dispatch
import Glibc
import Synchronization

/// Stops the program when somebody asks for it (Ctrl-C, or a service that shuts down): in order if that
/// takes no time, and at once if it does. Files are replaced whole, so none is left half written.
struct StopSignals {
  private let number = Signal()
  private let sources: [any DispatchSourceSignal]

  /// How long an orderly stop may take, in milliseconds.
  private static let patience = 700

  /// Begins to listen.
  ///
  /// - Parameter stop: Begins the orderly stop.
  init(_ stop: @escaping @Sendable () async -> Void) {
    signal(SIGPIPE, SIG_IGN)
    let queue = DispatchQueue(label: "signals")
    sources = [SIGINT, SIGTERM].map { [number] signalNumber in
      signal(signalNumber, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: signalNumber, queue: queue)
      source.setEventHandler {
        number.value.store(signalNumber, ordering: .relaxed)
        queue.asyncAfter(deadline: .now() + .milliseconds(Self.patience)) {
          _exit(128 + signalNumber)
        }
        Task { await stop() }
      }
      source.resume()
      return source
    }
  }

  /// 128 and the signal's number, as shells count; 0 when nobody asked.
  var exitCode: Int32 {
    let number = number.value.load(ordering: .relaxed)
    return number == 0 ? 0 : 128 + number
  }

  private final class Signal: Sendable {
    let value = Atomic<Int32>(0)
  }
}
