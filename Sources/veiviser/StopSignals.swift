import ArgumentParser
import Glibc
import Synchronization

/// Whether somebody asked the program to stop (Ctrl-C, or a service that shuts down), so that a build
/// can clean up after itself. A second request ends it at once.
struct StopSignals: Sendable {
  /// Begins to listen.
  init() {
    // Made here, since a handler may not wait for a lazy one to be made.
    lastSignal.store(0, ordering: .relaxed)
    // A full disk or a limit on file sizes must come back from the write, not as a signal.
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        lastSignal.store(number, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
  }

  /// Whether a request has come.
  var wasAsked: Bool { lastSignal.load(ordering: .relaxed) != 0 }

  /// 128 and the signal's number, as shells count; nil when nobody asked.
  var exitCode: ExitCode? {
    let number = lastSignal.load(ordering: .relaxed)
    return number == 0 ? nil : ExitCode(128 + number)
  }
}

/// The signal that came last, 0 for none. Outside any value, since a handler can be given nothing.
private let lastSignal = Atomic<Int32>(0)
