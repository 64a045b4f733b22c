import Glibc
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle
import SiteBase
import Synchronization

/// Where the server listens.
package enum ListenAddress: Sendable, Equatable {
  /// A port of 127.0.0.1; 0 for one that is free.
  case loopback(port: Int)
  /// A socket file, with its permissions, behind a proxy at an address such as
  /// `https://rediger.example.no`.
  case socket(path: String, mode: UInt32, address: String)
}

/// The server can't listen.
package enum ListenFailure: Error, Sendable, Equatable {
  /// The port is another program's, or may not be used.
  case port(Int, reason: String)
  /// There is something else than a socket file of a program that has ended.
  case occupied(String)
  /// The socket file can't be made.
  case socket(String, reason: String)

  /// One sentence, and what to do.
  package func message(_ language: MessageLanguage) -> String {
    switch self {
    case .port(let port, let reason):
      MessageText(
        nb: "Kan ikke lytte på port {0} ({1}). Velg en annen med --port.",
        en: "Can't listen on port {0} ({1}). Choose another with --port."
      ).text(language, [String(port), reason])
    case .occupied(let path):
      MessageText(
        nb: "«{0}» er i bruk eller er ingen socket-fil. Velg et annet navn med --socket.",
        en: "“{0}” is in use or no socket file. Choose another name with --socket."
      ).text(language, [path])
    case .socket(let path, let reason):
      MessageText(
        nb: "Kan ikke lage socket-fila «{0}» ({1}).", en: "Can't make the socket file “{0}” ({1})."
      ).text(language, [path, reason])
    }
  }
}

/// A server that listens, until it is stopped.
package final class RunningServer: Sendable {
  private let server: EditorServer
  private let deadlines: Deadlines
  private let feeds = EventFeeds()
  private let watch: Mutex<FolderWatch?> = Mutex(nil)
  private let group: Mutex<ServiceGroup?> = Mutex(nil)

  /// The process's mask of permissions while a socket file is made; nil at all other times.
  private let mask: Mutex<mode_t?> = Mutex(nil)

  package init(_ server: EditorServer, deadlines: Deadlines = Deadlines()) {
    self.server = server
    self.deadlines = deadlines
  }

  /// How many streams of events are open.
  package var openFeeds: Int { feeds.count }

  /// Listens and answers until ``stop()``.
  ///
  /// - Parameters:
  ///   - folders: The folders whose changes are told to open pages.
  ///   - polls: Whether to look at the folders though the system could tell of changes.
  ///   - onReady: Called once with where people find it, when it listens.
  /// - Throws: ``ListenFailure``.
  package func run(
    on address: ListenAddress, watching folders: [String], polls: Bool,
    onReady: @escaping @Sendable (Entrance) -> Void
  ) async throws {
    let preview = server.preview
    let deadlines = deadlines
    let watch = FolderWatch(folders, polls: polls) { [server, feeds] in
      let before = preview.current.version
      guard preview.look().version != before || feeds.count > 0 else { return }
      feeds.announce { server.mark($0) }
    } onBeat: { [feeds] in
      feeds.beat()
    }
    self.watch.withLock { $0 = watch }
    preview.follow { watch.isQuiet }
    defer { watch.stop() }
    let entrance = KnownEntrance(nil)
    var logger = Logger(label: "rediger") { _ in SwiftLogNoOpLogHandler() }
    logger.logLevel = .critical
    let application = Application(
      responder: HTTPAdapter(server: server, feeds: feeds, entrance: entrance),
      server: .http1(
        configuration: HTTP1Channel.Configuration(
          additionalChannelHandlers: [RequestDeadline(deadlines)],
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: ServerLimits.header, maxHeaderListSize: ServerLimits.header,
            maxHeaderFieldCount: 100))),
      configuration: try configuration(address),
      onServerRunning: { [self] channel in
        restoreMask()
        let known: Entrance
        switch address {
        case .loopback(let port): known = .loopback(port: channel.localAddress?.port ?? port)
        case .socket(let path, let mode, let address):
          chmod(path, mode_t(mode))
          known = .proxy(address: address)
        }
        entrance.value = known
        onReady(known)
      },
      logger: logger)
    let group = ServiceGroup(configuration: .init(services: [application], logger: logger))
    self.group.withLock { $0 = group }
    // A socket file has no permissions for others from its first moment, and those it is to have when it
    // listens.
    let mask: mode_t? = if case .socket = address { umask(0o177) } else { nil }
    self.mask.withLock { $0 = mask }
    defer { restoreMask() }
    do {
      try await group.run()
    } catch let error as IOError {
      throw ListenFailure(address, reason: String(cString: strerror(error.errnoCode)))
    }
    if case .socket(let path, _, _) = address { unlink(path) }
  }

  /// Ends all streams of events, answers what has been asked, and ends ``run(on:watching:polls:onReady:)``.
  package func stop() async {
    feeds.end()
    await group.withLock { $0 }?.triggerGracefulShutdown()
  }

  private func restoreMask() {
    mask.withLock { mask in
      if let earlier = mask { umask(earlier) }
      mask = nil
    }
  }

  private func configuration(_ address: ListenAddress) throws(ListenFailure)
    -> ApplicationConfiguration
  {
    let bind: BindAddress
    switch address {
    case .loopback(let port): bind = .hostname("127.0.0.1", port: port)
    case .socket(let path, _, _):
      try removeOldSocket(path)
      bind = .unixDomainSocket(path: path)
    }
    return ApplicationConfiguration(
      address: bind, backlog: ServerLimits.connections, reuseAddress: true,
      availableConnectionsDelegate: MaximumAvailableConnections(ServerLimits.connections))
  }
}

extension ListenFailure {
  fileprivate init(_ address: ListenAddress, reason: String) {
    switch address {
    case .loopback(let port): self = .port(port, reason: reason)
    case .socket(let path, _, _): self = .socket(path, reason: reason)
    }
  }
}
